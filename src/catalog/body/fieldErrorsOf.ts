import type { FieldErrors } from '../../errors/index.js';
import { holdsSecret, plainText } from '../redact/index.js';
import { isList, isRecord, readFrom, textIn } from '../safely.js';

const mostFields = 100;
const mostMessages = 10;
const mostItems = 1000;

/**
 * Makes vendor-supplied field errors safe to keep: own properties only, plain text, at most a hundred
 * fields of ten messages. What a catalog's `parse` returns passes through here as well.
 */
export function cleanFieldErrors(value: unknown): FieldErrors | undefined {
  // Without a prototype, `fieldErrors['constructor']` is what a vendor said about it, or undefined.
  const clean: Record<string, string[]> = Object.create(null);
  let fields = 0;
  for (const [name, messages] of entriesOf(value)) {
    if (name === '__proto__' || name.length > 200) continue;
    const path = isShowable(name) ? name : '';
    const texts = new Set<string>(clean[path]);
    for (const message of listed(messages).slice(0, mostItems)) {
      const text = plainText(message);
      if (text !== undefined && texts.size < mostMessages) texts.add(text);
    }
    if (texts.size > 0 && (path in clean || (fields += 1) <= mostFields)) clean[path] = [...texts];
  }
  return fields > 0 ? clean : undefined;
}

/**
 * A form shows the names of fields it does not have. What could be a secret is no name: its messages
 * belong to the whole.
 */
function isShowable(name: string): boolean {
  return !holdsSecret(name) && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name);
}

/**
 * Every place in which a body may name fields, gathered as it stands: JSON:API and RFC 9457 `errors`, RFC
 * 7807 `invalid-params`, Google `details`, FastAPI `detail`, Zod `issues`, tables as ASP.NET and Laravel
 * send them, Stripe's `param`.
 */
export function fieldErrorsOf(body: unknown): Readonly<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = Object.create(null);
  const add = (path: string, message: unknown) => void (found[path] ??= []).push(message);
  const addItems = (items: unknown): void => {
    if (!isList(items)) return;
    for (const item of items.slice(0, mostItems)) {
      addItems(readFrom(item, 'fieldViolations') ?? readFrom(item, 'field_violations'));
      const path = pathIn(item);
      if (path !== undefined) add(path, textIn(item, 'message', 'msg', 'detail', 'description', 'reason', 'title'));
    }
  };
  const addTable = (table: unknown) => {
    for (const [path, messages] of entriesOf(table)) {
      for (const text of listed(messages).slice(0, mostItems)) add(fieldPath(path), textIn(text, 'message') ?? text);
    }
  };
  const error = readFrom(body, 'error');
  for (const key of lists) {
    addItems(readFrom(body, key));
    addItems(readFrom(error, key));
  }
  for (const table of [readFrom(body, 'errors'), readFrom(body, 'fieldErrors'), readFrom(error, 'fieldErrors')]) {
    addTable(table);
  }
  const param = textIn(error, 'param'); // Stripe and OpenAI name the one parameter beside the message
  if (param !== undefined) add(fieldPath(param), textIn(error, 'message'));
  if (isFieldTable(body)) addTable(body);
  return found;
}

const lists = [
  'errors',
  'invalid-params',
  'invalid_params',
  'invalidParams',
  'violations',
  'details',
  'detail',
  'issues',
];

/** A body that is nothing but fields: each value a list of texts, as Laravel and Django REST send. */
export function isFieldTable(body: unknown): boolean {
  const entries = entriesOf(body);
  return (
    entries.length > 0 &&
    entries.every(([, value]) => isList(value) && value.length > 0 && value.every((text) => typeof text === 'string'))
  );
}

function listed(value: unknown): readonly unknown[] {
  return isList(value) ? value : [value];
}

/** Of a record only, and nothing of what cannot be listed. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  try {
    return isRecord(value) ? Object.entries(value) : [];
  } catch {
    return [];
  }
}

function pathIn(item: unknown): string | undefined {
  const source = readFrom(item, 'source');
  const pointer = textIn(source, 'pointer') ?? textIn(item, 'pointer');
  if (pointer !== undefined) return pointerPath(pointer);
  const name =
    textIn(source, 'parameter') ?? textIn(item, 'field', 'propertyPath', 'name', 'param', 'parameter', 'path', 'loc');
  if (name !== undefined) return fieldPath(name);
  const loc = readFrom(item, 'loc');
  const steps = readFrom(item, 'path') ?? loc;
  if (!isList(steps) || steps.length === 0) return undefined;
  // FastAPI begins with where the value came from.
  const isFramed = loc !== undefined && /^(?:body|query|path|header|cookie)$/.test(String(steps[0]));
  return steps
    .slice(isFramed ? 1 : 0)
    .filter((step) => typeof step === 'string' || typeof step === 'number')
    .join('.');
}

/** A JSON pointer as a dotted path; the frame of a JSON:API document is left out. */
function pointerPath(pointer: string): string {
  const path = pointer.replace(/^#?\/?(?:data(?:\/(?:attributes|relationships))?(?:\/|$))?/, '');
  return path.replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
}

/** `items[0].name` as `items.0.name`; names that mean "the whole" as the empty path. */
function fieldPath(path: string): string {
  if (/^(?:non_field_errors|__all__|_|base|\$)$/.test(path)) return '';
  return path
    .replace(/^\$\./, '')
    .replaceAll(/\[["']?([^\]"']*)["']?\]/g, '.$1')
    .replace(/^\./, '');
}
