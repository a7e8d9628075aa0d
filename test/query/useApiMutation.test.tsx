import {
  focusManager,
  MutationCache,
  onlineManager,
  QueryClient,
  useMutation,
  type UseMutationResult,
} from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { defineEndpoint, shape } from '../../src/client/index.js';
import type { AnyApiError } from '../../src/errors/index.js';
import {
  apiMutationOptions,
  useApiMutation,
  useRetryState,
  type ApiMutationOptions,
  type RetryState,
} from '../../src/query/index.js';
import { createScriptedClient } from '../support/scriptedClient.js';
import { acme, advance, after, failure, putNote, renderWith, saveNote, settle, type Note } from './harness.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => {
  focusManager.setFocused(undefined);
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

let state: RetryState;
const seeState = (next: RetryState) => void (state = next);
let mutation: UseMutationResult<Note, AnyApiError, { text: string }>;
const seeMutation = (next: UseMutationResult<Note, AnyApiError, { text: string }>) => void (mutation = next);

type Options = ApiMutationOptions<typeof saveNote>;

function Form({ endpoint = saveNote, ...options }: Options & { readonly endpoint?: typeof saveNote | typeof putNote }) {
  const result = useApiMutation(endpoint as typeof saveNote, options);
  seeMutation(result as never);
  seeState(useRetryState(result));
  return <p>{result.error?.code ?? result.data?.text ?? result.status}</p>;
}

const save = () => act(() => mutation.mutate({ text: 'kept' }));
const unsure = { method: 'POST', outcome: 'unknown' } as const;

