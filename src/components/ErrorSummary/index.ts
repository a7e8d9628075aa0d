export { ErrorSummary } from './ErrorSummary.js';

export type { ErrorSummaryProps } from './ErrorSummary.js';
export type { FieldPlace } from './summaryItems.js';
