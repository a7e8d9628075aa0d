import { expect, it } from 'vitest';

import { defineEndpoint, shape } from '../../src/client/index.js';
import { acme, fail, ok, refuse, setUp } from './acme.js';
import { readable } from './readable.js';
import type { ScriptedAnswer } from '../support/scriptedFetch.js';

const canaries = [
  'canary-token',
  'canary-fresh',
  'canary-query',
  'canary-body',
  'canary-answer',
  'canary-header',
  'canary-key',
  'canary-client',
];

it('keeps tokens, queries, headers and bodies out of events, messages, warnings and scopes', async () => {
  const answers: ScriptedAnswer[] = [
    fail('TOKEN_ENDED'),
    { status: 400, body: { code: 'BAD_INPUT', message: 'canary-answer', details: { text: 'canary-answer' } } },
    refuse(5),
    'lost',
    { status: 500, body: '<html>canary-answer</html>' },
    { body: '{"canary-answer":', headers: { 'content-type': 'application/json' } },
    { status: 404, body: { code: 'GONE', message: 'canary-answer' } },
    ok({ text: 'canary-answer' }),
  ];
  const { client, clock, events, warnings } = setUp(({ count }) => answers[(count - 1) % answers.length]!, {
    auth: { getToken: () => 'canary-token', refresh: () => Promise.resolve('canary-fresh') },
    headers: { 'x-client': 'canary-client' },
    limits: [{ limit: 3, windowMs: 1000 }],
  });
  const failures: unknown[] = [];
  const post = defineEndpoint(acme, {
    id: 'notes.create',
    method: 'POST',
    path: '/notes',
    input: shape<{ text: string }>(),
    errors: ['GONE'],
  });
  const get = defineEndpoint(acme, { id: 'notes.list', method: 'GET', path: '/notes', input: shape<{ q: string }>() });
  const options = { headers: { 'x-mine': 'canary-header' }, idempotencyKey: 'canary-key' };
  for (let round = 0; round < 8; round += 1) {
    for (const call of [
      client.request(post, { ...options, input: { text: 'canary-body' } }),
      client.request(get, { ...options, input: { q: 'canary-query' } }),
      client.request('/notes?secret=canary-query', options),
    ])
      call.catch((error: unknown) => failures.push(error));
    await clock.advance(120_000);
  }
  const text = readable([events, warnings, client.scopes.getSnapshot(), failures]);
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set([
      'attempt',
      'success',
      'failure',
      'decision',
      'queued',
      'resend',
      'replay',
      'refresh',
      'scope-closed',
      'scope-opened',
    ]),
  );
  expect(failures.length).toBeGreaterThan(5);
  for (const canary of canaries) expect(text).not.toContain(canary);
});

it('does not quote a credential that no header can hold', async () => {
  const { client, clock } = setUp(() => ok(), { auth: { getToken: () => 'canary\u0000token' } });
  const failures: unknown[] = [];
  client.request('/notes').catch((error: unknown) => failures.push(error, (error as Error).cause));
  await clock.runAll(60_000);
  expect(failures).toHaveLength(2);
  expect(readable(failures)).not.toContain('canary');
});
