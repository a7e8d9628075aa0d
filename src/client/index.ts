export { createApiClient } from './createApiClient.js';
export { defineEndpoint } from './defineEndpoint.js';
export { currentETagOf, reloadLatest, rememberETags } from './etag/index.js';
export { isRefusal, unsurface } from './refusals.js';
export { shape } from './shape.js';

export type * from './ApiClient.js';
export type * from './BreakerOptions.js';
export type * from './ClientEvent.js';
export type { EndpointDefinition } from './defineEndpoint.js';
export type * from './Endpoint.js';
export type { Latest, ReloadOptions } from './etag/index.js';
export type * from './ETags.js';
export type * from './QueryValue.js';
export type * from './ScopeState.js';
export type * from './SessionState.js';
export type { Shape } from './shape.js';
