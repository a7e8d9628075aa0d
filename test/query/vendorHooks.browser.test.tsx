import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { useCreateUser, useGetUser } from '../../src/apis/authpi/hooks.js';
import { authPi } from '../../src/apis/authpi/index.js';
import { useListTemplates } from '../../src/apis/cliquify/hooks.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { useCreateSnippet, useGetSnippets } from '../../src/apis/snippets-ai/hooks.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { useListChats, usePostToBot } from '../../src/apis/zoho-cliq/hooks.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { openSandbox, renderApiHook } from './chromium.js';

const sandbox = openSandbox('query-vendor-hooks');

type Vendor = typeof cliquify | typeof zohoCliq | typeof snippetsAi | typeof authPi;

const alice = { account_id: 'acc_sandbox', issuer_id: 'i_main', user_id: 'usr_alice' };
const firstSnippet = '5a9b0c0e-0000-4000-8000-000000000001';

interface Reading {
  readonly catalog: Vendor;
  readonly codes: readonly string[];
  readonly useRead: () => { readonly status: string; readonly data: unknown; readonly error: unknown };
}

const readings: readonly Reading[] = [
  { catalog: cliquify, useRead: () => useListTemplates(), codes: ['permission_denied', 'missing_scope'] },
  {
    catalog: zohoCliq,
    useRead: () => useListChats({ limit: 3 }),
    codes: ['chat_access_denied', 'oauthtoken_scope_invalid'],
  },
  { catalog: snippetsAi, useRead: () => useGetSnippets({ ids: firstSnippet }), codes: ['forbidden', 'not_found'] },
  { catalog: authPi, useRead: () => useGetUser(alice), codes: ['not_found', 'insufficient_scope'] },
];

describe.each(readings)('a query hook of $catalog.vendor', ({ catalog, useRead, codes }) => {
  it('reads', async () => {
    const { result } = renderApiHook(useRead, { apis: [await sandbox.client(catalog)] });
    await waitFor(() => expect(result.current.status).toBe('success'));
    expect(result.current.data).toBeTypeOf('object');
    expect(await sandbox.requests(catalog.vendor)).toBe(1);
  });

  it.each(codes)('ends once with %s', async (code) => {
    await sandbox.control.failNext({ vendor: catalog.vendor, code, times: 9 });
    const { result } = renderApiHook(useRead, { apis: [await sandbox.client(catalog)] });
    await waitFor(() => expect(result.current.status).toBe('error'));
    expect(result.current.error).toMatchObject({ vendor: catalog.vendor, code });
    expect(await sandbox.requests(catalog.vendor)).toBe(1);
  });
});

interface Writing {
  readonly catalog: Vendor;
  readonly input: object;
  readonly code: string;
  readonly useWrite: () => { readonly status: string; readonly error: unknown; mutate(input: never): void };
}

const writings: readonly Writing[] = [
  {
    catalog: zohoCliq,
    useWrite: () => usePostToBot(),
    input: { bot_unique_name: 'helper', text: 'hello' },
    code: 'chat_access_denied',
  },
  {
    catalog: snippetsAi,
    useWrite: () => useCreateSnippet(),
    input: {
      title: 'Greeting',
      content: { type: 'plaintext', content: 'Hello' },
      teamId: '5a9b0c0e-0000-4000-8000-000000000101',
    },
    code: 'team_forbidden',
  },
  {
    catalog: authPi,
    useWrite: () => useCreateUser(),
    input: { account_id: 'acc_sandbox', issuer_id: 'i_main', name: 'Ida', email: 'ida@example.com' },
    code: 'invalid_request',
  },
];

describe.each(writings)('a mutation hook of $catalog.vendor', ({ catalog, useWrite, input, code }) => {
  it('writes once', async () => {
    const { result } = renderApiHook(useWrite, { apis: [await sandbox.client(catalog)] });
    act(() => result.current.mutate(input as never));
    await waitFor(() => expect(result.current.status).toBe('success'));
    expect(await sandbox.requests(catalog.vendor)).toBe(1);
  });

  it(`ends once with ${code}`, async () => {
    await sandbox.control.failNext({ vendor: catalog.vendor, code, times: 9 });
    const { result } = renderApiHook(useWrite, { apis: [await sandbox.client(catalog)] });
    act(() => result.current.mutate(input as never));
    await waitFor(() => expect(result.current.status).toBe('error'));
    expect(result.current.error).toMatchObject({ vendor: catalog.vendor, code });
    expect(await sandbox.requests(catalog.vendor)).toBe(1);
  });
});
