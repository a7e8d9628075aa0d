import { ApiError } from '../../errors/index.js';
import { isErrorView, type ReadFailure } from '../view/index.js';
import type { ErrorToastRecord } from './ErrorToastRecord.js';

const mostGroups = 100;

/** What was told in this session, by group: readable when its notice is long gone. */
export interface ToastHistory {
  /** Takes over a notice that leaves. */
  keep(record: ErrorToastRecord, read: ReadFailure): void;
  resolve(group: string): void;
  forget(group: string): void;
  /** With the notices that are still there, the latest failure first; at most 100 groups. */
  withLive(live: Iterable<ErrorToastRecord>): readonly ErrorToastRecord[];
}

export function createToastHistory(): ToastHistory {
  const past = new Map<string, ErrorToastRecord>();
  return {
    keep(record, read) {
      const kept = after(past.get(record.group), { ...record, failure: withoutBody(record.failure, read) });
      past.delete(record.group);
      past.set(record.group, kept);
      const [oldest] = past.keys();
      if (past.size > mostGroups && oldest !== undefined) past.delete(oldest);
    },
    resolve(group) {
      const known = past.get(group);
      if (known) past.set(group, { ...known, isResolved: true });
    },
    forget: (group) => void past.delete(group),
    withLive(live) {
      const all = new Map(past);
      for (const record of live) all.set(record.group, after(all.get(record.group), record));
      return [...all.values()].sort((a, b) => b.lastAt - a.lastAt || b.order - a.order).slice(0, mostGroups);
    },
  };
}

/** Together with what happened before in the same group. */
const after = (before: ErrorToastRecord | undefined, record: ErrorToastRecord): ErrorToastRecord =>
  before ? { ...record, count: before.count + record.count, firstAt: before.firstAt } : record;

/** The facts alone: what is only remembered must not hold on to what a server sent, nor to a foreign client's request. */
function withoutBody(failure: unknown, read: ReadFailure): unknown {
  if (isErrorView(failure)) return { ...failure, error: new ApiError(failure.error.toJSON()) };
  return new ApiError(read(failure).toJSON());
}