describe('useApiMutation', () => {
  it('sends once and shows the answer', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'saved' });
    const { container } = renderWith(api, <Form />);
    expect(state).toMatchObject({ phase: 'idle', attempt: 0 });
    save();
    await settle();
    expect(container.textContent).toBe('saved');
    expect(api.seen).toMatchObject([
      { endpoint: 'notes.save', input: { text: 'kept' }, options: { priority: 'user' } },
    ]);
    expect(api.seen[0]?.options).not.toHaveProperty('idempotencyKey');
  });

  it('does not repeat a POST whose outcome is unknown', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN', unsure));
    const { container } = renderWith(api, <Form />);
    save();
    await advance(60_000);
    expect(container.textContent).toBe('BROKEN');
    expect(api.seen).toHaveLength(1);
  });

  it.each<[string, Options & { endpoint?: typeof putNote }]>([
    ['with an idempotency key', { idempotencyKey: true }],
    ['with an idempotent method', { endpoint: putNote }],
  ])('repeats a write %s', async (_name, options) => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN', unsure), { text: 'saved' });
    const { container } = renderWith(api, <Form {...options} />);
    save();
    await advance(5000);
    expect(container.textContent).toBe('saved');
    expect(api.seen.map(({ options: { attempt } }) => attempt)).toEqual([1, 2]);
  });

  it('keeps one key for all attempts of a mutate, and makes a new one for the next', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN', unsure), { text: 'saved' });
    renderWith(api, <Form idempotencyKey />);
    save();
    await advance(5000);
    save();
    await settle();
    const keys = api.seen.map(({ options }) => options.idempotencyKey);
    expect(keys[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('derives the key from the input, and the If-Match too, where told how', async () => {
    const api = createScriptedClient(acme);
    api.script({ text: 'saved' });
    renderWith(api, <Form idempotencyKey={({ text }) => `key-${text}`} ifMatch={() => '"7"'} />);
    save();
    await settle();
    expect(api.seen[0]?.options).toMatchObject({ idempotencyKey: 'key-kept', ifMatch: '"7"' });
  });

  it('makes a key by itself where the endpoint re-sends only with one', async () => {
    const keyed = defineEndpoint(acme, {
      ...saveNote,
      method: 'POST',
      input: shape<{ text: string }>(),
      output: shape<Note>(),
      resend: 'key',
    });
    const api = createScriptedClient(acme);
    api.script({ text: 'saved' });
    renderWith(api, <Form endpoint={keyed as never} />);
    save();
    await settle();
    expect(api.seen[0]?.options.idempotencyKey).toBeDefined();
  });

  it('does not send a refused write again where the endpoint forbids it', async () => {
    const once = defineEndpoint(acme, {
      ...saveNote,
      method: 'POST',
      input: shape<{ text: string }>(),
      output: shape<Note>(),
      resend: 'never',
    });
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', { ...after(1000), method: 'POST' }));
    const { container } = renderWith(api, <Form endpoint={once as never} />);
    save();
    await advance(60_000);
    expect(container.textContent).toBe('TOO_FAST');
    expect(api.seen).toHaveLength(1);
  });

  it('tells when the next attempt is, and starts it when asked', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'saved' });
    const { container } = renderWith(api, <Form endpoint={putNote} />);
    save();
    await settle();
    expect(container.textContent).toBe('pending');
    expect(state).toMatchObject({ phase: 'waiting', attempt: 1, maxAttempts: 4, nextAt: 1_001_000 });
    act(() => expect(state.retryNow()).toEqual({ started: true }));
    await settle();
    expect(container.textContent).toBe('saved');
    expect(state.phase).toBe('idle');
  });

  it('ends with its last failure when given up', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'));
    const { container } = renderWith(api, <Form endpoint={putNote} />);
    save();
    await settle();
    act(() => state.giveUp());
    await settle();
    expect(container.textContent).toBe('BROKEN');
    await advance(20_000);
    expect(api.seen).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends as cancelled in a wait, and aborts an attempt', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'));
    const { container } = renderWith(api, <Form endpoint={putNote} />);
    save();
    await settle();
    act(() => state.cancel());
    await settle();
    expect(container.textContent).toBe('cancelled');

    api.script((_input: unknown, { signal }: { signal?: AbortSignal }) => {
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
    });
    save();
    await settle();
    expect(state).toMatchObject({ phase: 'attempting', attempt: 1 });
    act(() => state.cancel());
    await settle();
    expect(api.seen.at(-1)?.options.signal?.aborted).toBe(true);
    expect(mutation.status).toBe('error');
  });

  it('is held, not failed, while a door is closed for long, and counts no attempt for it', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('TOO_FAST', { ...after(600_000), method: 'POST' }), { text: 'saved' });
    const { container } = renderWith(api, <Form />);
    save();
    await settle();
    expect(container.textContent).toBe('pending');
    expect(state).toMatchObject({ phase: 'parked', nextAt: 1_600_000, blockedUntil: 1_600_000 });
    expect(state.retryNow()).toEqual({ started: false, because: 'door-closed', until: 1_600_000 });
    await advance(600_010);
    expect(container.textContent).toBe('saved');
    expect(api.seen.map(({ options }) => options.attempt)).toEqual([1, 1]);
  });

  it('asks the gate before it goes early', async () => {
    const api = createScriptedClient(acme);
    const learned = { ms: 600_000, at: 1_600_000, source: 'learned' } as const;
    api.script(() => failure('TOO_FAST', { retryAfter: learned, method: 'POST' }), { text: 'saved' });
    api.setScopes({ door: 'closed', opensAt: 1_600_000 });
    const { container } = renderWith(api, <Form />);
    save();
    await settle();
    expect(state.retryNow()).toEqual({ started: false, because: 'door-closed', until: 1_600_000 });
    api.allowProbe(true);
    act(() => expect(state.retryNow()).toEqual({ started: true }));
    await settle();
    expect(container.textContent).toBe('saved');
  });

  it.each([
    ['hidden', 'paused-hidden', () => focusManager.setFocused(false), () => focusManager.setFocused(true)],
    ['offline', 'paused-offline', () => onlineManager.setOnline(false), () => onlineManager.setOnline(true)],
  ] as const)('holds the next attempt while the page is %s', async (_name, phase, leave, comeBack) => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'saved' });
    const { container } = renderWith(api, <Form endpoint={putNote} />);
    save();
    await settle();
    act(() => leave());
    await advance(1000);
    expect(state.phase).toBe(phase);
    expect(api.seen).toHaveLength(1);
    act(() => comeBack());
    await settle();
    expect(container.textContent).toBe('saved');
  });

  it('goes on after its component has gone', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'saved' });
    const onSuccess = vi.fn<() => void>();
    const queryClient = new QueryClient({ mutationCache: new MutationCache({ onSuccess }) });
    const { unmount } = renderWith(api, <Form endpoint={putNote} />, queryClient);
    save();
    await settle();
    unmount();
    await advance(2000);
    expect(onSuccess).toHaveBeenCalledTimes(1);
  });

  it('steers the latest of several mutates', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'));
    renderWith(api, <Form endpoint={putNote} />);
    save();
    act(() => mutation.mutate({ text: 'second' }));
    await settle();
    act(() => state.giveUp());
    await settle();
    expect(mutation).toMatchObject({ status: 'error', variables: { text: 'second' } });
    await advance(1000);
    expect(api.seen.map(({ input }) => (input as { text: string }).text)).toEqual(['kept', 'second', 'kept']);
  });

  it('is the same by options in a plain useMutation', async () => {
    const api = createScriptedClient(acme);
    api.script(() => failure('BROKEN'), { text: 'saved' });
    function Plain() {
      const result = useMutation(apiMutationOptions(putNote));
      seeMutation(result as never);
      seeState(useRetryState(result));
      return null;
    }
    renderWith(api, <Plain />);
    save();
    await settle();
    expect(state).toMatchObject({ phase: 'waiting', nextAt: 1_001_000 });
    act(() => void state.retryNow());
    await settle();
    expect(mutation.data).toEqual({ text: 'saved' });
  });
});

describe('a plain useMutation', () => {
  function Plain({ mutationFn }: { readonly mutationFn: () => Promise<string> }) {
    const result = useMutation({ mutationFn });
    seeMutation(result as never);
    seeState(useRetryState(result));
    return null;
  }

  it('is retried by the defaults only where that does no harm', async () => {
    const api = createScriptedClient(acme);
    const put = vi.fn<() => Promise<string>>(() =>
      Promise.reject(failure('BROKEN', { method: 'PUT', outcome: 'unknown' })),
    );
    const { show } = renderWith(api, <Plain mutationFn={put} />);
    save();
    await settle();
    expect(state).toMatchObject({ phase: 'waiting', nextAt: 1_001_000 });
    await advance(60_000);
    expect(put).toHaveBeenCalledTimes(4);

    const post = vi.fn<() => Promise<string>>(() => Promise.reject(failure('BROKEN', unsure)));
    show(<Plain key="post" mutationFn={post} />);
    save();
    await advance(60_000);
    expect(post).toHaveBeenCalledTimes(1);

    const foreign = vi.fn<() => Promise<string>>(() => Promise.reject(new TypeError('Failed to fetch')));
    show(<Plain key="foreign" mutationFn={foreign} />);
    save();
    await advance(60_000);
    expect(foreign).toHaveBeenCalledTimes(1);
  });
});
