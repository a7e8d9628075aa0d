import type { RateLimit } from '../../catalog/index.js';

/**
 * None. Cliquify says that a passed limit is answered with 429 and that clients back off
 * exponentially; it publishes neither numbers nor headers. The client learns from refusals instead.
 */
export const limits: readonly RateLimit[] = [];
