import type { HttpFailure, ParsedFailure } from '../../catalog/index.js';

type Body = Readonly<Record<string, unknown>>;

/**
 * Reads Snippets AI's one envelope: `success: false`, a `message`, sometimes `error` or `usage`. There
 * are no codes, so the body's shape decides first, then a header, and only then the words, which marks
 * the result as heuristic. What is left has the code of its status.
 */
export function parse(failure: HttpFailure): ParsedFailure | undefined {
  const { body } = failure;
  if (!isRecord(body) || !isEnvelope(body)) return undefined;
  const message = textOf(body, 'message');
  return { ...(readShape(body, failure) ?? readWords(message, failure.status)), ...(message && { message }) };
}

/** An answer of a proxy or a gateway has neither; it is left to the generic reading. */
function isEnvelope(body: Body): boolean {
  return own(body, 'success') === false || textOf(body, 'message') !== undefined || own(body, 'usage') !== undefined;
}

function readShape(body: Body, { status, header }: HttpFailure): ParsedFailure | undefined {
  const usage = own(body, 'usage');
  const requiredRequests = own(usage, 'requiredRequests');
  if (typeof requiredRequests === 'number' && status < 500) {
    return {
      code: 'quota_exceeded',
      details: { remainingRequests: own(usage, 'remainingRequests'), requiredRequests },
    };
  }
  // No other 403 is a matter of waiting.
  if (status === 403 && header('retry-after') !== undefined) return { code: 'key_blocked' };
  return undefined;
}

/** In the order of what a mistake would cost: a blocked key must not be asked again. */
function readWords(message = '', status: number): ParsedFailure | undefined {
  if (refusals.has(status) && /\bblocked\b/i.test(message) && /\b(key|attempts)\b/i.test(message)) {
    return { code: 'key_blocked', isHeuristic: true };
  }
  if (status !== 403) return undefined;
  if (/\binsufficient\b.*\brequests\b/i.test(message)) return { code: 'quota_exceeded', isHeuristic: true };
  if (/\bteam\b/i.test(message)) return { code: 'team_forbidden', isHeuristic: true };
  return undefined;
}

/** "403 (or similar)", says the vendor of a blocked key. */
const refusals: ReadonlySet<number> = new Set([401, 403, 429]);

function textOf(value: unknown, key: string): string | undefined {
  const text = own(value, key);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** Own keys only: nothing that a prototype lends counts as the vendor's word. */
function own(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
