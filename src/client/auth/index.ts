export { createAuth } from './createAuth.js';

export type { Auth, Leave, Visitor } from './createAuth.js';
