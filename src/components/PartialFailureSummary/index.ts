export { fromPartial } from './fromPartial.js';
export { fromSettled } from './fromSettled.js';
export { PartialFailureSummary } from './PartialFailureSummary.js';

export type { FromPartialOptions, VendorPartial } from './fromPartial.js';
export type { PartialSummaryState } from './Partial.js';
export type { PartialFailureSummaryProps } from './PartialFailureSummary.js';
export type { PartialItem, PartialOutcome } from './PartialItem.js';
export type { RetryContext, RetryItems } from './useRetryRun.js';
