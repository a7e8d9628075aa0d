import type { ErrorView } from '../view/index.js';
import type { IconName } from './Icon.js';

/** The icon of a failure: its kind's own where it has one, else its severity's. */
export function iconOf({ kind, severity }: Pick<ErrorView, 'kind' | 'severity'>): IconName {
  if (severity === 'critical' || severity === 'resolved') return severity;
  if (kind === 'rate-limited' || kind === 'quota-exhausted') return 'limited';
  return kind === 'offline' ? 'offline' : severity;
}
