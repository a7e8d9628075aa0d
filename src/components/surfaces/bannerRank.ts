import type { ErrorKind } from '../../errors/index.js';
import type { Severity } from '../view/index.js';

const ranks: Readonly<Partial<Record<ErrorKind, number>>> = {
  offline: 1,
  authentication: 2,
  'rate-limited': 3,
  'quota-exhausted': 3,
  unavailable: 4,
};
const others = 5;
/** Of what is only worth knowing: stale data. */
export const staleRank = 6;
const over = 7;

/**
 * Which of several banners is shown, the lowest first: critical, offline, authentication, limits, unavailable, any other failure, what is
 * only worth knowing (stale data), and last what is over.
 */
export function bannerRank({ kind, severity }: { readonly kind: ErrorKind; readonly severity: Severity }): number {
  if (severity === 'critical') return 0;
  if (severity === 'resolved') return over;
  return ranks[kind] ?? (severity === 'info' ? staleRank : others);
}
