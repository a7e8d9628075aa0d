// @vitest-environment node
import type { ServerResponse } from 'node:http';

import { afterEach, describe, expect, it } from 'vitest';

import { toApiError } from '../../src/catalog/index.js';
import { createApiClient, defineEndpoint, shape } from '../../src/client/index.js';
import type { AnyApiError } from '../../src/errors/index.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { acme } from '../client/acme.js';
import { printedInNode } from './printedInNode.js';
import { serveVendor } from './serveVendor.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function failWith(answer: (response: ServerResponse) => void, timeoutMs = 2_000): Promise<AnyApiError> {
  const vendor = await serveVendor(answer);
  closing.push(() => vendor.close());
  const client = createApiClient({ catalog: acme, baseUrl: vendor.url, timeoutMs, deadlineMs: 5_000 });
  const failure: unknown = await client.request('/notes', { method: 'POST' }).catch((error: unknown) => error);
  client.dispose();
  return failure as AnyApiError;
}

const sayJson =
  (text: string | Uint8Array, status = 400) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(text);

const mebibyte = 1024 * 1024;

describe('an error body', () => {
  it('of 5 MiB is read to 64 KiB and then left', async () => {
    let sentBytes = 0;
    const error = await failWith((response) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      const chunk = 'word '.repeat(13_107);
      const write = () => {
        while (sentBytes < 5 * mebibyte && !response.destroyed) {
          sentBytes += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', write);
        }
        response.end();
      };
      write();
    });
    expect(error).toMatchObject({ kind: 'server', status: 500 });
    expect(Array.from(error.vendorMessage ?? '')).toHaveLength(300);
    expect(printedInNode(error).length).toBeLessThan(200_000);
  });

  it('of 5 MiB from the sandbox too', async () => {
    const sandbox = await startSandbox();
    closing.push(() => sandbox.close());
    sandbox.control.setFault({ kind: 'huge', status: 500, vendor: 'snippets-ai' });
    const { accessToken } = sandbox.control.signIn('snippets-ai');
    const client = createApiClient({
      catalog: snippetsAi,
      baseUrl: sandbox.baseUrls['snippets-ai'],
      auth: { getToken: () => accessToken },
      deadlineMs: 500,
    });
    const started = performance.now();
    await expect(client.request('/snippets')).rejects.toMatchObject({ name: 'ApiError', kind: 'server' });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('that never ends, in a flood or in drops, costs no more than the timeout', async () => {
    const flood = await failWith((response) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      const write = () => {
        while (!response.destroyed && response.write('{"a":'.repeat(4_000))) continue;
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    });
    expect(flood).toMatchObject({ status: 400, kind: 'validation' });
    const started = performance.now();
    const drops = await failWith((response) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(timer));
    }, 300);
    expect(drops).toMatchObject({ name: 'ApiError' });
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  const deep = 100_000;

  it.each([
    ['lists', '['.repeat(deep) + ']'.repeat(deep)],
    ['objects', '{"error":'.repeat(deep) + '1' + '}'.repeat(deep)],
    ['lists that fit', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['objects that fit', '{"errors":[{"detail":'.repeat(2_500) + '1' + '}]}'.repeat(2_500)],
    ['violations', `{"errors":${'[{"fieldViolations":'.repeat(2_900)}1${'}]'.repeat(2_900)}}`],
  ])('of JSON nested 10^5 deep: %s', async (_, text) => {
    await expect(failWith(sayJson(text))).resolves.toMatchObject({ status: 400, kind: 'validation' });
    // Handed in whole by somebody who has parsed it himself.
    const error = toApiError({ status: 400, headers: {}, body: JSON.parse(text) as unknown }, { catalog: acme });
    expect(error).toMatchObject({ status: 400, kind: 'validation' });
    expect(() => JSON.stringify(error.details ?? null)).not.toThrow();
  });

  it.each<[string, string | Uint8Array, string]>([
    ['with duplicate keys: the last one counts', '{"code":"GONE","code":"BAD_INPUT"}', 'BAD_INPUT'],
    ['with a byte order mark', '\uFEFF{"code":"BAD_INPUT"}', 'BAD_INPUT'],
    ['with lone surrogates', String.raw`{"code":"BAD_INPUT","message":"a\ud800b\udfffc","\udc00":1}`, 'BAD_INPUT'],
    ['with NUL', String.raw`{"code":"BAD_INPUT","message":"a\u0000b","\u0000":"\u0000"}`, 'BAD_INPUT'],
    ['with a raw NUL', '{"code":"BAD_INPUT"\u0000}', 'unknown'],
    ['in broken UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0xc0, 0x80, 0x7d]), 'unknown'],
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'unknown'],
    ['of nothing', '', 'unknown'],
    ['of null', 'null', 'unknown'],
    ['of a number', '7', 'unknown'],
    ['of a text', '"BAD_INPUT"', 'unknown'],
    ['of huge numbers', '{"code":1e999,"retry_after":1e308,"status":-0}', 'unknown'],
  ])('%s', async (_, text, code) => {
    const error = await failWith(sayJson(text));
    expect(error).toMatchObject({ name: 'ApiError', code, status: 400 });
    expect(error.vendorMessage ?? '').not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(JSON.stringify(error)).not.toMatch(/\\u(?:0000|d[89a-f])/);
    expect(error.retryAfter?.ms ?? 0).toBeLessThanOrEqual(366 * 24 * 60 * 60 * 1000);
  });

  it('reaches no prototype', async () => {
    const poison = '{"isPoisoned":true,"code":"GONE","kind":"server","toJSON":null}';
    for (const text of [
      `{"__proto__":${poison}}`,
      `{"constructor":{"prototype":${poison}}}`,
      `{"errors":{"__proto__":["is bad"],"constructor":["is bad"]},"details":{"__proto__":${poison}}}`,
      `{"error":{"__proto__":${poison}}}`,
    ]) {
      const error = await failWith(sayJson(text));
      expect(error.code).toBe('unknown');
      expect(({} as { isPoisoned?: boolean }).isPoisoned).toBeUndefined();
      expect((error.details as { isPoisoned?: boolean } | undefined)?.isPoisoned).toBeUndefined();
      expect(Object.hasOwn(error.fieldErrors, 'toString')).toBe(false);
      expect(() => JSON.stringify(error)).not.toThrow();
    }
  });
});

describe('a body that was promised as data', () => {
  const list = defineEndpoint(acme, {
    id: 'notes.list',
    method: 'GET',
    path: '/notes',
    output: shape<{ notes: string[] }>(),
  });

  it.each<[string, string, string]>([
    ['a web page', 'text/html', '<!doctype html><title>Sign in</title>'],
    ['cut off', 'application/json', '{"notes":["a'],
    ['followed by something', 'application/json', '{"notes":[]} <script>'],
  ])('and is %s becomes a parse error without it', async (_, type, text) => {
    const vendor = await serveVendor((response) => void response.writeHead(200, { 'content-type': type }).end(text));
    closing.push(() => vendor.close());
    const client = createApiClient({ catalog: acme, baseUrl: vendor.url });
    const error: unknown = await client.request(list).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'parse', status: 200 });
    expect(printedInNode(error)).not.toMatch(/doctype|"notes"|script/);
  });
});
