import type { Credential } from '../AuthOptions.js';

/** How near a credential is to its end. `soon`: renew it, and go on meanwhile. `now`: wait for the new one. */
export type Phase = 'good' | 'soon' | 'now' | 'over';

/** Tells the phase a credential is in; the moment is epoch milliseconds. */
export type Life = (now: number) => Phase;

/** Renewed so long before its end, in the background. Short lives are divided in proportion. Milliseconds. */
const soonMs = 120_000;
/** So close to its end a request could arrive too late, and clocks are not exact. Milliseconds. */
const skewMs = 10_000;

/**
 * The life of a credential first seen at a moment. One that is over as soon as it was issued says that a clock is
 * wrong, not that it ended: it is taken for good until the server refuses it.
 */
export function lifeOf({ expiresAt }: Credential, seenAt: number, isNew: boolean): Life {
  if (expiresAt === undefined || !(expiresAt > seenAt || !isNew)) return () => 'good';
  const lengthMs = Math.max(0, expiresAt - seenAt);
  return (now) => {
    const leftMs = expiresAt - now;
    if (leftMs <= 0) return 'over';
    if (leftMs <= Math.min(skewMs, lengthMs / 10)) return 'now';
    return leftMs <= Math.min(soonMs, lengthMs / 4) ? 'soon' : 'good';
  };
}
