import type { ParsedFailure } from '../../catalog/index.js';
import type { FieldErrors } from '../../errors/index.js';
import { isJson, own, type Json } from './json.js';

type Finding = readonly [field: string, text: string | undefined];

/** More than any form has; a body that names more is not about fields. */
const mostFields = 100;

/**
 * Reads field names, and texts where there are any, from a body's `details`. The vendor says only that
 * it may hold them, as an object or a list, so a name counts where nothing else can be meant:
 * `["name"]`, `[{ field, message }]`, `{ fields: ["name"] }`, `{ field: "name" }`, `{ name: "Is too long" }`.
 * A field without a text of its own gets the body's sentence, which then speaks of it; when there is none
 * either, its list stays empty. Answers other than 400 and 422 are not about fields.
 */
export function readFieldErrors(details: unknown, status: number, sentence?: string): FieldErrors | undefined {
  if (status !== 400 && status !== 422) return undefined;
  const findings = Array.isArray(details) ? details.flatMap(fromItem) : isJson(details) ? fromObject(details) : [];
  const texts = new Map<string, string[]>();
  for (const [field, text = sentence] of findings) {
    if (!isFieldName(field)) continue;
    texts.set(field, [...(texts.get(field) ?? []), ...(text === undefined ? [] : [text])]);
  }
  return texts.size > 0 && texts.size <= mostFields ? Object.fromEntries(texts) : undefined;
}

/** `param_missing` names the parameter in its sentence: "The param 'operation' is missing." */
export function readMissingParameter({ code, message = '' }: ParsedFailure): FieldErrors | undefined {
  const [, field = ''] = /'([^']*)'/.exec(message) ?? [];
  return code === 'param_missing' && isFieldName(field) ? { [field]: [message] } : undefined;
}

function fromItem(item: unknown): readonly Finding[] {
  if (typeof item === 'string') return [[item, undefined]];
  if (!isJson(item)) return [];
  const field = firstText(item, ['field', 'field_name', 'param', 'parameter']);
  return field === undefined ? [] : [[field, firstText(item, ['message', 'reason', 'error'])]];
}

function fromObject(details: Json): readonly Finding[] {
  const named = fromItem(details);
  if (named.length > 0) return named;
  const lists = ['fields', 'invalid_fields', 'params'].map((key) => own(details, key)).filter(Array.isArray);
  if (lists.length > 0) return lists.flat().flatMap(fromItem);
  return Object.entries(details).flatMap(([field, value]) =>
    [value].flat().flatMap((text): Finding[] => (isSentence(text) && !aboutTheWhole.has(field) ? [[field, text]] : [])),
  );
}

/** Members of an object that describe the failure itself. */
const aboutTheWhole = new Set(['message', 'reason', 'error', 'description', 'hint', 'title']);

/** `{ limit: "100" }` describes a limit; `{ limit: "Is too high" }` the field of that name. */
const isSentence = (value: unknown): value is string => typeof value === 'string' && /\p{L}.*\s.*\p{L}/su.test(value);

const isFieldName = (name: string): boolean => name !== '__proto__' && /^[\w.[\]-]{1,100}$/.test(name);

function firstText(holder: Json, keys: readonly string[]): string | undefined {
  return keys.map((key) => own(holder, key)).find((value): value is string => typeof value === 'string');
}
