import type { AnyApiError } from '../../errors/index.js';
import type { ErrorToastOptions, ErrorToastRecord } from '../ErrorToaster/ErrorToastRecord.js';

const mostEntries = 100;

/** What the event feed of the queries tells of one incident. */
export interface Incident {
  readonly id: string;
  readonly error: AnyApiError;
  readonly source: 'query' | 'mutation';
  readonly count: number;
  readonly lastAt: number;
  readonly isHandled: boolean;
  readonly isResolved: boolean;
}

/** One group of failures as the error centre lists it. */
export interface CenterEntry {
  readonly key: string;
  readonly failure: unknown;
  readonly options: ErrorToastOptions;
  readonly count: number;
  /** Epoch milliseconds of the latest. */
  readonly lastAt: number;
  readonly isResolved: boolean;
  readonly from: { readonly incident: string; readonly canRetry: boolean } | { readonly group: string };
}

/**
 * What was told in notices together with what calls ended with, the latest first, at most 100. What was told is listed as it was told,
 * and not a second time as an incident; what a field shows is left to its form.
 */
export function centerEntries(
  told: readonly ErrorToastRecord[],
  incidents: readonly Incident[],
  hasTold: (failure: unknown) => boolean,
): readonly CenterEntry[] {
  const isOfTheForm = ({ error, isHandled }: Incident) => error.kind === 'validation' && isHandled;
  return [...told.map(ofNotice), ...incidents.filter((one) => !hasTold(one.error) && !isOfTheForm(one)).map(ofIncident)]
    .sort((a, b) => b.lastAt - a.lastAt)
    .slice(0, mostEntries);
}

const ofNotice = ({ group, failure, options, count, lastAt, isResolved }: ErrorToastRecord): CenterEntry => ({
  key: `group ${group}`,
  failure,
  options,
  count,
  lastAt,
  isResolved,
  from: { group },
});

const ofIncident = ({ id, error, count, lastAt, isResolved, source }: Incident): CenterEntry => ({
  key: `incident ${id}`,
  failure: error,
  options: {},
  count,
  lastAt,
  isResolved,
  from: { incident: id, canRetry: source === 'query' },
});
