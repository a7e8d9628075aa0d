import { QueryClient, useQuery } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  markHandled,
  useApiErrors,
  useApiMutation,
  useApiQuery,
  type ApiErrors,
  type ApiErrorsFilter,
} from '../../src/query/index.js';
import { createScriptedClient } from '../support/scriptedClient.js';
import { acme, advance, after, failure, getNote, renderWith, saveNote, settle } from './harness.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

let feed: ApiErrors;
const seeFeed = (next: ApiErrors) => void (feed = next);

function Feed(filter: ApiErrorsFilter) {
  seeFeed(useApiErrors(filter));
  return null;
}

function Note({ id = 'a', inPlace = false }: { readonly id?: string; readonly inPlace?: boolean }) {
  const { error } = useApiQuery(getNote, { id });
  if (inPlace) markHandled(error);
  return null;
}

const many = (count: number) => Array.from({ length: count }, (_, index) => <Note key={index} id={String(index)} />);

describe('useApiErrors', () => {
  it('makes one incident of forty queries that meet the same limit', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(600_000)));
    renderWith(api, [<Feed key="feed" />, ...many(40)]);
    await advance(5);
    expect(feed.incidents).toHaveLength(1);
    expect(feed.incidents[0]).toMatchObject({
      group: 'rate-limited|acme|TOO_FAST',
      count: 40,
      source: 'query',
      isHandled: false,
      isResolved: false,
      isBackground: false,
    });
  });

  it('keeps failures of different operations and codes apart', async () => {
    const api = createScriptedClient(acme);
    api.script(
      () => failure('GONE', { endpoint: 'notes.get' }),
      () => failure('GONE', { endpoint: 'notes.other' }),
      () => failure('BAD_INPUT'),
    );
    renderWith(api, [<Feed key="feed" />, ...many(3)]);
    await advance(5);
    expect(feed.incidents.map(({ group }) => group).sort()).toEqual([
      'not-found|acme|notes.get|GONE',
      'not-found|acme|notes.other|GONE',
      'validation|acme|notes.get|BAD_INPUT',
    ]);
  });

  it('hears of nothing before the last attempt, and never of a cancelled call', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'));
    const { queryClient } = renderWith(api, [<Feed key="feed" />, <Note key="note" />]);
    await advance(100);
    expect(feed.incidents).toEqual([]);
    act(() => void queryClient.cancelQueries());
    await advance(100);
    expect(feed.incidents).toEqual([]);
  });

  it('resolves an incident when all that failed has succeeded', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'));
    const { queryClient } = renderWith(api, [<Feed key="feed" />, ...many(2)]);
    await advance(5);
    expect(feed.incidents[0]).toMatchObject({ count: 2, isResolved: false });
    api.script({ text: 'back' });
    act(() => void queryClient.refetchQueries());
    await advance(5);
    expect(feed.incidents[0]).toMatchObject({ isResolved: true });
    api.script(() => failure('GONE'));
    act(() => void queryClient.refetchQueries());
    await advance(5);
    expect(feed.incidents.map(({ isResolved, count }) => [isResolved, count])).toEqual([
      [false, 2],
      [true, 2],
    ]);
  });

  it('keeps a dismissed incident away until it was resolved and happens again', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'));
    const { queryClient } = renderWith(api, [<Feed key="feed" />, <Note key="note" />]);
    await advance(5);
    act(() => feed.dismiss(feed.incidents[0]?.id));
    await settle();
    expect(feed.incidents).toEqual([]);
    act(() => void queryClient.refetchQueries());
    await advance(5);
    expect(feed.incidents).toEqual([]);
    api.script({ text: 'back' });
    act(() => void queryClient.refetchQueries());
    await advance(5);
    api.script(() => failure('GONE'));
    act(() => void queryClient.refetchQueries());
    await advance(5);
    expect(feed.incidents).toHaveLength(1);
    act(() => feed.dismiss());
    await settle();
    expect(feed.incidents).toEqual([]);
  });

  it('says which are shown in place already, also when the mark comes late', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'));
    const { show } = renderWith(api, [<Feed key="feed" isHandled={false} />, <Note key="note" inPlace />]);
    await advance(5);
    expect(feed.incidents).toEqual([]);

    api.script(() => failure('BAD_INPUT'));
    show([<Feed key="feed" isHandled={false} />, <Note key="late" id="late" />]);
    await advance(5);
    expect(feed.incidents).toHaveLength(1);
    act(() => markHandled(feed.incidents[0]?.error));
    await settle();
    expect(feed.incidents).toEqual([]);
  });

  it('takes a query’s own word that it shows its errors', async () => {
    const api = createScriptedClient(acme);
    function Inline() {
      useQuery({ queryKey: ['x'], queryFn: () => Promise.reject(failure('GONE')), meta: { errors: 'inline' } });
      return null;
    }
    renderWith(api, [<Feed key="feed" />, <Inline key="inline" />]);
    await advance(5);
    expect(feed.incidents).toMatchObject([{ isHandled: true }]);
  });

  it('hears of mutations, which a later success of the same operation resolves', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BAD_INPUT', { method: 'POST', endpoint: 'notes.save' }), { text: 'saved' });
    let mutate = () => {};
    const seeMutate = (next: typeof mutate) => void (mutate = next);
    function Form() {
      const result = useApiMutation(saveNote);
      seeMutate(() => result.mutate({ text: 'x' }));
      return null;
    }
    renderWith(api, [<Feed key="feed" source="mutation" />, <Form key="form" />]);
    act(() => mutate());
    await advance(5);
    expect(feed.incidents).toMatchObject([{ source: 'mutation', isResolved: false }]);
    act(() => mutate());
    await advance(5);
    expect(feed.incidents).toMatchObject([{ isResolved: true }]);
  });

  it('tries again what an incident hit, as far as the gate lets it', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'));
    renderWith(api, [<Feed key="feed" />, ...many(3)]);
    await advance(5);
    api.script({ text: 'back' });
    act(() => expect(feed.retry(feed.incidents[0]?.id ?? '')).toBe(3));
    await advance(5);
    expect(feed.incidents).toMatchObject([{ isResolved: true }]);
    expect(api.seen).toHaveLength(6);
  });

  it('knows that older data is still on screen', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'old' }, () => failure('GONE'));
    const { queryClient } = renderWith(api, [<Feed key="feed" isBackground />, <Note key="note" />]);
    await advance(5);
    act(() => void queryClient.refetchQueries());
    await advance(5);
    expect(feed.incidents).toMatchObject([{ isBackground: true }]);
  });

  it('reports once where providers and clients share a cache', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'));
    const queryClient = new QueryClient();
    renderWith(api, <Note />, queryClient);
    renderWith(api, [<Feed key="feed" />, <Note key="note" />], queryClient);
    await advance(5);
    expect(feed.incidents).toMatchObject([{ count: 1 }]);
  });

  it('holds a hundred', async () => {
    const api = createScriptedClient(acme);
    let counter = 0;
    api.script(() => failure('GONE', { endpoint: `op-${(counter += 1)}` }));
    renderWith(api, [<Feed key="feed" />, ...many(120)]);
    await advance(5);
    expect(feed.incidents).toHaveLength(100);
    expect(feed.incidents[0]?.group).toContain('op-120');
  });
});
