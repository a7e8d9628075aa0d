import { QueryClient, skipToken } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createRetryBudget, definePolicies } from '../../src/policy/index.js';
import { apiQueryKey, useApiQuery } from '../../src/query/index.js';
import { createScriptedClient } from '../support/scriptedClient.js';
import { acme, advance, after, failure, getNote, listNotes, renderWith, settle } from './harness.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Note({ id = 'a' }: { readonly id?: string }) {
  const { data, error, status } = useApiQuery(getNote, { id });
  return <p>{error === null ? (data?.text ?? status) : `${error.code} ${error.kind}`}</p>;
}

describe('useApiQuery', () => {
  it('shows what the endpoint answers', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'hello' });
    const { container } = renderWith(api, <Note />);
    expect(container.textContent).toBe('pending');
    await settle();
    expect(container.textContent).toBe('hello');
    expect(api.seen).toMatchObject([{ endpoint: 'notes.get', input: { id: 'a' }, options: { attempt: 1 } }]);
  });

  it('keeps the answer under vendor, endpoint and input', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'hello' });
    const { queryClient } = renderWith(api, <Note />);
    await settle();
    expect(apiQueryKey(getNote, { id: 'a' })).toEqual(['acme', 'notes.get', { id: 'a' }]);
    expect(queryClient.getQueryData(apiQueryKey(getNote, { id: 'a' }))).toEqual({ text: 'hello' });
  });

  it('makes four attempts at a transient failure, with growing waits, then shows the error', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'));
    const { container } = renderWith(api, <Note />);
    await advance(60_000);
    expect(container.textContent).toBe('BROKEN server');
    expect(api.seen.map(({ options }) => options.attempt)).toEqual([1, 2, 3, 4]);
    const waits = api.seen.slice(1).map(({ at }, index) => at - (api.seen[index]?.at ?? 0));
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('does not repeat what will fail the same way', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'));
    const { container } = renderWith(api, <Note />);
    await advance(60_000);
    expect(container.textContent).toBe('GONE not-found');
    expect(api.seen).toHaveLength(1);
  });

  it('comes back when the server says, once the gate has held the call as long as it may', async () => {
    const api = createScriptedClient(acme, { random: () => 0 });
    api.script(() => failure('TOO_FAST', after(7000)), { text: 'hello' });
    const { container } = renderWith(api, <Note />);
    await settle();
    expect(container.textContent).toBe('TOO_FAST rate-limited');
    await advance(6990);
    expect(api.seen).toHaveLength(1);
    await advance(20);
    expect(api.seen).toHaveLength(2);
    expect(container.textContent).toBe('hello');
  });

  it('waits as a failure of its own says that names a moment', async () => {
    const api = createScriptedClient(acme, { random: () => 0 });
    api.script(() => failure('BROKEN', after(7000)), { text: 'hello' });
    const { container } = renderWith(api, <Note />);
    await settle();
    expect(container.textContent).toBe('pending');
    await advance(6980);
    expect(api.seen).toHaveLength(1);
    await advance(30);
    expect(container.textContent).toBe('hello');
  });

  it('decides by the vendor’s code where the endpoint did not declare it', async () => {
    const policies = definePolicies(acme, { BROKEN: { rule: 'backoff', maxAttempts: 2 } });
    const api = createScriptedClient(acme, { policies });
    api.script(() => failure('BROKEN', { cause: failure('BROKEN'), ...({ code: 'unknown' } as object) }));
    const { container } = renderWith(api, <Note />);
    await advance(60_000);
    expect(container.textContent).toBe('unknown server');
    expect(api.seen).toHaveLength(2);
  });

  it('spends the client’s retry budget, and stops when it is empty', async () => {
    const api = createScriptedClient(acme, { retryBudget: createRetryBudget({ capacity: 5 }) });
    api.script(() => failure('BROKEN'));
    renderWith(api, [<Note key="a" id="a" />, <Note key="b" id="b" />, <Note key="c" id="c" />]);
    await advance(60_000);
    expect(api.seen).toHaveLength(3 + 5);
  });

  it('follows the policies of the call in place of the client’s', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'));
    function Once() {
      useApiQuery(getNote, { id: 'a' }, { policies: { BROKEN: 'never' } });
      return null;
    }
    renderWith(api, <Once />);
    await advance(60_000);
    expect(api.seen).toHaveLength(1);
  });

  it('asks nothing while the input is not known', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'hello' });
    function Later({ id }: { readonly id?: string }) {
      const { data, status, fetchStatus } = useApiQuery(getNote, id === undefined ? skipToken : { id });
      return <p>{data?.text ?? `${status} ${fetchStatus}`}</p>;
    }
    const { container, show } = renderWith(api, <Later />);
    await settle();
    expect(container.textContent).toBe('pending idle');
    expect(api.seen).toHaveLength(0);
    show(<Later id="a" />);
    await settle();
    expect(container.textContent).toBe('hello');
  });

  it('takes no input where the endpoint takes none', async () => {
    const api = createScriptedClient(acme);
    api.script([{ text: 'one' }, { text: 'two' }]);
    function List() {
      const { data } = useApiQuery(listNotes);
      return <p>{data?.map(({ text }) => text).join()}</p>;
    }
    const { container } = renderWith(api, <List />);
    await settle();
    expect(container.textContent).toBe('one,two');
  });

  it('keeps an answer without a body as null', async () => {
    const api = createScriptedClient(acme);
    api.script(() => undefined);
    const { queryClient } = renderWith(api, <Note />);
    await settle();
    expect(queryClient.getQueryData(apiQueryKey(getNote, { id: 'a' }))).toBeNull();
  });

  it('leaves the queue when it is unmounted', async () => {
    const api = createScriptedClient(acme);
    api.script(() => new Promise(() => {}));
    const { unmount } = renderWith(api, <Note />);
    await settle();
    expect(api.seen[0]?.options.signal?.aborted).toBe(false);
    unmount();
    expect(api.seen[0]?.options.signal?.aborted).toBe(true);
  });

  it('hands out TanStack’s own result: select, placeholder and stale time work as there', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'hello' });
    function Length() {
      const { data, isPlaceholderData } = useApiQuery(
        getNote,
        { id: 'a' },
        { select: ({ text }) => text.length, placeholderData: { text: '' }, staleTime: Infinity },
      );
      return <p>{`${data} ${isPlaceholderData}`}</p>;
    }
    const { container } = renderWith(api, <Length />);
    expect(container.textContent).toBe('0 true');
    await settle();
    expect(container.textContent).toBe('5 false');
  });

  it('ends with one answer and no warning under strict mode', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'hello' });
    const { container } = renderWith(
      api,
      <StrictMode>
        <Note />
      </StrictMode>,
    );
    await advance(10_000);
    expect(container.textContent).toBe('hello');
  });

  it('renders twice for fail, fail, success when only the data is read', async () => {
    const api = createScriptedClient(acme);
    api.script(
      () => failure('BROKEN'),
      () => failure('BROKEN'),
      { text: 'hello' },
    );
    const renders = vi.fn<() => void>();
    function Counted() {
      renders();
      return <p>{useApiQuery(getNote, { id: 'a' }).data?.text}</p>;
    }
    renderWith(api, <Counted />);
    await advance(30_000);
    expect(renders).toHaveBeenCalledTimes(2);
  });
});

describe('useApiQuery that cannot know its client', () => {
  const complain = () => void vi.spyOn(console, 'error').mockImplementation(() => {});

  it('says so outside a provider', async () => {
    complain();
    const { render } = await import('@testing-library/react');
    expect(() => render(<Note />)).toThrow(/RAE-050/);
  });

  it('says which clients there are when the vendor’s is missing', () => {
    complain();
    const other = createScriptedClient({ ...acme, vendor: 'other' });
    expect(() => renderWith(other, <Note />)).toThrow(/No client for "acme" \(known are "other"\).*RAE-051/);
  });

  it('refuses a client of another vendor', () => {
    complain();
    const api = createScriptedClient(acme);
    const other = createScriptedClient({ ...acme, vendor: 'other' });
    function Wrong() {
      useApiQuery(getNote, { id: 'a' }, { client: other });
      return null;
    }
    expect(() => renderWith(api, <Wrong />)).toThrow(/RAE-052/);
  });

  it('refuses two clients of one vendor', async () => {
    complain();
    const { withApi } = await import('../../src/query/index.js');
    const two = [createScriptedClient(acme), createScriptedClient(acme)];
    expect(() => new QueryClient(withApi({ apis: two }))).toThrow(/RAE-053/);
  });
});
