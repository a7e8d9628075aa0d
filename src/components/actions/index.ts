export { ActionButton } from './ActionButton.js';
export { actionsFor } from './actionsFor.js';
export { RecoveryActions } from './RecoveryActions.js';
export { usePending } from './usePending.js';
export { useRetryWait } from './useRetryWait.js';

export type { ActionButtonProps } from './ActionButton.js';
export type { OfferedAction } from './actionsFor.js';
export type { RecoveryActionsProps } from './RecoveryActions.js';
export type { PendingState } from './usePending.js';
export type { RetryWait } from './useRetryWait.js';
