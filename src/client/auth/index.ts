export { createAuth } from './createAuth.js';

export type { Auth, AuthContext, RefusedCredential, Renewal } from './createAuth.js';
