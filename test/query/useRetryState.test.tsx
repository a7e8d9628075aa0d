import { focusManager, onlineManager, QueryClient, useQuery } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { apiQueryKey, useApiQuery, useRetryState, type RetryState } from '../../src/query/index.js';
import { createScriptedClient } from '../support/scriptedClient.js';
import { acme, advance, after, failure, getNote, renderWith, settle } from './harness.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => {
  focusManager.setFocused(undefined);
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

let state: RetryState;
const seeState = (next: RetryState) => void (state = next);

function Note() {
  const result = useApiQuery(getNote, { id: 'a' });
  seeState(useRetryState(result));
  return <p>{result.error?.code ?? result.data?.text ?? result.status}</p>;
}

const hang = () => new Promise(() => {});

describe('useRetryState of a query', () => {
  it('tells each phase from the first attempt to the answer', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), hang);
    renderWith(api, <Note />);
    expect(state).toMatchObject({ phase: 'attempting', attempt: 1 });
    await settle();
    expect(state).toMatchObject({ phase: 'waiting', attempt: 1, maxAttempts: 4, nextAt: 1_001_000 });
    expect(state.error?.code).toBe('BROKEN');
    await advance(1000);
    expect(state).toMatchObject({ phase: 'attempting', attempt: 2 });
    expect(state.nextAt).toBeUndefined();
  });

  it('is idle after success and after the last failure', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'hello' });
    const { unmount } = renderWith(api, <Note />);
    await settle();
    expect(state).toMatchObject({ phase: 'idle', attempt: 0 });
    unmount();
    const other = createScriptedClient(acme);
    other.script(() => failure('GONE'));
    renderWith(other, <Note />);
    await settle();
    expect(state).toMatchObject({ phase: 'idle', attempt: 1 });
    expect(state.error?.code).toBe('GONE');
  });

  it('says that a call waits for a slot', async () => {
    const api = createScriptedClient(acme);
    let leave = (_value: unknown) => {};
    api.script((_input: unknown, { onQueued }: { onQueued?: (is: boolean) => void }) => {
      onQueued?.(true);
      return new Promise((resolve) => {
        leave = (value) => {
          onQueued?.(false);
          resolve(value);
        };
      });
    });
    const { container } = renderWith(api, <Note />);
    await settle();
    expect(state.phase).toBe('queued');
    leave({ text: 'hello' });
    await settle();
    expect(state.phase).toBe('idle');
    expect(container.textContent).toBe('hello');
  });

  it('shows the same jitter as the timer has', async () => {
    const api = createScriptedClient(acme, { random: () => 0.37 });
    api.script(() => failure('BROKEN'), { text: 'hello' });
    renderWith(api, <Note />);
    await settle();
    const { nextAt } = state;
    await advance(5000);
    expect(nextAt).toBe((api.seen[0]?.at ?? 0) + 370);
    expect(api.seen[1]?.at).toBe(nextAt);
  });

  it('pauses on a hidden page and goes on when it is seen', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'hello' });
    renderWith(api, <Note />);
    await settle();
    act(() => focusManager.setFocused(false));
    await advance(1000);
    expect(state).toMatchObject({ phase: 'paused-hidden', attempt: 1 });
    act(() => focusManager.setFocused(true));
    await settle();
    expect(api.seen).toHaveLength(2);
    expect(state.phase).toBe('idle');
  });

  it('pauses offline', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'hello' });
    renderWith(api, <Note />);
    await settle();
    act(() => onlineManager.setOnline(false));
    await advance(1000);
    expect(state.phase).toBe('paused-offline');
    expect(state.retryNow()).toEqual({ started: false, because: 'offline' });
    act(() => onlineManager.setOnline(true));
    await settle();
    expect(state.phase).toBe('idle');
  });

  it('is the same object while nothing changes, and keeps its functions', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), hang);
    const { show } = renderWith(api, <Note />);
    await settle();
    const before = state;
    show(<Note />);
    expect(state).toBe(before);
    await advance(1000);
    expect(state).not.toBe(before);
    expect(state.retryNow).toBe(before.retryNow);
  });

  it.each([
    ['the key', () => apiQueryKey(getNote, { id: 'a' })],
    ['an object with the key', () => ({ queryKey: apiQueryKey(getNote, { id: 'a' }) })],
  ])('is found by %s from another component', async (_name, target) => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), hang);
    let seen: RetryState | undefined;
    const seeSeen = (next: RetryState) => void (seen = next);
    function Other() {
      seeSeen(useRetryState(target()));
      return null;
    }
    renderWith(api, [<Other key="other" />, <Note key="note" />]);
    await settle();
    expect(seen).toMatchObject({ phase: 'waiting', nextAt: 1_001_000 });
  });

  it('is found by the result of a plain useQuery, also when it was spread', async () => {
    const api = createScriptedClient(acme);
    function Plain() {
      const result = useQuery({ queryKey: ['plain'], queryFn: () => Promise.reject(failure('BROKEN')) });
      seeState(useRetryState({ ...result }));
      return null;
    }
    renderWith(api, <Plain />);
    await settle();
    expect(state).toMatchObject({ phase: 'waiting', attempt: 1, nextAt: 1_001_000 });
  });

  it('does not know the time when somebody else’s function sets it', async () => {
    const api = createScriptedClient(acme);
    const queryFn = () => Promise.reject(new Error('x'));
    function Plain({ retryDelay }: { readonly retryDelay: number | (() => number) }) {
      const result = useQuery({ queryKey: ['plain', typeof retryDelay], queryFn, retry: 3, retryDelay });
      seeState(useRetryState(result));
      return null;
    }
    const { show } = renderWith(api, <Plain retryDelay={() => 500} />);
    await settle();
    expect(state.phase).toBe('waiting');
    expect(state.nextAt).toBeUndefined();
    show(<Plain retryDelay={700} />);
    await settle();
    expect(state.nextAt).toBe(Date.now() + 700 - 1);
  });
});

