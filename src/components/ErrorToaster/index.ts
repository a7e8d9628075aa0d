export { createErrorToasts } from './createErrorToasts.js';
export { ErrorToast } from './ErrorToast.js';
export { ErrorToaster } from './ErrorToaster.js';
export { errorToasts } from './errorToasts.js';
export { rootErrorHandlers } from './rootErrorHandlers.js';

export type { ErrorToasts, ErrorToastsOptions } from './createErrorToasts.js';
export type { ErrorToastOptions, ErrorToastRecord } from './ErrorToastRecord.js';
export type { ErrorToasterProps } from './ErrorToaster.js';
export type { ToastPlacement } from './ErrorToasterRegion.js';
export type { ErrorToastProps } from './ErrorToast.js';
export type { Hotkey } from './hotkey.js';
export type { Persist } from './readingTime.js';
export type {
  ReactErrorInfo,
  ReactErrorSource,
  RootErrorHandlers,
  RootErrorHandlersOptions,
} from './rootErrorHandlers.js';
