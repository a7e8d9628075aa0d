export { createAuth } from './createAuth.js';

export type { Auth, AuthContext, Renewal } from './createAuth.js';