describe('retryNow', () => {
  it('starts the next attempt at once, with a fresh count, and keeps pending on screen', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'hello' });
    const { container } = renderWith(api, <Note />);
    await settle();
    act(() => expect(state.retryNow()).toEqual({ started: true }));
    expect(container.textContent).toBe('pending');
    await settle();
    expect(container.textContent).toBe('hello');
    expect(api.seen.map(({ options }) => options.attempt)).toEqual([1, 1]);
    await advance(10_000);
    expect(api.seen).toHaveLength(2);
  });

  it('never overtakes the moment a server named', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(5000)), { text: 'hello' });
    renderWith(api, <Note />);
    await settle();
    expect(state.blockedUntil).toBe(1_005_000);
    expect(state.retryNow()).toEqual({ started: false, because: 'door-closed', until: 1_005_000 });
    await settle();
    expect(api.seen).toHaveLength(1);
  });

  it('asks the gate, and goes only when it may probe', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'hello' });
    renderWith(api, <Note />);
    await settle();
    act(() => api.setScopes({ door: 'closed', opensAt: 1_060_000 }));
    await settle();
    expect(state.blockedUntil).toBe(1_060_000);
    expect(state.retryNow()).toEqual({ started: false, because: 'door-closed', until: 1_060_000 });
    expect(api.seen).toHaveLength(1);
    api.allowProbe(true);
    act(() => expect(state.retryNow()).toEqual({ started: true }));
    await settle();
    expect(api.probed).toEqual(['scope-1', 'scope-1']);
    expect(api.seen).toHaveLength(2);
  });

  it('does nothing while an attempt runs or there is nothing to repeat', async () => {
    const api = createScriptedClient(acme);
    api.script(hang);
    const { unmount } = renderWith(api, <Note />);
    await settle();
    expect(state.retryNow()).toEqual({ started: false, because: 'already-running' });
    unmount();
    const other = createScriptedClient(acme);
    other.script({ text: 'hello' });
    renderWith(other, <Note />);
    await settle();
    expect(state.retryNow()).toEqual({ started: false, because: 'nothing-to-retry' });
  });

  it('fetches a query again that ended in an error', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('GONE'), { text: 'hello' });
    const { container } = renderWith(api, <Note />);
    await settle();
    act(() => void state.retryNow());
    await settle();
    expect(container.textContent).toBe('hello');
  });
});

describe('giveUp and cancel', () => {
  it('ends the waiting with the last failure', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'hello' });
    const onError = vi.fn<() => void>();
    const queryClient = new QueryClient();
    queryClient.getQueryCache().config.onError = onError;
    const { container } = renderWith(api, <Note />, queryClient);
    await settle();
    act(() => state.giveUp());
    await settle();
    expect(container.textContent).toBe('BROKEN');
    expect(state).toMatchObject({ phase: 'idle' });
    await advance(20_000);
    expect(api.seen).toHaveLength(1);
    expect(onError).not.toHaveBeenCalled();
  });

  it('goes back to what was before when nothing has failed yet', async () => {
    const api = createScriptedClient(acme);
    api.script(hang);
    const { container } = renderWith(api, <Note />);
    await settle();
    act(() => state.giveUp());
    await settle();
    expect(container.textContent).toBe('pending');
    expect(state.phase).toBe('idle');
    expect(api.seen[0]?.options.signal?.aborted).toBe(true);
  });

  it('cancels back to the data that was there', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'hello' }, () => failure('BROKEN'));
    const { container, queryClient } = renderWith(api, <Note />);
    await settle();
    act(() => void queryClient.invalidateQueries());
    await settle();
    expect(state.phase).toBe('waiting');
    act(() => state.cancel());
    await settle();
    expect(container.textContent).toBe('hello');
    expect(state.phase).toBe('idle');
  });
});

