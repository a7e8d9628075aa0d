import { toastDuration, type ErrorView } from '../view/index.js';
import type { ErrorToastOptions } from './ErrorToastRecord.js';

/** Which notices stay: `failures` until dismissed and the rest for its reading time, or `all` until dismissed. */
export type Persist = 'failures' | 'all';

/** Milliseconds a notice stays while nobody is on it. */
export function readingTime(
  view: Pick<ErrorView, 'severity' | 'title' | 'body'>,
  { durationMs }: ErrorToastOptions,
  persist: Persist,
): number {
  if (persist === 'all') return Infinity;
  return durationMs ?? toastDuration(view);
}
