export { InlineError } from './InlineError.js';

export type { InlineErrorProps } from './InlineError.js';