describe('a wait too long to keep pending', () => {
  const tenMinutes = 600_000;

  it('parks: the error is shown at once, and one fetch comes at the named moment', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(tenMinutes)), { text: 'hello' });
    const { container } = renderWith(api, <Note />);
    await settle();
    expect(container.textContent).toBe('TOO_FAST');
    expect(state).toMatchObject({ phase: 'parked', nextAt: 1_000_000 + tenMinutes });
    await advance(tenMinutes - 10);
    expect(api.seen).toHaveLength(1);
    await advance(20);
    expect(api.seen).toHaveLength(2);
    expect(container.textContent).toBe('hello');
  });

  it('waits with that for a page that is seen', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(tenMinutes)), { text: 'hello' });
    renderWith(api, <Note />);
    await settle();
    act(() => focusManager.setFocused(false));
    await advance(tenMinutes + 1000);
    expect(api.seen).toHaveLength(1);
    expect(state.phase).toBe('parked');
    act(() => focusManager.setFocused(true));
    await settle();
    expect(api.seen).toHaveLength(2);
  });

  it('does not come back for a query nobody looks at, but when it is mounted again', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(60_000)), { text: 'hello' });
    const { show, container } = renderWith(api, <Note />);
    await settle();
    show(null);
    await advance(30_000);
    show(<Note />);
    await settle();
    expect(container.textContent).toBe('TOO_FAST');
    expect(api.seen).toHaveLength(1);
    show(null);
    await advance(60_000);
    expect(api.seen).toHaveLength(1);
    show(<Note />);
    await settle();
    expect(container.textContent).toBe('hello');
  });

  it('does not come back after somebody has fetched it', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(tenMinutes)), { text: 'hello' });
    const { queryClient } = renderWith(api, <Note />);
    await settle();
    act(() => void queryClient.refetchQueries());
    await advance(tenMinutes * 2);
    expect(api.seen).toHaveLength(2);
    expect(state.phase).toBe('idle');
  });

  it('does not come back after data was set by hand, or it was given up', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(tenMinutes)));
    const { queryClient, container } = renderWith(api, <Note />);
    await settle();
    act(() => void queryClient.setQueryData(apiQueryKey(getNote, { id: 'a' }), { text: 'set' }));
    await settle();
    expect(container.textContent).toBe('set');
    expect(state.phase).toBe('idle');
    act(() => void queryClient.resetQueries());
    await settle();
    expect(state.phase).toBe('parked');
    act(() => state.giveUp());
    await settle();
    expect(state.phase).toBe('idle');
    await advance(tenMinutes * 2);
    expect(api.seen).toHaveLength(2);
  });

  it('comes back early when the gate opens early', async () => {
    const api = createScriptedClient(acme);
    api.setScopes({ id: 's', door: 'closed' });
    api.script(() => failure('TOO_FAST', after(tenMinutes)), { text: 'hello' });
    renderWith(api, <Note />);
    await settle();
    act(() => {
      api.setScopes({ id: 's', door: 'open' });
      api.emit({ type: 'scope-opened', at: Date.now(), vendor: 'acme', scope: 's' });
    });
    await settle();
    expect(api.seen).toHaveLength(2);
  });

  it('is not hammered by polling, which goes on afterwards', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'one' }, () => failure('TOO_FAST', after(60_000)), { text: 'two' });
    function Polling() {
      const result = useApiQuery(getNote, { id: 'a' }, { refetchInterval: 5000 });
      seeState(useRetryState(result));
      return <p>{result.data?.text}</p>;
    }
    renderWith(api, <Polling />);
    await advance(5010);
    expect(api.seen).toHaveLength(2);
    expect(state.phase).toBe('parked');
    await advance(59_000);
    expect(api.seen).toHaveLength(2);
    await advance(1000);
    expect(api.seen).toHaveLength(3);
    await advance(5000);
    expect(api.seen).toHaveLength(4);
  });

  it('stays quiet on focus, reconnect and mount until its time has come', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(tenMinutes)));
    const { show } = renderWith(api, <Note />);
    await settle();
    act(() => focusManager.setFocused(false));
    act(() => focusManager.setFocused(true));
    act(() => onlineManager.setOnline(false));
    act(() => onlineManager.setOnline(true));
    show(null);
    show(<Note />);
    await settle();
    expect(api.seen).toHaveLength(1);
  });

  it('keeps no timer after it was left', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', after(tenMinutes)));
    const { queryClient, unmount } = renderWith(api, <Note />);
    await settle();
    unmount();
    queryClient.clear();
    await advance(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
