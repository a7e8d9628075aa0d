export { ApiProvider, ErrorUiProvider, useErrorUi, useErrorView } from './ApiProvider/index.js';
export { ConflictDialog } from './ConflictDialog/index.js';
export { CopyReference } from './CopyReference/CopyReference.js';
export { ErrorBanner, ErrorBanners } from './ErrorBanner/index.js';
export { ErrorBoundary, useErrorBoundary } from './ErrorBoundary/index.js';
export { ErrorCenter } from './ErrorCenter/index.js';
export { ErrorPanel } from './ErrorPanel/index.js';
export { ErrorSummary } from './ErrorSummary/index.js';
export { createErrorToasts, ErrorToast, ErrorToaster, errorToasts, rootErrorHandlers } from './ErrorToaster/index.js';
export { FieldError } from './FieldError/index.js';
export { InlineError } from './InlineError/index.js';
export { OfflineBanner, probeAddress } from './OfflineBanner/index.js';
export { fromPartial, fromSettled, PartialFailureSummary } from './PartialFailureSummary/index.js';
export { RateLimitBanner } from './RateLimitBanner/index.js';
export { ReauthDialog, useReauth } from './ReauthDialog/index.js';
export { RetryButton } from './RetryButton/index.js';
export { RetryCountdown } from './RetryCountdown/index.js';
export { StaleNotice, useStaleness } from './StaleNotice/index.js';
export { ErrorOutlet, useErrorSurface } from './surfaces/index.js';
export { toErrorView } from './view/index.js';

export type {
  ApiProviderProps,
  ErrorUi,
  ErrorUiProviderProps,
  ErrorViewProps,
  RecoveryHandlers,
} from './ApiProvider/index.js';
export type {
  ConflictChoice,
  ConflictChoices,
  ConflictDialogProps,
  ConflictField,
  ConflictResolution,
} from './ConflictDialog/index.js';
export type { CopyReferenceProps } from './CopyReference/CopyReference.js';
export type { BannerPlacement, ErrorBannerProps, ErrorBannersProps } from './ErrorBanner/index.js';
export type {
  BoundaryScope,
  ErrorBoundaryControls,
  ErrorBoundaryProps,
  Fallback,
  FallbackProps,
  ResetDetails,
} from './ErrorBoundary/index.js';
export type { ErrorCenterProps } from './ErrorCenter/index.js';
export type { ErrorPanelProps } from './ErrorPanel/index.js';
export type { ErrorSummaryProps, FieldPlace } from './ErrorSummary/index.js';
export type {
  ErrorToasterProps,
  ErrorToastOptions,
  ErrorToastProps,
  ErrorToastRecord,
  ErrorToasts,
  ErrorToastsOptions,
  Hotkey,
  Persist,
  ReactErrorInfo,
  ReactErrorSource,
  RootErrorHandlers,
  RootErrorHandlersOptions,
  ToastPlacement,
} from './ErrorToaster/index.js';
export type { FieldErrorProps, FieldTextOf } from './FieldError/index.js';
export type { InlineErrorProps } from './InlineError/index.js';
export type { Density, NoticeState } from './notice/index.js';
export type {
  KnownConnection,
  OfflineBannerProps,
  OfflineBannerState,
  Probe,
  ProbeAddressOptions,
  ProbeOutcome,
} from './OfflineBanner/index.js';
export type {
  FromPartialOptions,
  PartialFailureSummaryProps,
  PartialItem,
  PartialOutcome,
  PartialSummaryState,
  RetryContext,
  RetryItems,
  VendorPartial,
} from './PartialFailureSummary/index.js';
export type {
  RateLimitBannerProps,
  RateLimitBannerState,
  RateLimitFacts,
  RateLimitPlacement,
} from './RateLimitBanner/index.js';
export type { Reauth, ReauthDialogProps, ReauthStep, SignIn, SignInRequest } from './ReauthDialog/index.js';
export type { RetryButtonProps } from './RetryButton/index.js';
export type { CountdownState, RetryCountdownProps } from './RetryCountdown/index.js';
export type {
  SourceFacts,
  StaleFilter,
  Staleness,
  StalenessFacts,
  StalenessOptions,
  StaleNoticeProps,
  StaleResult,
  StaleState,
  StaleTarget,
  StaleVariant,
} from './StaleNotice/index.js';
export type { AppMessages, ErrorView, ErrorViewOptions, Keeps, Origin, ReadFailure, Severity } from './view/index.js';
