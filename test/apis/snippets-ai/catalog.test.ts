import { describe, expect, it } from 'vitest';

import { parse } from '../../../src/apis/snippets-ai/body.js';
import * as endpoints from '../../../src/apis/snippets-ai/endpoints.js';
import { keyBlock, limits, snippetsAi } from '../../../src/apis/snippets-ai/index.js';
import { quotaShortfall } from '../../../src/apis/snippets-ai/QuotaShortfall.js';
import type { AnyEndpoint } from '../../../src/client/index.js';
import { describeCatalog } from '../describeCatalog.js';
import { failureOf } from '../failureOf.js';

const all = Object.values(endpoints) as readonly AnyEndpoint[];

describeCatalog(snippetsAi, all);

describe('Snippets AI', () => {
  it('claims no code for the vendor, who has none', () => {
    expect(Object.values(snippetsAi.codes).filter(({ isOurs }) => !isOurs)).toEqual([]);
    expect(Object.keys(snippetsAi.codes)).toHaveLength(9);
  });

  it('never repeats by itself what counts towards a block of the key', () => {
    for (const code of keyBlock.countedCodes) expect(snippetsAi.codes[code].retry).toEqual({ rule: 'after-fix' });
  });

  it('waits five minutes for a blocked key and one for the limit when nothing is said', () => {
    expect(snippetsAi.codes.key_blocked.retry).toEqual({ rule: 'after-wait', waitMs: 300_000 });
    expect(snippetsAi.codes.rate_limited.retry).toEqual({ rule: 'after-wait', waitMs: 60_000 });
  });

  it('keeps to twenty calls a minute, and says that sources disagree', () => {
    expect(limits).toMatchObject([{ limit: 20, windowMs: 60_000, source: { stated: true } }]);
    expect(limits[0]?.source?.note).toMatch(/contradicted/i);
  });

  it('counts every call once against that limit, a batch too', () => {
    expect(all.filter(({ cost, scope }) => cost !== undefined || scope !== undefined)).toEqual([]);
  });

  it('has every address of the reference', () => {
    const calls = all.map(({ method, path }) => `${method} ${path}`).toSorted();
    expect(calls).toEqual(
      [
        ...['GET', 'POST', 'PUT', 'DELETE'].map((method) => `${method} /snippet`),
        ...['GET', 'POST', 'DELETE'].map((method) => `${method} /snippets`),
        ...['GET', 'PUT', 'DELETE'].map((method) => `${method} /snippet/variation`),
        'GET /snippet/variation/history',
        ...['/folder', '/folders', '/tag', '/tags'].flatMap((path) =>
          ['GET', 'POST', 'PUT', 'DELETE'].map((method) => `${method} ${path}`),
        ),
      ].toSorted(),
    );
  });

  it('sends what names the item of a PUT in the query and the rest in the body', () => {
    expect(endpoints.updateSnippet.query).toEqual(['id']);
    expect(endpoints.updateVariation.query).toEqual(['variationId']);
  });
});

describe('details of quota_exceeded', () => {
  const validate = (value: unknown) => quotaShortfall['~standard'].validate(value);

  it('are both counts, as parse finds them', () => {
    const body = { success: false, message: 'x', usage: { remainingRequests: 0, requiredRequests: 5, more: 1 } };
    expect(validate(parse(failureOf(403, body))?.details)).toEqual({
      value: { remainingRequests: 0, requiredRequests: 5 },
    });
  });

  it.each([
    [undefined],
    [null],
    [{}],
    [{ requiredRequests: 5 }],
    [{ remainingRequests: '0', requiredRequests: 5 }],
    [{ remainingRequests: -1, requiredRequests: 5 }],
    [{ remainingRequests: 0, requiredRequests: Number.NaN }],
  ])('are not %j', (value) => {
    expect(validate(value)).toHaveProperty('issues');
  });
});
