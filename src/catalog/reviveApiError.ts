import {
  ApiError,
  errorKinds,
  recoveryActions,
  retryRules,
  type AnyApiError,
  type ApiErrorInit,
  type Outcome,
  type RetryAfter,
  type RetryAfterSource,
  type RetryPrescription,
} from '../errors/index.js';
import { defined } from '../internal/index.js';
import { cleanCode, cleanMethod, cleanRequestId, holdsSecret, plainText, redactPath } from './redact/index.js';
import { isList, readFrom, textIn } from './safely.js';
import { longestWaitMs } from './wait/index.js';

const outcomes = ['not-applied', 'applied', 'unknown'] as const satisfies readonly Outcome[];
const sources = [
  'retry-after',
  'ratelimit',
  'x-ratelimit',
  'body',
  'catalog',
  'learned',
  'backoff',
] as const satisfies readonly RetryAfterSource[];

/**
 * Makes an `ApiError` again from its JSON form (a dehydrated state, another tab, a log). Every field is
 * checked, since the text may come from anywhere: what does not fit is left out, and without vendor,
 * code and a known kind the result is undefined. What JSON leaves out (details, vendor text, cause)
 * stays absent. The message is built anew.
 */
export function reviveApiError(json: unknown): AnyApiError | undefined {
  if (readFrom(json, '$rae') !== 'ApiError') return undefined;
  const vendor = slug(readFrom(json, 'vendor'));
  const code = cleanCode(readFrom(json, 'code'));
  const kind = oneOf(errorKinds, readFrom(json, 'kind'));
  if (vendor === undefined || code === undefined || kind === undefined) return undefined;
  return new ApiError({
    vendor,
    code,
    kind,
    retry: prescription(readFrom(json, 'retry')),
    recovery: actions(readFrom(json, 'recovery')),
    messageKey: slug(readFrom(json, 'messageKey')) ?? kind,
    ...optional(json),
  });
}

function optional(json: unknown): Partial<ApiErrorInit> {
  const retryable = readFrom(json, 'retryable');
  const endpoint = textIn(json, 'endpoint');
  return {
    service: plainText(readFrom(json, 'service'))?.slice(0, 100),
    status: integer(readFrom(json, 'status'), 100, 599),
    vendorCode: cleanCode(readFrom(json, 'vendorCode')),
    method: cleanMethod(readFrom(json, 'method')),
    endpoint: endpoint === undefined ? undefined : redactPath(endpoint),
    attempt: integer(readFrom(json, 'attempt'), 1, 1_000_000),
    retryAfter: wait(readFrom(json, 'retryAfter')),
    retryable: typeof retryable === 'boolean' ? retryable : undefined,
    requestId: cleanRequestId(readFrom(json, 'requestId')),
    outcome: oneOf(outcomes, readFrom(json, 'outcome')) ?? 'unknown',
    occurredAt: moment(readFrom(json, 'occurredAt')),
    isHeuristic: readFrom(json, 'isHeuristic') === true,
  };
}

function prescription(value: unknown): RetryPrescription {
  const maxAttempts = integer(readFrom(value, 'maxAttempts'), 1, 1000);
  const waitMs = integer(readFrom(value, 'waitMs'), 0, longestWaitMs);
  return defined({ rule: oneOf(retryRules, readFrom(value, 'rule')) ?? 'never', maxAttempts, waitMs });
}

function actions(value: unknown) {
  const listed = isList(value) ? value.slice(0, recoveryActions.length) : [];
  const known = listed.flatMap((action) => oneOf(recoveryActions, action) ?? []);
  return known.length > 0 ? known : (['none'] as const);
}

/** The moment may have come from a clock that is wrong by years; the duration bounds it. */
function wait(value: unknown): RetryAfter | undefined {
  const ms = integer(readFrom(value, 'ms'), 0, longestWaitMs);
  const at = moment(readFrom(value, 'at'));
  const source = oneOf(sources, readFrom(value, 'source'));
  return ms === undefined || at === undefined || source === undefined ? undefined : { ms, at, source };
}

function oneOf<const T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((candidate) => candidate === value);
}

function integer(value: unknown, least: number, most: number): number | undefined {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
    ? (value as number)
    : undefined;
}

/** Epoch milliseconds that a `Date` can hold. */
function moment(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? integer(Math.round(value), 0, 8.64e15) : undefined;
}

/** Vendor names and message keys. */
function slug(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z0-9][\w.-]{0,63}$/i.test(value) && !holdsSecret(value) ? value : undefined;
}
