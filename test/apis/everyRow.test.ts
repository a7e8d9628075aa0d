// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { authPi } from '../../src/apis/authpi/index.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import type { AnyCatalog } from '../../src/catalog/index.js';
import { createApiClient, defineEndpoint } from '../../src/client/index.js';
import { type ApiError, isAnyApiError } from '../../src/errors/index.js';
import { systemClock } from '../../src/internal/index.js';
import { en, format } from '../../src/locales/index.js';
import type { ErrorWords } from '../../src/locales/index.js';
import { definePolicies } from '../../src/policy/index.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { authpiRows } from './fixtures/authpi.js';
import { cliquifyRows } from './fixtures/cliquify.js';
import { compareWire } from './fixtures/compareWire.js';
import { snippetsAiPartials, snippetsAiRows } from './fixtures/snippets-ai.js';
import type { ExpectedError, RowCall, VendorRow } from './fixtures/VendorRow.js';
import { zohoCliqItemCodes, zohoCliqPartials, zohoCliqRows, zohoCliqSuccesses } from './fixtures/zoho-cliq.js';

type Vendor = 'cliquify' | 'zoho-cliq' | 'snippets-ai' | 'authpi';

interface VendorCase {
  readonly vendor: Vendor;
  readonly catalog: AnyCatalog;
  readonly rows: readonly VendorRow[];
  /** Rows about successes, with failures inside or without. */
  readonly successes: readonly { readonly row: string }[];
  /** Where a row is met that belongs to no operation in particular. */
  readonly call: RowCall;
}

const cases: readonly VendorCase[] = [
  {
    vendor: 'cliquify',
    catalog: cliquify,
    rows: cliquifyRows,
    successes: [],
    call: { method: 'GET', path: '/api/templates' },
  },
  {
    vendor: 'zoho-cliq',
    catalog: zohoCliq,
    rows: zohoCliqRows,
    successes: [...zohoCliqSuccesses, ...zohoCliqPartials, ...zohoCliqItemCodes],
    call: { method: 'GET', path: '/api/v2/chats' },
  },
  {
    vendor: 'snippets-ai',
    catalog: snippetsAi,
    rows: snippetsAiRows,
    successes: snippetsAiPartials,
    call: { method: 'GET', path: '/snippet' },
  },
  { vendor: 'authpi', catalog: authPi, rows: authpiRows, successes: [], call: { method: 'GET', path: '/v1/accounts' } },
];

let sandbox: Awaited<ReturnType<typeof startSandbox>>;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
});
beforeEach(() => sandbox.control.reset());
afterAll(() => sandbox.close());

describe.each(cases)('every row of $vendor', ({ vendor, catalog, rows, successes, call: usual }) => {
  it.each(rows)('$row', async (row) => {
    const token = sandbox.control.signIn(vendor).accessToken;
    const at = row.call ?? usual;

    arm(vendor, row);
    const raw = await fetch(sandbox.baseUrls[vendor] + at.path, plainCall(at, token));
    const { seen, wanted } = await compareWire(row.wire, raw);
    expect(seen).toEqual(wanted);

    arm(vendor, row);
    const error = await failureOf(catalog, sandbox.baseUrls[vendor], at, token);
    expect(factsOf(error, row.expected)).toEqual({ vendor, ...wantedFacts(row) });
    expect(titleOf(error.messageKey, catalog)).toMatch(/\S/);
  });

  it('has rows, and no two of them are the same', () => {
    const names = [...rows, ...successes].map(({ row }) => row);
    expect(new Set(names).size).toBe(names.length);
    const codes = new Set(rows.map(({ expected }) => expected.code)).size;
    console.info(
      `${vendor}: ${names.length} rows (${rows.length} failures, ${successes.length} successes), ${codes} codes`,
    );
  });

  it('has no row that ends as unknown', () => {
    expect(rows.filter(({ expected }) => expected.kind === 'unknown' || expected.code === 'unknown')).toEqual([]);
  });

  it('lists no code that none of the rows is about', () => {
    const known = new Set(
      [...rows, ...(vendor === 'zoho-cliq' ? zohoCliqItemCodes : [])].map((row) => row.expected.code),
    );
    expect(Object.keys(catalog.codes).filter((code) => !known.has(code))).toEqual([]);
  });
});

