import type { JsonObject } from '../core/Call.js';
import type { Content } from './library.js';

interface TextRule {
  readonly label: string;
  readonly longest: number;
  readonly isRequired?: boolean;
}

/** The first thing wrong with a text field, in words; undefined when nothing is. */
export function textProblem(
  body: JsonObject,
  field: string,
  { label, longest, isRequired }: TextRule,
): string | undefined {
  const value = body[field];
  if (value === undefined || value === null || value === '') return isRequired ? `${label} is required` : undefined;
  if (typeof value !== 'string') return `${label} must be a string`;
  return value.length > longest ? `${label} must be at most ${longest} characters` : undefined;
}

export const isContent = (value: unknown): value is Content =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Content).type === 'string' &&
  typeof (value as Content).content === 'string';

export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value);

/** The first of several checks that found something. */
export const firstProblem = (...problems: readonly (string | false | undefined)[]): string | undefined =>
  problems.find((problem): problem is string => typeof problem === 'string');
