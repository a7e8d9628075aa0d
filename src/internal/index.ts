export { longestTimerMs, systemClock } from './clock.js';
export { createDeferred } from './deferred.js';
export { defined } from './defined.js';
export { createEmitter } from './emitter.js';
export { isDevelopment } from './isDevelopment.js';
export { isJson, own, textAt } from './json.js';
export { parseUrl } from './parseUrl.js';
export { systemRandom } from './random.js';
export { createStore } from './store.js';
export { UsageError } from './UsageError.js';

export type { CancelTimer, Clock } from './clock.js';
export type { Deferred } from './deferred.js';
export type { Unsubscribe } from './emitter.js';
export type { Json } from './json.js';
export type { Random } from './random.js';
export type { ReadableStore } from './store.js';
