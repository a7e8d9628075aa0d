export { defineCatalog } from './catalog/index.js';
export { defineEndpoint, shape } from './client/index.js';
export { ApiError } from './errors/index.js';

export type * from './catalog/index.js';
export type * from './client/index.js';
export type * from './errors/index.js';
export type * from './policy/index.js';
