import { describe, expect, it } from 'vitest';

import * as exported from '../../../src/apis/cliquify/index.js';
import type { AnyEndpoint } from '../../../src/client/index.js';
import { describeCatalog } from '../describeCatalog.js';

const { cliquify, limits, ...endpoints } = exported;

describeCatalog(cliquify, Object.values(endpoints) as readonly AnyEndpoint[]);

describe('Cliquify', () => {
  it('has the 32 listed codes, the two that are only explained, and eight ids of ours', () => {
    const entries = Object.values(cliquify.codes);
    const ours = entries.filter((entry) => 'isOurs' in entry);
    expect([entries.length - ours.length, ours.length]).toEqual([34, 8]);
  });

  it('states a status only where a page does', () => {
    const stated = Object.entries(cliquify.codes).filter(([, { source }]) => source.stated);
    expect(stated.map(([code]) => code)).toEqual([
      'invalid_client',
      'token_request_rejected',
      'enterprise_inactive',
      'missing_credentials',
      'introspection_rejected',
      'revocation_rejected',
      'http_401',
      'http_403',
      'company_not_found',
    ]);
  });

  it('waits by back-off, because no wait is documented', () => {
    expect(cliquify.codes.too_many_requests.retry).toEqual({ rule: 'backoff' });
    expect(limits).toEqual([]);
  });

  it('gives a page no input in which a secret or a token could travel', () => {
    const oauth = Object.values(endpoints).filter(({ path }) => path.startsWith('/oauth/'));
    expect(oauth).toHaveLength(3);
    expect(oauth.filter((endpoint) => 'input' in endpoint)).toEqual([]);
  });
});
