export { currentETagOf } from './currentETagOf.js';
export { reloadLatest } from './reloadLatest.js';
export { rememberETags } from './rememberETags.js';

export type { Latest, ReloadOptions } from './reloadLatest.js';
