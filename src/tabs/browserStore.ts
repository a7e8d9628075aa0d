import { createEmitter } from '../internal/index.js';
import type { SharedStore, Update } from './SharedStore.js';

const table = 'scopes';

/**
 * A store that the tabs of an origin share and that outlives a reload. IndexedDB orders the changes (its transactions are
 * the only storage that all tabs see in one order), Web Locks end with the tab that holds them, and a BroadcastChannel
 * tells of changes. Where a browser has one of them not, or refuses it (a private window), it goes on alone.
 */
export function createBrowserStore(name: string): SharedStore {
  const alone = new Map<string, unknown>();
  const news = createEmitter<string>();
  let channel = attempt(() => new BroadcastChannel(name));
  channel?.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') news.emit(data);
  });
  let opening: Promise<IDBDatabase | undefined> | undefined;
  const open = (): Promise<IDBDatabase | undefined> =>
    (opening ??= openDatabase(name, () => {
      opening = undefined;
    }));

  return {
    async update(key, change) {
      const database = await open();
      const done = database && (await changeIn(database, key, change).catch(() => undefined));
      if (done?.isChanged) channel?.postMessage(key);
      if (done) return done.result;
      const { value, result } = change(alone.get(key));
      alone.set(key, value);
      return result;
    },
    exclusively: async (lock, run, signal) =>
      globalThis.navigator?.locks
        ? navigator.locks.request(`${name} ${lock}`, { ...(signal && { signal }) }, run)
        : run(),
    subscribe: (listener) => news.subscribe(listener),
    close() {
      channel?.close();
      channel = undefined;
      void opening?.then((database) => database?.close());
      opening = Promise.resolve(undefined);
    },
  };
}

function openDatabase(name: string, onGone: () => void): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const request = attempt(() => indexedDB.open(name, 1));
    if (!request) return resolve(undefined);
    request.onupgradeneeded = () => void request.result.createObjectStore(table);
    request.onerror = () => resolve(undefined);
    request.onblocked = () => resolve(undefined);
    request.onsuccess = () => {
      const { result } = request;
      // A later version, or a person who clears the site's data, must not wait for us.
      result.onversionchange = () => result.close();
      result.onclose = onGone;
      resolve(result);
    };
  });
}

function changeIn<TResult>(
  database: IDBDatabase,
  key: string,
  change: (value: unknown) => Update<TResult>,
): Promise<{ readonly result: TResult; readonly isChanged: boolean }> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
    const values = transaction.objectStore(table);
    const reading = values.get(key);
    let done: { readonly result: TResult; readonly isChanged: boolean };
    reading.onsuccess = () => {
      const { value, result } = change(reading.result);
      done = { result, isChanged: value !== reading.result };
      if (done.isChanged) void (value === undefined ? values.delete(key) : values.put(value, key));
    };
    transaction.oncomplete = () => resolve(done);
    transaction.onabort = () => reject(transaction.error ?? new Error('The change was given up'));
  });
}

/** What a browser without the API, or one that forbids it, gives: nothing. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
