export { announceThresholds } from './announceThresholds.js';
export { isErrorView } from './ErrorView.js';
export { isNothing } from './isNothing.js';
export { nameWait } from './nameWait.js';
export { politenessOf } from './politenessOf.js';
export { readOnce } from './readOnce.js';
export { readPlainly } from './readPlainly.js';
export { severityOf } from './severityOf.js';
export { spokenText } from './spokenText.js';
export { toastDuration } from './toastDuration.js';
export { toErrorView } from './toErrorView.js';
export { groupOf, viewOf } from './viewOf.js';

export type { CountdownCue } from './announceThresholds.js';
export type { ErrorView, Keeps, Origin, Severity } from './ErrorView.js';
export type { Politeness } from './politenessOf.js';
export type { ReadFailure } from './readPlainly.js';
export type { AppMessages, ErrorViewOptions } from './viewOf.js';
