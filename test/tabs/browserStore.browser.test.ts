import { afterEach, expect, it, vi } from 'vitest';

import { createDeferred } from '../../src/internal/index.js';
import { createBrowserStore } from '../../src/tabs/browserStore.js';
import type { SharedStore } from '../../src/tabs/index.js';

const stores: SharedStore[] = [];
const open = (name: string): SharedStore => {
  const store = createBrowserStore(`test ${name}`);
  stores.push(store);
  return store;
};
const count = (store: SharedStore) =>
  store.update('count', (value) => {
    const next = typeof value === 'number' ? value + 1 : 1;
    return { value: next, result: next };
  });

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  vi.restoreAllMocks();
});

it('orders the changes of all places', async () => {
  const places = [open('order'), open('order'), open('order')];
  const counts = await Promise.all(Array.from({ length: 60 }, (_, index) => count(places[index % 3]!)));
  expect(new Set(counts).size).toBe(60);
});

it('tells the others of a change, and nobody of a look', async () => {
  const [writer, reader] = [open('news'), open('news')];
  const heard: string[] = [];
  const told = new Promise<void>((resolve) => {
    reader.subscribe((key) => {
      heard.push(key);
      resolve();
    });
  });
  await writer.update('looked at', (value) => ({ value, result: undefined }));
  await writer.update('changed', () => ({ value: 1, result: undefined }));
  await told;
  expect(heard).toEqual(['changed']);
});

it('lets one at a time in, also after one that failed', async () => {
  const places = [open('lock'), open('lock')];
  let inside = 0;
  const ends = await Promise.allSettled(
    Array.from({ length: 6 }, (_, index) =>
      places[index % 2]!.exclusively('door', async () => {
        inside += 1;
        expect(inside).toBe(1);
        await Promise.resolve();
        inside -= 1;
        if (index === 2) throw new Error('broken');
      }),
    ),
  );
  expect(ends.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});

it('stops waiting for the lock when the signal ends', async () => {
  const store = open('signal');
  const leaving = new AbortController();
  const left = createDeferred<void>();
  const entered = createDeferred<void>();
  const holding = store.exclusively('door', () => {
    entered.resolve();
    return left.promise;
  });
  await entered.promise;
  const waiting = store.exclusively('door', () => Promise.resolve('in'), leaving.signal);
  leaving.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  left.resolve();
  await holding;
});

it('goes on alone where the page may not store', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Not here', 'SecurityError');
  });
  const store = open('refused');
  expect([await count(store), await count(store)]).toEqual([1, 2]);
});

it('goes on alone when it was closed', async () => {
  const store = open('closed');
  await count(store);
  store.close();
  await expect(count(store)).resolves.toBe(1);
});
