import {
  focusManager,
  hashKey,
  onlineManager,
  type Mutation,
  type MutationCache,
  type MutationCacheNotifyEvent,
} from '@tanstack/react-query';

import type { MutationCall } from '../mutation/runMutationCall.js';
import { idleFacts, type RetryFacts } from '../RetryFacts.js';
import { createWaits, type Wait } from './createWaits.js';
import { pausedPhase } from './factsOfQuery.js';
import type { TrackerCore } from './TrackerCore.js';

/** What is known of mutations. Only those whose `mutationFn` is ours can be steered, through their call. */
export interface MutationWatch {
  /** The latest mutation behind a result, by its `mutateAsync`. */
  mutationOf(mutate: object): Mutation | undefined;
  factsOf(mutation: Mutation): RetryFacts;
  callOf(mutation: Mutation): MutationCall | undefined;
  /** Said by our own `mutationFn` when it starts. */
  mutationCalled(mutation: Mutation, call: MutationCall): void;
  /** Said by our own `mutationFn` whenever its call changes. */
  mutationChanged(mutation: Mutation): void;
}

type MutationAction = Extract<MutationCacheNotifyEvent, { type: 'updated' }>['action'];

export function watchMutations(cache: MutationCache, core: TrackerCore): MutationWatch {
  const mutationOfMutate = new WeakMap<object, Mutation>();
  const mutateOf = new WeakMap<Mutation, object>();
  const calls = new WeakMap<Mutation, MutationCall>();
  const changed = (mutation: Mutation) => core.listeners.notify(mutateOf.get(mutation) ?? mutation);
  const waits = createWaits<Mutation>(changed);

  const onAction = (mutation: Mutation, action: MutationAction) => {
    if (action.type === 'failed') {
      waits.begin(mutation, core.planOf(mutation, action), core.clockFor(action.error));
    } else {
      waits.end(mutation);
    }
    if (action.type === 'success') core.feed.succeeded(keyOf(mutation));
    if (action.type === 'error') {
      const error = core.read(action.error, true);
      const failure = { key: keyOf(mutation), error, thrown: action.error, isBackground: false };
      if (error.kind !== 'cancelled') core.report({ ...failure, source: 'mutation' }, mutation.meta);
    }
    changed(mutation);
  };

  cache.subscribe((event) => {
    const mutation: Mutation | undefined = event.mutation;
    if (mutation === undefined) return;
    if (event.type === 'updated') onAction(mutation, event.action);
    if (event.type === 'removed') waits.end(mutation);
    if (event.type === 'observerAdded') {
      const mutate = mutateOfObserver(event.observer);
      mutationOfMutate.set(mutate, mutation);
      mutateOf.set(mutation, mutate);
      changed(mutation);
    }
    if (event.type === 'observerRemoved') {
      const mutate = mutateOfObserver(event.observer);
      if (mutationOfMutate.get(mutate) === mutation) mutationOfMutate.delete(mutate);
      changed(mutation);
    }
  });

  return {
    mutationOf: (mutate) => mutationOfMutate.get(mutate),
    callOf: (mutation) => calls.get(mutation),
    mutationCalled: (mutation, call) => void calls.set(mutation, call),
    mutationChanged: changed,
    factsOf(mutation) {
      const own = calls.get(mutation)?.facts();
      return own !== undefined && own.phase !== 'idle' ? own : plainFacts(mutation, waits.find(mutation), core);
    },
  };
}

/** The very function its results carry as `mutateAsync`. */
const mutateOfObserver = (observer: object) => Reflect.get(observer, 'mutate') as object;

/** Mutations of one key are one operation: a later success resolves an earlier failure. */
function keyOf({ mutationId, options }: Mutation): string {
  return options.mutationKey === undefined ? `mutation-${mutationId}` : `mutation-${hashKey(options.mutationKey)}`;
}

/** The facts of a mutation that waits in TanStack's own way. */
function plainFacts(mutation: Mutation, wait: Wait | undefined, core: TrackerCore): RetryFacts {
  const { state, options } = mutation;
  const error = core.errorOf(mutation);
  const shared = { attempt: state.failureCount, ...(error !== undefined && { error }) };
  if (state.status !== 'pending') return { ...idleFacts, ...shared };
  if (state.isPaused) {
    // Seen and connected, yet paused: an earlier mutation of the same scope is still running.
    const isHeld = focusManager.isFocused() && (options.networkMode === 'always' || onlineManager.isOnline());
    return { ...shared, phase: isHeld ? 'queued' : pausedPhase(options.networkMode) };
  }
  if (wait === undefined) return { ...shared, phase: 'attempting', attempt: state.failureCount + 1 };
  return { ...shared, phase: 'waiting', ...(wait.nextAt !== undefined && { nextAt: wait.nextAt }) };
}
