import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useRetryState, type RetryState } from '../../src/query/index.js';
import { createScriptedClient } from '../support/scriptedClient.js';
import { acme, advance, after, createQueryClient, failure, settle } from './harness.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

let state: RetryState;
const seeState = (next: RetryState) => void (state = next);

interface PolledProps {
  readonly queryFn: () => Promise<unknown>;
  readonly refetchInterval: number | (() => number | false);
  readonly version?: number;
}

function Polled({ queryFn, refetchInterval, version = 0 }: PolledProps) {
  const result = useQuery({ queryKey: ['polled'], queryFn, refetchInterval });
  seeState(useRetryState(result));
  return <p>{version}</p>;
}

function show(props: PolledProps) {
  const queryClient = createQueryClient(createScriptedClient(acme));
  const tree = (version: number) => (
    <QueryClientProvider client={queryClient}>
      <Polled {...props} version={version} />
    </QueryClientProvider>
  );
  const view = render(tree(0));
  return { again: (version: number) => view.rerender(tree(version)) };
}

const lockedFor = (ms: number) =>
  vi
    .fn<() => Promise<unknown>>()
    .mockRejectedValueOnce(failure('TOO_FAST', after(ms)))
    .mockResolvedValue('ok');

describe('the refetchInterval of a plain useQuery', () => {
  it.each([
    ['a number', 1000],
    ['a function', () => 1000],
  ])('rests while the query is parked and goes on afterwards: %s', async (_, refetchInterval) => {
    const queryFn = lockedFor(60_000);
    const { again } = show({ queryFn, refetchInterval });
    await settle();
    expect(state.phase).toBe('parked');
    for (let version = 1; version <= 5; version += 1) {
      await advance(5000);
      again(version); // hands the app's own interval over again
    }
    expect(queryFn).toHaveBeenCalledTimes(1);
    await advance(36_000);
    expect(queryFn.mock.calls.length).toBeGreaterThanOrEqual(2);
    const before = queryFn.mock.calls.length;
    await advance(3000);
    expect(queryFn).toHaveBeenCalledTimes(before + 3);
  });

  it('keeps its beat through renders', async () => {
    const queryFn = vi.fn<() => Promise<unknown>>().mockResolvedValue('ok');
    const { again } = show({ queryFn, refetchInterval: 1000 });
    await settle();
    for (let version = 1; version <= 10; version += 1) {
      await advance(300);
      again(version);
    }
    expect(queryFn).toHaveBeenCalledTimes(4);
  });

  it('is asked as the app wrote it when it is a function', async () => {
    const refetchInterval = vi.fn<() => number | false>(() => false);
    const queryFn = vi.fn<() => Promise<unknown>>().mockResolvedValue('ok');
    show({ queryFn, refetchInterval });
    await advance(10_000);
    expect(refetchInterval).toHaveBeenCalled();
    expect(queryFn).toHaveBeenCalledTimes(1);
  });
});
