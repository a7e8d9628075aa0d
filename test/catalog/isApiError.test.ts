// @vitest-environment node
import { gzipSync } from 'node:zlib';

import { build } from 'vite';
import { describe, expect, it } from 'vitest';

import { extendCatalog, isApiError, matchError, toApiError } from '../../src/catalog/index.js';
import { ApiError, type AnyApiError } from '../../src/errors/index.js';
import { acme } from './acme.js';

const gone = toApiError({ status: 404, body: { code: 'GONE' } }, { catalog: acme });
const slow: AnyApiError = toApiError({ status: 429, body: { code: 'TOO_FAST' } }, { catalog: acme });
const lost = toApiError(new TypeError('Failed to fetch'), { catalog: acme, isOnline: true });
const foreign = toApiError({ status: 500 });

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('isApiError', () => {
  it('knows any error of ours, also as JSON', () => {
    expect([gone, foreign, JSON.parse(JSON.stringify(gone))].every((error) => isApiError(error))).toBe(true);
    expect(
      [new Error('x'), null, undefined, 'x', {}, { $rae: 'ApiError' }, revoked()].some((error) => isApiError(error)),
    ).toBe(false);
  });

  it("knows a catalog's own errors, transport codes included", () => {
    expect(isApiError(acme, gone)).toBe(true);
    expect(isApiError(acme, lost)).toBe(true);
    expect(isApiError(acme, foreign)).toBe(false);
    expect(isApiError(acme, new Error('x'))).toBe(false);
    expect(isApiError(acme, revoked())).toBe(false);
  });

  it('refuses a code that the catalog does not know, so that the type holds', () => {
    const wider = extendCatalog(acme, { codes: { NEW: acme.codes.GONE } });
    const fresh = toApiError({ status: 500, body: { code: 'NEW' } }, { catalog: wider });
    expect(isApiError(wider, fresh)).toBe(true);
    expect(isApiError(acme, fresh)).toBe(false);
    const odd: AnyApiError = new ApiError({ ...gone.toJSON(), code: 'toString' });
    expect(isApiError(acme, odd)).toBe(false);
  });

  it('asks for certain codes', () => {
    expect(isApiError(acme, gone, 'GONE', 'timeout')).toBe(true);
    expect(isApiError(acme, gone, 'TOO_FAST')).toBe(false);
  });

  it('works as a callback', () => {
    expect([new Error('x'), gone, null].filter(isApiError)).toEqual([gone]);
  });

  it('takes at most a kilobyte by itself', async () => {
    const entry = '\0entry';
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === entry ? id : null),
          load: (id) => (id === entry ? `export { isApiError } from '${process.cwd()}/src/catalog/index.ts'` : null),
        },
      ],
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { minify: true } },
      },
    });
    const chunks = [result].flat().flatMap((built) => ('output' in built ? built.output : []));
    const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
    expect(code).toContain('isApiError');
    expect(gzipSync(code).length).toBeLessThanOrEqual(1024);
  });
});

describe('matchError', () => {
  const arms = {
    GONE: () => 'by code',
    $kind: { 'not-found': () => 'not chosen', 'rate-limited': () => 'by kind' },
    _: () => 'the rest',
  };

  it('chooses by code, then by kind, then the rest', () => {
    const error = gone as typeof gone;
    expect(matchError(error, arms)).toBe('by code');
    expect(isApiError(acme, slow) && matchError(slow, arms)).toBe('by kind');
    expect(matchError(lost, arms)).toBe('the rest');
  });

  it('hands the error to the arm', () => {
    expect(matchError(gone, { GONE: (error) => error, _: () => undefined })).toBe(gone);
  });

  it('gives a code the types do not know to the arm for unknown, and complains without one', () => {
    const odd = new ApiError<'acme', 'GONE', 'not-found'>({ ...gone.toJSON(), code: 'constructor' });
    const arms = { GONE: () => 1, unknown: () => 2 };
    expect(matchError(odd as typeof gone, arms as never)).toBe(2);
    expect(() => matchError(odd, { GONE: () => 1 })).toThrow('RAE-009');
  });
});
