export { ApiProvider, ErrorUiProvider, useErrorUi, useErrorView } from './ApiProvider/index.js';
export { CopyReference } from './CopyReference/CopyReference.js';
export { ErrorBanner } from './ErrorBanner/index.js';
export { ErrorBoundary, useErrorBoundary } from './ErrorBoundary/index.js';
export { ErrorPanel } from './ErrorPanel/index.js';
export { ErrorSummary } from './ErrorSummary/index.js';
export { FieldError } from './FieldError/index.js';
export { InlineError } from './InlineError/index.js';
export { ErrorOutlet, useErrorSurface } from './surfaces/index.js';
export { toErrorView } from './view/index.js';

export type {
  ApiProviderProps,
  ErrorUi,
  ErrorUiProviderProps,
  ErrorViewProps,
  RecoveryHandlers,
} from './ApiProvider/index.js';
export type { CopyReferenceProps } from './CopyReference/CopyReference.js';
export type { BannerPlacement, ErrorBannerProps } from './ErrorBanner/index.js';
export type {
  BoundaryScope,
  ErrorBoundaryControls,
  ErrorBoundaryProps,
  Fallback,
  FallbackProps,
  ResetDetails,
} from './ErrorBoundary/index.js';
export type { ErrorPanelProps } from './ErrorPanel/index.js';
export type { ErrorSummaryProps, FieldPlace } from './ErrorSummary/index.js';
export type { FieldErrorProps, FieldTextOf } from './FieldError/index.js';
export type { InlineErrorProps } from './InlineError/index.js';
export type { Density, NoticeState } from './notice/index.js';
export type { AppMessages, ErrorView, ErrorViewOptions, Keeps, Origin, Severity } from './view/index.js';