describe('successes of Zoho Cliq', () => {
  const path = '/api/v2/chats';

  it.each(zohoCliqSuccesses)('$row', async ({ status, isEmpty }) => {
    const token = sandbox.control.signIn('zoho-cliq').accessToken;
    // The documents of the operations show 200 only; the general page shows all three for any call.
    if (isEmpty) sandbox.control.setFault({ vendor: 'zoho-cliq', kind: 'empty', status });
    else if (status !== 200) sandbox.control.setFault({ vendor: 'zoho-cliq', kind: 'huge', bytes: 256, status });
    const wire = await fetch(sandbox.baseUrls['zoho-cliq'] + path, plainCall({ method: 'GET', path }, token));
    expect(wire.status).toBe(status);
    const text = await wire.text();
    expect(text === '').toBe(isEmpty ?? false);

    const answer = await call(zohoCliq, sandbox.baseUrls['zoho-cliq'], { method: 'GET', path }, token);
    expect(answer).toEqual(isEmpty ? undefined : JSON.parse(text));
  });
});

function arm(vendor: Vendor, { fail, call }: VendorRow): void {
  sandbox.control.failNext({ vendor, ...fail, ...(call && { match: call }) });
}

const plainCall = ({ method }: RowCall, token: string): RequestInit => ({
  method,
  headers: { authorization: `Bearer ${token}` },
});

async function failureOf(...args: Parameters<typeof call>): Promise<ApiError> {
  const [failure] = await Promise.allSettled([call(...args)]);
  if (failure.status === 'fulfilled') throw new Error('the call succeeded');
  if (!isAnyApiError(failure.reason)) throw failure.reason;
  return failure.reason;
}

/**
 * Time stands still for the client: its door counts from the end of an answer, so over a real network a documented
 * minute is a minute and however long the body took. Timers run, for the timeout.
 */
const stillClock = { ...systemClock, now: () => stillAt, monotonic: () => 0 };
const stillAt = Date.now();

/** The same call through a client that neither waits nor repeats. A new one each time: no row learns from another. */
async function call(catalog: AnyCatalog, baseUrl: string, { method, path }: RowCall, token: string): Promise<unknown> {
  const client = createApiClient({
    catalog,
    baseUrl,
    auth: { getToken: () => token },
    policies: definePolicies(catalog, { $default: 'never' }),
    timeoutMs: 5_000,
    clock: stillClock,
    random: () => 0, // waits are spread upwards only; this is the shortest, the one that was named
  });
  const endpoint = defineEndpoint(catalog, { id: 'every.row', method, path });
  try {
    return await client.attempt(endpoint, undefined, { maxHoldMs: 0 });
  } finally {
    client.dispose();
  }
}

const factsOf = (error: ApiError, { details }: ExpectedError) => ({
  vendor: error.vendor,
  status: error.status,
  code: error.code,
  kind: error.kind,
  rule: error.retry.rule,
  recovery: error.recovery[0],
  messageKey: error.messageKey,
  vendorCode: error.vendorCode,
  retryable: error.retryable,
  isHeuristic: error.isHeuristic,
  hasFieldErrors: Object.keys(error.fieldErrors).length > 0,
  details: details && error.details,
  wait: error.retryAfter && { ms: error.retryAfter.ms, source: error.retryAfter.source },
});

/** What a row does not mention must not be there: no wait, no second code, no guess. */
const wantedFacts = ({ expected, wire }: VendorRow) => ({
  status: wire.status,
  code: expected.code,
  kind: expected.kind,
  rule: expected.rule,
  recovery: expected.recovery,
  messageKey: expected.messageKey === undefined ? expect.any(String) : expect.toBeOneOf([expected.messageKey].flat()),
  vendorCode: expected.vendorCode,
  retryable: expected.retryable,
  isHeuristic: expected.isHeuristic ?? false,
  hasFieldErrors: expected.hasFieldErrors ?? false,
  details: expected.details && expect.objectContaining(expected.details),
  wait: waitOf(expected),
});

function waitOf({ kind, serverWaitMs, waitMs }: ExpectedError): unknown {
  if (serverWaitMs !== undefined) return { ms: serverWaitMs, source: 'retry-after' };
  if (waitMs !== undefined) return { ms: waitMs, source: 'catalog' };
  // Nobody named a wait: the closed door is the gate's own, and says so.
  return kind === 'rate-limited' ? { ms: expect.any(Number) as number, source: 'learned' } : undefined;
}

/** The title as a person reads it when nothing is known about the call but the service's name. */
function titleOf(key: string, { messages, service }: AnyCatalog): string | undefined {
  const title = messages?.[key]?.title ?? shared[key]?.title;
  return title === undefined ? undefined : format(title, { service }, 'en');
}

const shared: Readonly<Record<string, ErrorWords | undefined>> = en.errors;
