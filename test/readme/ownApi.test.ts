import { afterEach, expect, it, vi } from 'vitest';

import { createFakeApi } from '../../src/testing/index.js';
import { acme } from './ownApi.js';

afterEach(() => vi.unstubAllGlobals());

it('reads a note, and nothing for one that is gone', async () => {
  const api = createFakeApi(acme);
  vi.stubGlobal('fetch', api.fetch);
  vi.resetModules();
  const { readNote } = await import('./ownApi.js');
  api.answer('GET /notes/1', { text: 'hello' });
  await expect(readNote('1')).resolves.toEqual({ text: 'hello' });
  api.failNext('NOTE_GONE');
  await expect(readNote('1')).resolves.toBeUndefined();
});
