export { FieldError } from './FieldError.js';

export type { FieldErrorProps } from './FieldError.js';
export type { FieldTextOf } from './fieldMessages.js';
