// @vitest-environment node
import { describe, expect, it } from 'vitest';

import * as zoho from '../../../src/apis/zoho-cliq/index.js';
import type { AnyEndpoint } from '../../../src/client/index.js';

const endpoints = Object.entries(zoho).filter((pair): pair is [string, never] => {
  const [, value] = pair;
  return typeof value === 'object' && 'method' in value && 'path' in value;
}) as [name: string, endpoint: AnyEndpoint][];

const scopes = zoho.limits.map(({ scope = '' }) => scope);

describe('endpoints', () => {
  it('load where there is no browser', () => {
    expect(typeof document).toBe('undefined');
    expect(endpoints.length).toBeGreaterThan(0);
  });

  it('have one id each, one for each quota', () => {
    expect(endpoints.map(([, { id }]) => id).toSorted()).toEqual(scopes.toSorted());
  });

  it('have one method and path each', () => {
    const calls = endpoints.map(([, { method, path }]) => `${method} ${path}`);
    expect(calls.filter((call, index) => calls.indexOf(call) !== index)).toEqual([]);
  });

  it.each(endpoints)('%s counts against its own quota, below the API’s root', (_name, endpoint) => {
    expect(endpoint.scope).toBe(endpoint.id);
    expect(endpoint.catalog).toBe(zoho.zohoCliq);
    expect(endpoint.path).toMatch(/^\/api\/v[23](\/[a-z-]+|\/\{[a-z_]+\})+$/);
    expect(endpoint.id.startsWith('v3.')).toBe(endpoint.path.startsWith('/api/v3/'));
  });

  it('repeats no post of a message', () => {
    const repeatable = endpoints
      .filter(([, { method, isIdempotent }]) => method === 'POST' && isIdempotent)
      .map(([name]) => name);
    expect(repeatable.toSorted()).toEqual(['muteChat', 'setStar', 'unmuteChat']);
  });
});

describe('addresses', () => {
  it('are https origins, nine of them, and the catalog knows them', () => {
    const urls = Object.values(zoho.zohoCliqBaseUrls);
    expect(new Set(urls).size).toBe(9);
    for (const url of urls) expect(new URL(url)).toMatchObject({ protocol: 'https:', origin: url });
    expect(zoho.zohoCliq.baseUrls).toEqual(urls);
  });

  it('encode the name of a network', () => {
    expect(zoho.zohoCliqNetworkUrl('eu', 'partners')).toBe('https://cliq.zoho.eu/network/partners');
    expect(zoho.zohoCliqNetworkUrl('us', '../a b?c')).toBe('https://cliq.zoho.com/network/..%2Fa%20b%3Fc');
  });
});

it('builds the header of the error page', () => {
  expect(zoho.zohoOauthHeader('1000.a.b')).toBe('Zoho-oauthtoken 1000.a.b');
});
