export { ApiError, isAnyApiError } from './ApiError.js';
export { errorKinds } from './ErrorKind.js';
export { recoveryActions } from './RecoveryAction.js';
export { retryRules } from './RetryRule.js';
export { transportCodes } from './transportCodes.js';

export type { AnyApiError, ApiErrorInit, ApiErrorJson } from './ApiError.js';
export type { ErrorKind } from './ErrorKind.js';
export type { FieldErrors } from './FieldErrors.js';
export type { Outcome } from './Outcome.js';
export type { ProblemDetails } from './ProblemDetails.js';
export type { RecoveryAction } from './RecoveryAction.js';
export type { RetryAfter, RetryAfterSource } from './RetryAfter.js';
export type { RetryPrescription, RetryRule } from './RetryRule.js';
export type { CodeMeaning, TransportCode } from './transportCodes.js';
