/**
 * The closed set of what can go wrong, whatever the vendor calls it. Policies, words and
 * components switch over it; a vendor's own code is the finer name beside it.
 *
 * - `validation`: the input was refused (also 413 and file formats).
 * - `authentication`: nobody is signed in, or the credential has ended.
 * - `permission`: signed in, but not allowed (also a missing OAuth scope).
 * - `not-found`: it does not exist, or not for this caller.
 * - `conflict`: it clashes with the present state (409, 412).
 * - `rate-limited`: too many calls; passes with time.
 * - `quota-exhausted`: an allowance is used up; does not pass with a short wait.
 * - `misconfigured`: the app or its operator is at fault, not the person (405, 406, 415, wrong client id).
 * - `timeout`, `network`, `offline`: no answer arrived.
 * - `unavailable`: the service is down for now (502, 503, 504, an open breaker).
 * - `server`: the service failed (other 5xx, an unreadable answer).
 * - `cancelled`: the caller no longer wants it.
 * - `unknown`: nothing above could be established.
 */
export const errorKinds = [
  'validation',
  'authentication',
  'permission',
  'not-found',
  'conflict',
  'rate-limited',
  'quota-exhausted',
  'misconfigured',
  'timeout',
  'network',
  'offline',
  'unavailable',
  'server',
  'cancelled',
  'unknown',
] as const;

export type ErrorKind = (typeof errorKinds)[number];
