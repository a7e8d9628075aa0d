/**
 * What the server did with the call, as far as can be known.
 *
 * `not-applied`: refused before work, or a call that changes nothing. `applied`: done although the
 * answer reports a failure. `unknown`: a write whose answer never arrived, or a 5xx on a write; the
 * person has to look before trying again.
 */
export type Outcome = 'not-applied' | 'applied' | 'unknown';
