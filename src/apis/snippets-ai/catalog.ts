import { defineCatalog, type CodeSource } from '../../catalog/index.js';
import { parse } from './body.js';
import { keyBlock, limits } from './limits.js';
import { quotaShortfall } from './QuotaShortfall.js';

/**
 * Snippets AI's errors. The API has no codes: a status and a sentence is all there is, so every id is
 * ours and the four kinds of 403 are told apart by the shape of the body, then by its words.
 *
 * Wrong keys and forbidden teams count towards a block of the key, which is why no rule here repeats
 * them: each repetition brings the block nearer.
 */
export const snippetsAi = defineCatalog({
  vendor: 'snippets-ai',
  service: 'Snippets AI',
  baseUrls: ['https://www.getsnippets.ai/api/prompts'],
  parse,
  limits,
  statuses: {
    400: 'bad_request',
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not_found',
    429: 'rate_limited',
    500: 'server_error',
  },
  codes: {
    bad_request: {
      isOurs: true,
      kind: 'validation',
      status: 400,
      retry: { rule: 'after-fix' },
      messageKey: 'input-rejected',
      recovery: ['edit-input'],
      source: stated('The body names no field, only a sentence.'),
    },
    unauthorized: {
      isOurs: true,
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-fix' },
      messageKey: 'key-rejected',
      recovery: ['contact-support'],
      source: stated('There is no token to renew: somebody has to make a new key.'),
    },
    forbidden: {
      isOurs: true,
      kind: 'permission',
      status: 403,
      retry: { rule: 'after-fix' },
      messageKey: 'permission',
      recovery: ['request-access'],
      source: stated('Also an inactive subscription and things of another workspace: no body is documented for these.'),
    },
    team_forbidden: {
      isOurs: true,
      kind: 'permission',
      status: 403,
      retry: { rule: 'after-fix' },
      messageKey: 'team-access',
      recovery: ['request-access'],
      source: stated('Told from other 403s by the word "team".'),
    },
    quota_exceeded: {
      isOurs: true,
      kind: 'quota-exhausted',
      status: 403,
      retry: { rule: 'after-fix' },
      messageKey: 'quota-exhausted',
      recovery: ['upgrade-plan'],
      details: quotaShortfall,
      source: stated('Listed as a cause of 403; the sample body stands apart, without a status.'),
    },
    key_blocked: {
      isOurs: true,
      kind: 'rate-limited',
      status: 403,
      retry: { rule: 'after-wait', waitMs: keyBlock.blockMs },
      messageKey: 'key-blocked',
      recovery: ['wait'],
      source: {
        ...stated('"403 or similar", perhaps with Retry-After; 300 seconds when it is absent.'),
        url: 'https://docs.getsnippets.ai/api-reference/rate-limiting',
      },
    },
    not_found: {
      isOurs: true,
      kind: 'not-found',
      status: 404,
      retry: { rule: 'after-fix' },
      messageKey: 'item-gone',
      recovery: ['go-back'],
      source: inferred('The status is inferred from the wording; the body is unknown.'),
    },
    rate_limited: {
      isOurs: true,
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'after-wait', waitMs: 60_000 },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source: inferred(
        'The status is inferred from the wording. 20 a minute with Retry-After are stated; the rate-limiting page says there is no general limit.',
      ),
    },
    server_error: {
      isOurs: true,
      kind: 'server',
      status: 500,
      retry: { rule: 'backoff' },
      messageKey: 'server',
      recovery: ['retry', 'contact-support'],
      source: inferred('The page speaks of 5xx in general.'),
    },
  },
});

function stated(note: string): CodeSource {
  return { url: 'https://docs.getsnippets.ai/api-reference/errors', read: '2026-11-20', stated: true, note };
}

function inferred(note: string): CodeSource {
  return { ...stated(note), stated: false };
}
