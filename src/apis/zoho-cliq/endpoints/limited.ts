import type { ZohoCliqScope } from '../limits.js';

/** An endpoint's id and, under the same name, its quota: nothing is called without a documented limit. */
export const limited = <const TScope extends ZohoCliqScope>(id: TScope) => ({ id, scope: id });
