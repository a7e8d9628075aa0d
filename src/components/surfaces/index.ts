export { createSurfaces } from './createSurfaces.js';
export { ErrorOutlet } from './ErrorOutlet.js';
export { useErrorSurface } from './useErrorSurface.js';

export type { ClaimBy, Surfaces } from './createSurfaces.js';
