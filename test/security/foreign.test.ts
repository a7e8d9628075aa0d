// @vitest-environment node
import axios from 'axios';
import ky from 'ky';
import { ofetch } from 'ofetch';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { toApiError } from '../../src/catalog/index.js';
import { toErrorView } from '../../src/components/view/index.js';
import { acme } from '../client/acme.js';
import { credential, leaksIn, printed, word, type Canary } from './canaries.js';
import { plant, plantPlaces, type Plant } from './plants.js';
import { printedInNode } from './printedInNode.js';
import { serveVendor, type Vendor } from './serveVendor.js';

let vendor: Vendor;
let planted: Plant;
beforeAll(async () => {
  vendor = await serveVendor(
    (response) => void response.writeHead(planted.status, { ...planted.headers }).end(planted.body),
  );
});
afterAll(() => vendor.close());

const secrets = {
  token: word('Authorization'),
  header: word('own header'),
  query: word('query'),
  body: word('body'),
  user: word('user information'),
  email: credential('path', 'email'),
};
const address = () => `${vendor.url}/users/${secrets.email.text}?key=${secrets.query.text}`;
const headers = { authorization: `Bearer ${secrets.token.text}`, 'x-key': secrets.header.text };
const data = { note: secrets.body.text };

const libraries: Readonly<Record<string, () => Promise<unknown>>> = {
  axios: () => axios.post(address(), data, { headers, maxRedirects: 0 }),
  'axios with credentials': () =>
    axios.post(address(), data, {
      auth: { username: 'me', password: secrets.user.text },
      maxRedirects: 0,
      timeout: 2_000,
    }),
  ky: () => ky.post(address(), { json: data, headers, retry: 0, redirect: 'manual' }),
  ofetch: () => ofetch(address(), { method: 'POST', body: data, headers, retry: 0, redirect: 'manual' }),
};

/** What can be seen of a failure once it was read, by a catalog and without one. */
function leaksOf(failure: unknown, canaries: readonly Canary[]): readonly string[] {
  return [acme, undefined].flatMap((catalog) => {
    const error = toApiError(failure, { catalog });
    const { error: _, ...view } = toErrorView(failure, { catalogs: [acme] });
    const seen = [printedInNode(error), printedInNode(new Error('outer', { cause: error })), printed(view)];
    return leaksIn(seen.join('\n'), canaries);
  });
}

describe.each(Object.entries(libraries))('what %s throws', (_, call) => {
  it('is read without printing its request or its answer', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined); // ofetch tells of dropped keys
    for (const place of plantPlaces.filter((one) => !/success|redirect/.test(one))) {
      planted = plant(place);
      const failure: unknown = await call().then(
        () => expect.fail('it did not fail'),
        (thrown: unknown) => thrown,
      );
      const all = [...Object.values(secrets), ...planted.credentials, ...planted.words];
      expect([place, ...leaksOf(failure, all)]).toEqual([place]);
    }
  });
});

describe('anything else that is thrown', () => {
  const { token } = secrets;
  const inner = Object.assign(new Error(`inner ${token.text}`), { config: { headers: { authorization: token.text } } });
  let chain: Error = inner;
  for (let depth = 0; depth < 20; depth += 1) chain = new Error(`link ${token.text}`, { cause: chain });
  const loop: Error & { cause?: unknown } = new Error(token.text);
  loop.cause = loop;
  const thrown: readonly (readonly [string, unknown])[] = [
    ['a chain of causes', chain],
    ['a cause that is itself', loop],
    ['an aggregate', new AggregateError([inner, chain], token.text)],
    ['a text', token.text],
    ['a plain object', { message: token.text, stack: token.text, config: { headers: { authorization: token.text } } }],
    ['a symbol', Symbol(token.text)],
    ['a function', Object.assign(() => token.text, { message: token.text })],
    [
      'a class with a telling name',
      new (class extends Error {
        override readonly name = token.text;
        readonly code = token.text;
      })(token.text),
    ],
    [
      'a getter that throws it',
      {
        get message(): string {
          throw new Error(token.text);
        },
      },
    ],
    [
      'a proxy that throws it',
      new Proxy(
        {},
        {
          get() {
            throw new Error(token.text);
          },
        },
      ),
    ],
    ['an abort with a reason', AbortSignal.abort(new Error(token.text)).reason],
    ['a failed fetch', new TypeError('fetch failed', { cause: new Error(`connect ${token.text}`) })],
    ['a data address', { status: 500, url: `data:text/plain,${token.text}` }],
    ['a relative address', { status: 500, url: `//me:${token.text}@x.test/a?b=${token.text}` }],
    ['an address that is none', { status: 500, url: `http://me:${token.text}@[x/a?b=${token.text}` }],
  ];

  it.each(thrown)('%s', (_, failure) => {
    expect(leaksOf(failure, [token])).toEqual([]);
  });
});
