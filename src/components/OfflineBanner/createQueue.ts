import { onlineManager, type Mutation, type QueryClient } from '@tanstack/react-query';

import { createStore, type ReadableStore } from '../../internal/index.js';

/** Changes that were made while nothing could be sent. */
export interface Queue {
  readonly waiting: number;
  readonly sending: number;
  readonly sent: number;
  readonly failed: number;
}

export const emptyQueue: Queue = { waiting: 0, sending: 0, sent: 0, failed: 0 };

export interface QueueWatch extends ReadableStore<Queue> {
  /** Forgets what has ended. */
  clear(): void;
}

/** Counts the mutations that TanStack Query pauses for want of a connection, and what becomes of them. */
export function createQueue(queryClient: QueryClient): QueueWatch {
  const cache = queryClient.getMutationCache();
  const store = createStore(emptyQueue);
  const held = new Set<Mutation>();
  let listeners = 0;
  let stop = () => {};

  const look = (mutation: Mutation) => {
    // Mutations also pause behind others of their scope, and while the page is hidden; those are not counted.
    if (mutation.state.isPaused && !onlineManager.isOnline()) held.add(mutation);
    publish();
  };
  const publish = () => {
    const next = queueOf(held);
    if (!isSame(next, store.getSnapshot())) store.set(next);
  };
  const attach = () => {
    cache.getAll().forEach(look);
    stop = cache.subscribe(({ mutation, type }) => {
      if (!mutation) return;
      // Given up by the app: it is not going to be sent.
      if (type === 'removed' && mutation.state.status === 'pending') held.delete(mutation);
      look(mutation);
    });
  };

  return {
    getSnapshot: () => store.getSnapshot(),
    subscribe(onChange) {
      const unsubscribe = store.subscribe(onChange);
      if (listeners++ === 0) attach();
      return () => {
        unsubscribe();
        if (--listeners === 0) stop();
      };
    },
    clear() {
      for (const mutation of held) if (mutation.state.status !== 'pending') held.delete(mutation);
      publish();
    },
  };
}

/** How many stand where. */
export function queueOf(mutations: Iterable<Pick<Mutation, 'state'>>): Queue {
  const queue = { ...emptyQueue };
  for (const { state } of mutations) {
    if (state.status === 'success') queue.sent += 1;
    else if (state.status === 'error') queue.failed += 1;
    else if (state.isPaused) queue.waiting += 1;
    else if (state.status === 'pending') queue.sending += 1;
  }
  return queue;
}

const isSame = (a: Queue, b: Queue) =>
  a.waiting === b.waiting && a.sending === b.sending && a.sent === b.sent && a.failed === b.failed;
