import { createErrorToasts, type ErrorToasts } from './createErrorToasts.js';

/** The app's notices; `ErrorToaster` shows them. See {@link ErrorToasts}. */
export const errorToasts: ErrorToasts = /* @__PURE__ */ createErrorToasts();
