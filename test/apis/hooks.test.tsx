import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import * as authpiHooks from '../../src/apis/authpi/hooks.js';
import * as authpi from '../../src/apis/authpi/index.js';
import * as cliquifyHooks from '../../src/apis/cliquify/hooks.js';
import * as cliquify from '../../src/apis/cliquify/index.js';
import * as snippetsAiHooks from '../../src/apis/snippets-ai/hooks.js';
import * as snippetsAi from '../../src/apis/snippets-ai/index.js';
import * as zohoCliqHooks from '../../src/apis/zoho-cliq/hooks.js';
import * as zohoCliq from '../../src/apis/zoho-cliq/index.js';
import { renderWithApi, sandboxServer } from '../../src/testing/index.js';

describe.each([
  ['cliquify', cliquify, cliquifyHooks],
  ['zoho-cliq', zohoCliq, zohoCliqHooks],
  ['snippets-ai', snippetsAi, snippetsAiHooks],
  ['authpi', authpi, authpiHooks],
])('%s', (_vendor, index, hooks) => {
  it('has one hook for each endpoint, named after it', () => {
    const endpoints = Object.entries(index).filter(([, value]) => isEndpoint(value));
    const expected = endpoints.map(([name]) => `use${name[0]!.toUpperCase()}${name.slice(1)}`);
    expect(endpoints.length).toBeGreaterThan(5);
    expect(Object.keys(hooks).sort()).toEqual(expected.sort());
  });
});

describe('a vendor hook over HTTP', () => {
  const sandbox = sandboxServer();
  beforeAll(() => sandbox.listen());
  afterEach(() => sandbox.reset());
  afterAll(() => sandbox.close());

  function Templates() {
    const { data, error } = cliquifyHooks.useListTemplates();
    if (error) return <p>{error.code}</p>;
    return <p>{data ? 'here' : 'loading'}</p>;
  }

  it('reads', async () => {
    renderWithApi(<Templates />, { apis: [sandbox.client(cliquify.cliquify)] });
    expect(await screen.findByText('here')).toBeInTheDocument();
  });

  it('fails with the code of the vendor', async () => {
    const client = sandbox.client(cliquify.cliquify);
    sandbox.failNext(cliquify.cliquify, 'permission_denied', { times: 5 });
    renderWithApi(<Templates />, { apis: [client] });
    expect(await screen.findByText('permission_denied')).toBeInTheDocument();
  });

  it('writes', async () => {
    const client = sandbox.client(zohoCliq.zohoCliq);
    const { apis, queryClient, unmount } = renderWithApi(<p />, { apis: [client] });
    unmount();
    const { result } = renderHook(() => zohoCliqHooks.useMuteChat({ client: apis[0]! }), {
      wrapper: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>,
    });
    const { chats } = await client.request(zohoCliq.listChats, { input: {} });
    result.current.mutate({ chat_id: chats[0]!.chat_id });
    await waitFor(() => expect(result.current.status).toBe('success'));
  });
});

function isEndpoint(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}
