import type { ErrorView } from './ErrorView.js';

export type Politeness = 'polite' | 'assertive';

const recentMs = 5_000;

/**
 * Assertive: what the person did within the last 5 s, a critical failure, and a conflict or lost
 * session that stops the person's work. Everything else waits its turn.
 */
export function politenessOf(
  view: Pick<ErrorView, 'severity' | 'origin' | 'kind' | 'occurredAt'>,
  now: number,
): Politeness {
  if (view.severity === 'critical') return 'assertive';
  if (view.origin !== 'user') return 'polite';
  if (view.kind === 'conflict' || view.kind === 'authentication') return 'assertive';
  // An error without a time was made by the component itself, just now.
  return view.occurredAt === 0 || now - view.occurredAt <= recentMs ? 'assertive' : 'polite';
}
