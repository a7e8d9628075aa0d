export { ErrorBoundary } from './ErrorBoundary.js';
export { useErrorBoundary } from './useErrorBoundary.js';

export type { BoundaryScope, ErrorBoundaryProps, Fallback, FallbackProps, ResetDetails } from './BoundaryProps.js';
export type { ErrorBoundaryControls } from './useErrorBoundary.js';
