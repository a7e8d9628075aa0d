import { defineCatalog } from '../../src/catalog/index.js';
import { createApiClient, type ApiClientOptions, type ClientEvent } from '../../src/client/index.js';
import { createFakeClock, type FakeClock } from '../support/fakeClock.js';
import { createScriptedFetch, type ScriptedAnswer, type ScriptedRequest } from '../support/scriptedFetch.js';

const source = { url: 'https://example.com/errors', read: '2026-11-20', stated: true } as const;

/** A vendor with one code for each way a call can go on. */
export const acme = defineCatalog({
  vendor: 'acme',
  service: 'Acme',
  codes: {
    TOO_FAST: {
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'after-wait' },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source,
    },
    SLOW_DOWN: {
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'backoff' },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source,
    },
    KEY_BLOCKED: {
      kind: 'permission',
      status: 403,
      retry: { rule: 'after-wait', waitMs: 300_000 },
      messageKey: 'key-blocked',
      recovery: ['wait'],
      source,
    },
    IN_PROGRESS: {
      kind: 'conflict',
      status: 409,
      retry: { rule: 'after-wait' },
      messageKey: 'still-processing',
      recovery: ['wait'],
      source,
    },
    TOKEN_ENDED: {
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
      source,
    },
    SCOPE_MISSING: {
      kind: 'permission',
      status: 403,
      retry: { rule: 'after-reauth' },
      messageKey: 'scope-missing',
      recovery: ['request-access'],
      source,
    },
    GONE: {
      kind: 'not-found',
      status: 404,
      retry: { rule: 'never' },
      messageKey: 'item-gone',
      recovery: ['go-back'],
      source,
    },
    BROKEN: {
      kind: 'server',
      status: 500,
      retry: { rule: 'backoff' },
      messageKey: 'server',
      recovery: ['retry'],
      source,
    },
    DOWN: {
      kind: 'unavailable',
      status: 503,
      retry: { rule: 'after-wait' },
      messageKey: 'unavailable',
      recovery: ['retry'],
      source,
    },
    BAD_INPUT: {
      kind: 'validation',
      status: 400,
      retry: { rule: 'after-fix' },
      messageKey: 'input-rejected',
      recovery: ['edit-input'],
      source,
    },
  },
});

export const baseUrl = 'https://api.acme.test/v1';

export const refuse = (seconds?: number): ScriptedAnswer => ({
  status: 429,
  body: { code: 'TOO_FAST' },
  ...(seconds !== undefined && { headers: { 'retry-after': String(seconds) } }),
});
export const fail = (code: keyof typeof acme.codes): ScriptedAnswer => ({
  status: [acme.codes[code].status].flat()[0]!,
  body: { code },
});
export const ok = (body: unknown = { ok: true }, afterMs = 0): ScriptedAnswer => ({ body, afterMs });

/** A client of acme on a fake clock before a scripted server. */
export function setUp(
  answer: (request: ScriptedRequest) => ScriptedAnswer,
  {
    clock = createFakeClock(),
    ...options
  }: Partial<Omit<ApiClientOptions<typeof acme>, 'clock'>> & { clock?: FakeClock } = {},
) {
  const server = createScriptedFetch(clock, answer);
  const events: ClientEvent[] = [];
  const warnings: string[] = [];
  const client = createApiClient({
    catalog: acme,
    baseUrl,
    clock,
    random: () => 0,
    fetch: server.fetch,
    warn: (message) => void warnings.push(message),
    ...options,
  });
  client.subscribe((event) => void events.push(event));
  return { client, clock, requests: server.requests, events, warnings };
}

/** What became of a promise so far, without waiting for it. */
export function watch<T>(promise: Promise<T>): {
  readonly state: () => 'pending' | 'done' | 'failed';
  value?: T;
  error?: unknown;
} {
  let state: 'pending' | 'done' | 'failed' = 'pending';
  const seen: { state: () => typeof state; value?: T; error?: unknown } = { state: () => state };
  promise.then(
    (value) => {
      state = 'done';
      seen.value = value;
    },
    (error: unknown) => {
      state = 'failed';
      seen.error = error;
    },
  );
  return seen;
}
