import { createEmitter } from '../internal/index.js';
import type { SharedStore } from './SharedStore.js';

/** A store of one place, for browsers without the means and for tests: hand it to several clients of a process. */
export function createMemoryStore(): SharedStore {
  const values = new Map<string, unknown>();
  const ends = new Map<string, Promise<unknown>>();
  const news = createEmitter<string>();
  return {
    async update(key, change) {
      const { value, result } = change(values.get(key));
      const isChanged = value !== values.get(key);
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      if (isChanged) news.emit(key);
      return result;
    },
    async exclusively(name, run, signal) {
      const before = ends.get(name) ?? Promise.resolve();
      const turn = before.then(() => {
        signal?.throwIfAborted();
        return run();
      });
      const end = turn.catch(() => {});
      ends.set(name, end);
      try {
        return await turn;
      } finally {
        if (ends.get(name) === end) ends.delete(name);
      }
    },
    subscribe: (listener) => news.subscribe(listener),
    close: () => values.clear(),
  };
}
