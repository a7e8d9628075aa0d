import type { ErrorView } from './ErrorView.js';

const shortestMs = 6_000;
const perCharacterMs = 70;

/** Milliseconds a notice stays: reading time for `info` and `resolved`; what failed stays until dismissed or cured. */
export function toastDuration({ severity, title, body }: Pick<ErrorView, 'severity' | 'title' | 'body'>): number {
  if (severity !== 'info' && severity !== 'resolved') return Infinity;
  return Math.max(shortestMs, perCharacterMs * (title.length + (body?.length ?? 0)));
}
