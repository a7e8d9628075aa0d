export { defineCatalog } from './defineCatalog.js';

export type * from './Catalog.js';
export type * from './CodeSource.js';
export type * from './RateLimit.js';
