import type { FieldErrors } from '../../errors/index.js';
import { plainText } from '../redact/index.js';
import { isList, isRecord, readFrom, textIn } from '../safely.js';

const mostFields = 100;
const mostMessages = 10;

/** Gathers messages by field; keeps the first hundred fields and ten messages each. */
export function createFieldErrors() {
  // Without a prototype, `fieldErrors['constructor']` is what a vendor said about it, or undefined.
  const found: Record<string, string[]> = Object.create(null);
  let fields = 0;
  return {
    add(path: string, message: unknown) {
      const text = plainText(message);
      if (text === undefined || path === '__proto__' || path.length > 200) return;
      if (!(path in found)) {
        if (fields >= mostFields) return;
        fields += 1;
        found[path] = [];
      }
      const messages = found[path];
      if (messages && messages.length < mostMessages && !messages.includes(text)) messages.push(text);
    },
    result: (): FieldErrors | undefined => (fields > 0 ? found : undefined),
  };
}

/**
 * Makes vendor-supplied field errors safe to keep: own properties only, plain text, bounded.
 * What a catalog's `parse` returns passes through here as well.
 */
export function cleanFieldErrors(value: unknown): FieldErrors | undefined {
  const errors = createFieldErrors();
  if (!isRecord(value)) return undefined;
  for (const [path, messages] of entriesOf(value)) {
    for (const message of isList(messages) ? messages.slice(0, mostMessages) : [messages]) errors.add(path, message);
  }
  return errors.result();
}

/** Every place in which a body may name fields, gathered. */
export function fieldErrorsOf(body: unknown): FieldErrors | undefined {
  const errors = createFieldErrors();
  const error = readFrom(body, 'error');
  for (const key of lists) {
    addItems(errors, readFrom(body, key));
    addItems(errors, readFrom(error, key));
  }
  addTable(errors, readFrom(body, 'errors'));
  addTable(errors, readFrom(body, 'fieldErrors'));
  addTable(errors, readFrom(readFrom(body, 'error'), 'fieldErrors'));
  const param = textIn(error, 'param'); // Stripe and OpenAI name the one parameter beside the message
  if (param !== undefined) errors.add(fieldPath(param), textIn(error, 'message'));
  if (isFieldTable(body)) addTable(errors, body);
  return errors.result();
}

type Collector = ReturnType<typeof createFieldErrors>;

/** JSON:API and RFC 9457 `errors`, RFC 7807 `invalid-params`, Google `details`, FastAPI `detail`, Zod `issues`. */
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

function addItems(errors: Collector, list: unknown): void {
  if (!isList(list)) return;
  for (const item of list.slice(0, 1000)) {
    const violations = readFrom(item, 'fieldViolations') ?? readFrom(item, 'field_violations');
    if (isList(violations)) addItems(errors, violations);
    const path = pathIn(item);
    const words = textIn(item, 'detail') ?? textIn(item, 'description') ?? textIn(item, 'reason');
    const message = textIn(item, 'message') ?? textIn(item, 'msg') ?? words ?? textIn(item, 'title');
    if (path !== undefined) errors.add(path, message);
  }
}

/** `{ email: ['is taken'], 'user.name': 'is too long' }` and ASP.NET's `errors`. */
function addTable(errors: Collector, table: unknown): void {
  if (!isRecord(table)) return;
  for (const [path, messages] of entriesOf(table)) {
    const texts = isList(messages) ? messages : [messages];
    for (const text of texts.slice(0, mostMessages)) errors.add(fieldPath(path), textIn(text, 'message') ?? text);
  }
}

/** A body that is nothing but fields: each value a list of texts, as Laravel and Django REST send. */
export function isFieldTable(body: unknown): boolean {
  if (!isRecord(body)) return false;
  const entries = entriesOf(body);
  return (
    entries.length > 0 &&
    entries.every(([, value]) => isList(value) && value.length > 0 && value.every((text) => typeof text === 'string'))
  );
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  try {
    return Object.entries(value);
  } catch {
    return [];
  }
}

function pathIn(item: unknown): string | undefined {
  const source = readFrom(item, 'source');
  const pointer = textIn(source, 'pointer') ?? textIn(item, 'pointer');
  if (pointer !== undefined) return pointerPath(pointer);
  const named = textIn(source, 'parameter') ?? textIn(item, 'field') ?? textIn(item, 'propertyPath');
  const name = named ?? textIn(item, 'name') ?? textIn(item, 'param') ?? textIn(item, 'parameter');
  if (name !== undefined) return fieldPath(name);
  const steps = readFrom(item, 'path') ?? readFrom(item, 'loc');
  if (typeof steps === 'string') return fieldPath(steps);
  if (!isList(steps) || steps.length === 0) return undefined;
  // FastAPI begins with where the value came from.
  const rest =
    /^(?:body|query|path|header|cookie)$/.test(String(steps[0])) && 'loc' in (item as object) ? steps.slice(1) : steps;
  return rest.filter((step) => typeof step === 'string' || typeof step === 'number').join('.');
}

/** A JSON pointer as a dotted path; the frame of a JSON:API document is left out. */
function pointerPath(pointer: string): string {
  const steps = pointer
    .replace(/^#/, '')
    .split('/')
    .slice(pointer.replace(/^#/, '').startsWith('/') ? 1 : 0);
  const plain = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return plain.join('.').replace(/^data(?:\.(?:attributes|relationships))?(?:\.|$)/, '');
}

/** `items[0].name` as `items.0.name`; names that mean "the whole" as the empty path. */
function fieldPath(path: string): string {
  if (/^(?:non_field_errors|__all__|_|base|\$)$/.test(path)) return '';
  return path
    .replace(/^\$\./, '')
    .replaceAll(/\[["']?([^\]"']*)["']?\]/g, '.$1')
    .replace(/^\./, '');
}
