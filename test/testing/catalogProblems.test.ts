import { describe, expect, it } from 'vitest';

import { authPi } from '../../src/apis/authpi/index.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import type { AnyCatalog, CatalogEntry } from '../../src/catalog/index.js';
import { catalogProblems } from '../../src/testing/index.js';

describe('the shipped catalogs', () => {
  it.each([cliquify, zohoCliq, snippetsAi, authPi])('$vendor has no problem', (catalog) => {
    expect(catalogProblems(catalog)).toEqual([]);
  });
});

describe('a catalog with mistakes', () => {
  const good: CatalogEntry = {
    kind: 'not-found',
    status: 404,
    retry: { rule: 'after-fix' },
    messageKey: 'item-gone',
    recovery: ['go-back'],
    source: { url: 'https://acme.example/errors', read: '2026-11-20', stated: true },
  };
  const withEntry = (entry: object): AnyCatalog => ({
    vendor: 'acme',
    service: 'Acme',
    codes: { X: { ...good, ...entry } as CatalogEntry },
  });

  it.each([
    ['words nobody wrote', { messageKey: 'no-such-key' }, 'nobody has words for "no-such-key"'],
    [
      'retry first where a fix is needed',
      { recovery: ['retry'] },
      'offers "retry" first though something has to change',
    ],
    ['no recovery action', { recovery: [] }, "names no recovery action; state ['none'] if there is nothing to do"],
    ['more than nothing to do', { recovery: ['none', 'retry'] }, 'offers something beside "none"'],
    [
      'a source without https',
      { source: { ...good.source, url: 'http://acme.example' } },
      'its source is no https address',
    ],
    ['a status that is none', { status: 42 }, '42 is no HTTP status'],
    ['a mistake in a variant', { variants: [{ when: {}, messageKey: 'nope' }] }, 'nobody has words for "nope"'],
  ])('is told of %s', (_name, entry, problem) => {
    expect(catalogProblems(withEntry(entry))).toContain(`X: ${problem}`);
  });

  it('is told of a parse that throws', () => {
    const catalog: AnyCatalog = {
      ...withEntry({}),
      parse: ({ body }) => ({ code: (body as { code: string }).code }),
    };
    expect(catalogProblems(catalog).join()).toContain('parse threw on null');
  });

  it('is told of a status that names no code', () => {
    expect(catalogProblems({ ...withEntry({}), statuses: { 404: 'Y' } })).toContain(
      'statuses: 404 names "Y", which is not listed',
    );
  });
});
