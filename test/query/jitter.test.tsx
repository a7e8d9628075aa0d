import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { definePolicies } from '../../src/policy/index.js';
import { useApiMutation, useApiQuery, useRetryState, type RetryState } from '../../src/query/index.js';
import { createScriptedClient } from '../support/scriptedClient.js';
import { acme, advance, createQueryClient, failure, getNote, putNote, renderWith, settle } from './harness.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const policies = definePolicies(acme, {
  BROKEN: { rule: 'backoff', initialDelayMs: 1000, maxDelayMs: 60_000, factor: 1, jitter: 'decorrelated' },
});
const brokenApi = () => {
  const api = createScriptedClient(acme, { policies, random: () => 0.5 });
  api.script(failure('BROKEN'), failure('BROKEN'), failure('BROKEN'), { text: 'at last' });
  return api;
};

let state: RetryState;
const seeState = (next: RetryState) => void (state = next);

/** The waits, as they are shown. */
async function waitsSeen(): Promise<number[]> {
  const waits: number[] = [];
  await settle();
  while (state.phase === 'waiting' && state.nextAt !== undefined) {
    waits.push(state.nextAt - Date.now() + 1); // a millisecond went by in `settle`
    await advance(state.nextAt - Date.now());
    await settle();
  }
  return waits;
}

// Each lies in the middle between the initial delay and three times the wait before.
const decorrelated = [2000, 3500, 5750];

describe('decorrelated jitter', () => {
  it('grows from the wait before under a query hook', async () => {
    function Note() {
      seeState(useRetryState(useApiQuery(getNote, { id: '1' })));
      return null;
    }
    renderWith(brokenApi(), <Note />);
    expect(await waitsSeen()).toEqual(decorrelated);
  });

  it('grows from the wait before under a mutation hook', async () => {
    let save = () => {};
    const seeSave = (next: () => void) => void (save = next);
    function Form() {
      const mutation = useApiMutation(putNote);
      seeSave(() => mutation.mutate({ text: 'kept' }));
      seeState(useRetryState(mutation));
      return null;
    }
    renderWith(brokenApi(), <Form />);
    act(() => save());
    expect(await waitsSeen()).toEqual(decorrelated);
  });

  it('grows by the factor in a plain useQuery, which does not tell the wait before', async () => {
    const queryFn = vi.fn<() => Promise<never>>(() => Promise.reject(failure('BROKEN')));
    function Plain() {
      seeState(useRetryState(useQuery({ queryKey: ['plain'], queryFn })));
      return null;
    }
    const queryClient = createQueryClient(createScriptedClient(acme, { policies, random: () => 0.5 }));
    render(
      <QueryClientProvider client={queryClient}>
        <Plain />
      </QueryClientProvider>,
    );
    expect(await waitsSeen()).toEqual([2000, 2000, 2000]);
  });
});
