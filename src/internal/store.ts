import { createEmitter, type Unsubscribe } from './emitter.js';

/** What React's `useSyncExternalStore` wants, and nothing of React. */
export interface ReadableStore<TState> {
  /** The same object until something changed. */
  getSnapshot(): TState;
  subscribe(onChange: () => void): Unsubscribe;
}

export interface Store<TState> extends ReadableStore<TState> {
  set(next: TState): void;
}

export function createStore<TState>(initial: TState): Store<TState> {
  let state = initial;
  const changes = createEmitter<void>();
  return {
    getSnapshot: () => state,
    subscribe: (onChange) => changes.subscribe(onChange),
    set(next) {
      if (Object.is(next, state)) return;
      state = next;
      changes.emit();
    },
  };
}
