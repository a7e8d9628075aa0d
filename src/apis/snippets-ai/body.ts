import type { HttpFailure, ParsedFailure } from '../../catalog/index.js';
import { isJson, own, textAt, type Json } from '../../internal/index.js';

/**
 * Reads Snippets AI's one envelope: `success: false`, a `message`, sometimes `error` or `usage`. There
 * are no codes, so the body's shape decides first; a header and the words come last and make the result
 * heuristic. What is left has the code of its status.
 */
export function parse(failure: HttpFailure): ParsedFailure | undefined {
  const { body } = failure;
  if (!isJson(body) || !isEnvelope(body)) return undefined;
  const message = textAt(body, 'message');
  return { ...(readShape(body, failure) ?? readWords(message, failure)), ...(message !== undefined && { message }) };
}

/** An answer of a proxy or a gateway has neither; it is left to the generic reading. */
function isEnvelope(body: Json): boolean {
  return own(body, 'success') === false || textAt(body, 'message') !== undefined || isJson(own(body, 'usage'));
}

function readShape(body: Json, { status }: HttpFailure): ParsedFailure | undefined {
  const usage = own(body, 'usage');
  const requiredRequests = own(usage, 'requiredRequests');
  if (typeof requiredRequests !== 'number' || status >= 500) return undefined;
  return { code: 'quota_exceeded', details: { remainingRequests: own(usage, 'remainingRequests'), requiredRequests } };
}

function readWords(message: string | undefined, failure: HttpFailure): ParsedFailure | undefined {
  const code = guess(message?.slice(0, longestSentence) ?? '', failure);
  return code === undefined ? undefined : { code, isHeuristic: true };
}

/** In the order of what a mistake would cost: a blocked key must not be asked again. */
function guess(message: string, { status, header }: HttpFailure): string | undefined {
  const saysBlocked = /\bblocked\b/i.test(message) && /\b(key|attempts)\b/i.test(message);
  if (saysBlocked && refusals.has(status)) return 'key_blocked';
  if (status !== 403) return undefined;
  // No other 403 is a matter of waiting.
  if (header('retry-after') !== undefined) return 'key_blocked';
  if (/\binsufficient\b.*\brequests\b/i.test(message)) return 'quota_exceeded';
  return /\bteam\b/i.test(message) ? 'team_forbidden' : undefined;
}

/** "403 (or similar)", says the vendor of a blocked key. */
const refusals: ReadonlySet<number> = new Set([401, 403, 429]);

/** More than any sentence of theirs; bounds what the patterns have to look at. */
const longestSentence = 300;
