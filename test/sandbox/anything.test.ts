// @vitest-environment node
import { fc, times } from '../support/fuzz.js';
import { describe, expect, it, vi } from 'vitest';

import {
  createSandbox,
  createSandboxControl,
  createSandboxFetch,
  sandboxVendors,
  type SandboxVendor,
} from '../../src/sandbox/index.js';

// Thousands of calls take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const sandbox = createSandbox({ limits: 'off' });
const send = createSandboxFetch(sandbox);
/** Anew for each call: a call before may have ended the session. */
const tokenOf = (vendor: SandboxVendor) => sandbox.control.signIn(vendor).accessToken;

/** Names the bodies really have, so that values land where they are read. */
const fieldNames =
  'title content teamId note tagIds snippets tags folders folderName tagName name text userids user_ids users level values operation chats chat_ids source recipients message_ids chat_id message_id star_type category_id expiry_time email token grant_type client_id client_secret __proto__ constructor toString'.split(
    ' ',
  );
/** What exists, by the name of the placeholder it goes into. */
const real: Readonly<Record<string, string>> = {
  account_id: 'acc_sandbox',
  issuer_id: 'i_main',
  user_id: 'usr_alice',
  session_id: 's_alice',
  org_id: 'org_acme',
  chat_id: 'CT_7001_60006690100',
  channel_id: 'P1000000',
  channel_unique_name: 'design',
  database_unique_name: 'orders',
  record_id: '3150000',
  email_id: 'scott.fisher@zylker.example',
};
const ids = [...Object.values(real), '5a9b0c0e-0000-4000-8000-000000000401', '\0', '..'];

const body = fc.oneof(
  fc
    .dictionary(fc.constantFrom(...fieldNames), fc.oneof(fc.jsonValue(), fc.constantFrom(...ids)))
    .map((value) => JSON.stringify(value)),
  fc.json(),
  fc.string(),
);
const queryNames = [
  'id',
  'ids',
  'limit',
  'cursor',
  'next_token',
  'criteria',
  'order_by',
  'variationId',
  'folderId',
  'tagId',
  'offset',
];

it('answers whatever is sent to any route, and never breaks', async () => {
  const anyCall = fc.record({
    route: fc.constantFrom(...sandbox.routes),
    wrong: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...ids) },
    ),
    query: fc.dictionary(fc.constantFrom(...queryNames), fc.oneof(fc.string(), fc.constantFrom(...ids))),
    body,
    isForm: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(anyCall, async ({ route, wrong, query, body: sent, isForm }) => {
      const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(wrong ?? real[name] ?? 'x'),
      );
      const response = await send(`http://sandbox.test${path}?${new URLSearchParams(query)}`, {
        method: route.method,
        headers: {
          authorization: `Bearer ${tokenOf(route.vendor)}`,
          'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
        },
        ...(route.method !== 'GET' && { body: sent }),
      });
      expect(response.status).toBeLessThan(500);
      const text = await response.text();
      if (text !== '') JSON.parse(text);
    }),
    { numRuns: times(2000) },
  );
});

describe('the control over HTTP', () => {
  it('takes or refuses any arguments', async () => {
    const own = createSandbox();
    const commands = ['failNext', 'setFault', 'advance', 'signIn', 'expireTokens', 'counters'];
    const names = [
      'vendor',
      'code',
      'status',
      'variant',
      'times',
      'match',
      'kind',
      'ms',
      'scopes',
      'user',
      'virtualMs',
    ];
    const known = [...sandboxVendors, 'conflict', 'latency', 'constructor', '__proto__'];
    const args = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue(), fc.constantFrom(...known)));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...commands), args, async (command, value) => {
        const response = await createSandboxFetch(own)(`http://sandbox.test/__sandbox/${command}`, {
          method: 'POST',
          body: JSON.stringify(value),
        });
        expect([200, 400]).toContain(response.status);
      }),
      { numRuns: times(1000) },
    );
    const control = createSandboxControl('http://sandbox.test', createSandboxFetch(own));
    await control.reset();
    expect((await control.counters()).authpi.requests).toBe(0);
  });
});

it('answers a made-up code in the vendor’s shape, whatever its name', async () => {
  for (const vendor of sandboxVendors) {
    for (const code of ['constructor', '__proto__', 'toString']) {
      sandbox.control.failNext({ vendor, code, status: 400, variant: code });
      const response = await send(`http://sandbox.test/${vendor}/anything`);
      expect(response.status).toBe(400);
      expect(await response.json()).toBeTypeOf('object');
    }
  }
});

it('answers HEAD as GET, without the body', async () => {
  const response = await send('http://sandbox.test/authpi/v1/me', {
    method: 'HEAD',
    headers: { authorization: `Bearer ${tokenOf('authpi')}` },
  });
  expect([response.status, await response.text()]).toEqual([200, '']);
});
