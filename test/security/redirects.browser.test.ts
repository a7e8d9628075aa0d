import { screen } from '@testing-library/react';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

import { authPi, createUser } from '../../src/apis/authpi/index.js';
import { cliquify, listTemplates } from '../../src/apis/cliquify/index.js';
import type { AnyApiError } from '../../src/errors/index.js';
import { ErrorPanel } from '../../src/components/index.js';
import { createSandboxControl, type RemoteSandboxControl, type SandboxFault } from '../../src/sandbox/index.js';
import { renderWithApi } from '../../src/testing/index.js';
import { openPage } from '../client/openPage.js';
import { leaksIn, printed, word } from './canaries.js';

const statuses = [301, 302, 303, 307, 308] as const;
const home = (name: string) => `${inject('sandboxUrl')}/@redirects-${name}`;
const elsewhere = (name: string) => `${inject('fastSandboxUrl')}/@redirects-${name}`;
const newUser = { account_id: 'acc_sandbox', issuer_id: 'i_main', email: 'new@example.com' };
const canary = word('own header');
/** Stands in a header of the app's own, which `fetch` takes along wherever a redirect leads. */
const headers = { 'x-canary': canary.text };

let thief: RemoteSandboxControl;
let thiefUrl: string;
let files = 0;
beforeEach(() => {
  files += 1;
  thiefUrl = elsewhere(`thief-${files}`);
  thief = createSandboxControl(thiefUrl);
});
afterEach(() => thief.reset());

const failureOf = async (call: Promise<unknown>): Promise<AnyApiError> =>
  call.then(
    () => expect.fail('it did not fail'),
    (failure: unknown) => failure as AnyApiError,
  );

describe.each(statuses)('a %i to another origin', (status) => {
  const open = (allowedOrigins: readonly string[]) =>
    openPage(cliquify, home(`out-${status}-${allowedOrigins.length}`), { headers, allowedOrigins });

  it.each([
    ['that nobody allowed', () => []],
    ['that is allowed, but cannot be seen from a page', () => [inject('fastSandboxUrl')]],
  ])('%s is not followed: nothing arrives there', async (_, allowed) => {
    const { client, control, counted, accessToken, events } = await open(allowed());
    await control.setFault({ kind: 'redirect', to: `${thiefUrl}/cliquify/api/templates`, status });
    const error = await failureOf(client.request(listTemplates));
    expect(error).toMatchObject({
      code: 'unknown',
      kind: 'misconfigured',
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      outcome: 'not-applied',
    });
    expect(await counted()).toMatchObject({ requests: 1, statuses: { [status]: 1 } }); // nor is it repeated
    expect(await thief.lastRequests()).toEqual([]);
    expect((await thief.counters()).cliquify.requests).toBe(0);
    expect(leaksIn(printed([error, events]), [{ name: 'token', text: accessToken }, canary])).toEqual([]);
    client.dispose();
  });

  it('does not hand the body of a write on, and what became of the write is unknown', async () => {
    const { client, control, counted } = await openPage(authPi, home(`write-${status}`), { headers });
    await control.setFault({ kind: 'redirect', to: `${thiefUrl}/authpi/v1/me`, status, match: { method: 'POST' } });
    const options = { input: newUser, idempotencyKey: crypto.randomUUID() };
    await expect(client.request(createUser, options)).rejects.toMatchObject({
      kind: 'misconfigured',
      outcome: 'unknown',
    });
    expect(await counted()).toMatchObject({ requests: 1 });
    expect((await control.lastRequests()).map(({ method, hasBody }) => [method, hasBody])).toEqual([['POST', true]]);
    expect(await thief.lastRequests()).toEqual([]);
    client.dispose();
  });
});

describe('within the origin', () => {
  it.each(statuses)('a %i is not followed either: a page cannot see where it leads', async (status) => {
    const { client, control, counted } = await openPage(cliquify, home(`in-${status}`));
    const to = `${new URL(home(`in-${status}`)).pathname}/cliquify/api/user`;
    await control.setFault({ kind: 'redirect', to, status, match: { path: '/api/templates' } });
    await expect(client.request(listTemplates)).rejects.toMatchObject({ kind: 'misconfigured' });
    expect(await counted()).toMatchObject({ requests: 1, statuses: { [status]: 1 } });
    client.dispose();
  });
});

it('tells the person that it is nothing they did, and offers no retry', async () => {
  const { client, control } = await openPage(cliquify, home('words'));
  await control.setFault({ kind: 'redirect', to: `${thiefUrl}/cliquify/api/templates` });
  const error = await failureOf(client.request(listTemplates));
  renderWithApi(createElement(ErrorPanel, { error, onRetry: () => {} }), { apis: [client] });
  const panel = await screen.findByRole('group', { name: "This part isn't set up correctly" });
  expect(panel).toHaveTextContent("It isn't something you did.");
  expect(panel.textContent).not.toContain(new URL(thiefUrl).host);
  expect(screen.queryByRole('button', { name: /again|retry/i })).toBeNull();
  client.dispose();
});

describe('the checks above see something', () => {
  const follow = async (name: string, fault: Partial<SandboxFault>, init: RequestInit) => {
    const control = createSandboxControl(home(name));
    const to = `${thiefUrl}/cliquify/api/templates`;
    await control.setFault({ kind: 'redirect', to, ...fault } as SandboxFault);
    await fetch(`${home(name)}/cliquify/api/templates`, init);
    return (await thief.lastRequests())[0];
  };

  it('a plain fetch takes headers of its own along, and the body', async () => {
    const init = { method: 'POST', body: '{}', headers: { ...headers, authorization: 'Bearer x' } };
    const arrived = await follow('plain', { status: 307 }, init);
    expect(arrived).toMatchObject({ method: 'POST', hasBody: true });
    expect(arrived?.headerNames).toContain('x-canary');
    expect(arrived?.headerNames).not.toContain('authorization'); // Chromium takes this one off
  });

  it('an Authorization that arrives is seen', async () => {
    await fetch(`${thiefUrl}/cliquify/api/templates`, { headers: { authorization: 'Bearer x' } });
    expect((await thief.lastRequests())[0]?.headerNames).toContain('authorization');
  });
});
