export { createAuth } from './createAuth.js';

export type { Auth, Renewal } from './createAuth.js';
