// What a call costs beside the network: the same answer in memory for every client.
import axios from 'axios';
import ky from 'ky';
import { test } from 'vitest';

import { defineCatalog } from '../src/catalog/index.js';
import { createApiClient } from '../src/client/index.js';

const catalog = defineCatalog({ vendor: 'bench', codes: { NEVER: entry() } });
const fetchInMemory: typeof fetch = () => Promise.resolve(Response.json({ ok: true }));

const client = createApiClient({ catalog, baseUrl: 'https://bench.example', fetch: fetchInMemory });
const kyClient = ky.create({ baseUrl: 'https://bench.example', fetch: fetchInMemory });
const axiosClient = axios.create({ baseURL: 'https://bench.example', adapter: 'fetch', env: { fetch: fetchInMemory } });

test('a call that succeeds', async ({ bench }) => {
  await bench.compare(
    bench('createApiClient', async () => void (await client.request('/notes'))),
    bench('ky', async () => void (await kyClient.get('notes').json())),
    bench('axios', async () => void (await axiosClient.get('/notes'))),
    bench('fetch and json', async () => void (await (await fetchInMemory('https://bench.example/notes')).json())),
    { time: 500 },
  );
});

function entry() {
  return {
    kind: 'server',
    retry: { rule: 'backoff' },
    messageKey: 'server',
    recovery: ['retry'],
    source: { url: 'https://bench.example', read: '2026-11-20', stated: true },
  } as const;
}
