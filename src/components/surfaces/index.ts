export { ErrorOutlet } from './ErrorOutlet.js';
export { useErrorSurface } from './useErrorSurface.js';
