import { onlineManager, QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useApiQuery, useRetryFacts, useRetryState, type RetryFacts, type RetryTarget } from '../../src/query/index.js';
import { createScriptedClient } from '../support/scriptedClient.js';
import { acme, advance, failure, getNote, renderWith, settle } from './harness.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => {
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

let facts: RetryFacts;
const seeFacts = (next: RetryFacts) => void (facts = next);

function Facts({ of }: { readonly of: RetryTarget }) {
  seeFacts(useRetryFacts(of));
  return null;
}

const hang = () => new Promise<never>(() => {});

describe('useRetryFacts', () => {
  it('tells what useRetryState tells', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), hang);
    let told: RetryFacts | undefined;
    const seeTold = (next: RetryFacts) => void (told = next);
    function Note() {
      const note = useApiQuery(getNote, { id: 'a' });
      const { retryNow: _, giveUp: __, cancel: ___, ...rest } = useRetryState(note);
      seeTold(rest);
      return <Facts of={note} />;
    }
    renderWith(api, <Note />);
    expect(facts).toMatchObject({ phase: 'attempting', attempt: 1 });
    await settle();
    expect(facts).toMatchObject({ phase: 'waiting', attempt: 1, maxAttempts: 4, nextAt: 1_001_000 });
    expect(facts).toEqual(told);
    await advance(1000);
    expect(facts).toMatchObject({ phase: 'attempting', attempt: 2 });
    expect(facts).toEqual(told);
  });
});

describe('useRetryFacts of a client that nobody attached', () => {
  const ask = vi.fn<() => Promise<string>>();
  beforeEach(() => void ask.mockReset());

  const show = (ui: React.ReactNode) =>
    render(<QueryClientProvider client={new QueryClient()}>{ui}</QueryClientProvider>);

  function Plain({ by }: { readonly by: 'result' | 'key' }) {
    const result = useQuery({ queryKey: ['plain'], queryFn: ask });
    return <Facts of={by === 'key' ? ['plain'] : result} />;
  }

  it.each(['result', 'key'] as const)('counts the attempts of a plain query, told by its %s', async (by) => {
    ask.mockRejectedValueOnce(new Error('no')).mockImplementation(hang);
    show(<Plain by={by} />);
    await settle();
    expect(facts).toEqual({ phase: 'attempting', attempt: 2 });
    await advance(1000);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(facts).toEqual({ phase: 'attempting', attempt: 2 });
  });

  it('tells that a query waits for a connection, and when it is idle again', async () => {
    onlineManager.setOnline(false);
    ask.mockResolvedValue('hello');
    show(<Plain by="key" />);
    await settle();
    expect(facts).toEqual({ phase: 'paused-offline', attempt: 0 });
    onlineManager.setOnline(true);
    await settle();
    expect(facts).toEqual({ phase: 'idle', attempt: 0 });
  });

  it('knows nothing of a mutation', async () => {
    function Save() {
      const save = useMutation({ mutationFn: hang });
      return (
        <>
          <button onClick={() => save.mutate()}>Save</button>
          <Facts of={save} />
        </>
      );
    }
    const { getByRole } = show(<Save />);
    getByRole('button').click();
    await settle();
    expect(facts).toEqual({ phase: 'idle', attempt: 0 });
  });
});
