import type { ProblemDetails } from '../../errors/index.js';
import { defined } from '../../internal/index.js';
import type { HeaderReader } from '../headerReader.js';
import { holdsSecret, plainText, redact, redactUrl } from '../redact/index.js';
import { isRecord, readFrom, textIn } from '../safely.js';

/** More than any reference has that means something. */
const longest = 1024;

const members = new Set(['type', 'title', 'status', 'detail', 'instance']);

/**
 * RFC 9457 problem details. By the content type, or by the look of the body: `type` or `title` with one
 * more member. A member of the wrong type is ignored, as section 3.1 asks; a body is no problem when
 * none is left.
 */
export function problemOf(body: unknown, header: HeaderReader): ProblemDetails | undefined {
  if (!isRecord(body)) return undefined;
  const type = textIn(body, 'type')?.trim();
  const title = plainText(readFrom(body, 'title'));
  const detail = plainText(readFrom(body, 'detail'));
  const instance = textIn(body, 'instance');
  const status = statusIn(body);
  const isDeclared = /\bproblem\+(?:json|xml)\b/i.test(header('content-type') ?? '');
  const found = [type, title, detail, instance, status].filter((member) => member !== undefined).length;
  if (found === 0 || (!isDeclared && (found < 2 || (title === undefined && !isReference(type))))) return undefined;
  return defined({
    type: isReference(type) ? redactType(type) : 'about:blank',
    title,
    status,
    detail,
    instance: instance === undefined ? undefined : redactReference(instance),
  });
}

/** All members that RFC 9457 does not define. */
export function problemExtensions(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([key]) => !members.has(key)));
}

function statusIn(body: unknown): number | undefined {
  const status = Number(readFrom(body, 'status') ?? Number.NaN);
  return Number.isInteger(status) && status >= 100 && status < 600 ? status : undefined;
}

function isReference(type: string | undefined): type is string {
  return type !== undefined && /^(?:[a-z][a-z0-9+.-]*:|\/|#|\.)\S+$|^[\w.-]+(?:\/[\w.-]+)*$/i.test(type);
}

/** A reference that is no address. */
const isName = /^(?:urn|tag|about):/i;

function redactReference(reference: string): string {
  return isName.test(reference) ? redact(reference.slice(0, longest)).slice(0, 200) : redactUrl(reference);
}

/** Types are often told apart by their fragment only. */
function redactType(type: string): string {
  const [fragment = ''] = /#[\w./-]{1,64}$/.exec(type) ?? [];
  return redactReference(type) + (holdsSecret(fragment) || isName.test(type) ? '' : fragment);
}
