// What a hook of ours costs beside plain `useQuery`: the same answer, the same fifty components.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { expect, test } from 'vitest';

import { listChannels, zohoCliq } from '../src/apis/zoho-cliq/index.js';
import { createApiClient } from '../src/client/index.js';
import { ApisProvider, useApiQuery, useRetryState } from '../src/query/index.js';

const count = 50;
const indexes = Array.from({ length: count }, (_, index) => index);
const answer = '{"channels":[]}';
const fetcher: typeof fetch = () =>
  Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json' } }));

let renders = 0;
const seeRender = () => void (renders += 1);

function Plain({ limit }: { readonly limit: number }) {
  seeRender();
  const queryFn = async () => (await fetcher('https://bench.test')).json() as Promise<unknown>;
  return <p>{useQuery({ queryKey: ['channels', limit], queryFn }).status}</p>;
}

function PlainWithClient({ limit }: { readonly limit: number }) {
  seeRender();
  const queryFn = () => client.request(listChannels, { input: { limit } });
  return <p>{useQuery({ queryKey: ['channels', limit], queryFn }).status}</p>;
}

function Ours({ limit }: { readonly limit: number }) {
  seeRender();
  return <p>{useApiQuery(listChannels, { limit }).status}</p>;
}

function OursWithState({ limit }: { readonly limit: number }) {
  seeRender();
  const result = useApiQuery(listChannels, { limit });
  return <p>{`${result.status} ${useRetryState(result).phase}`}</p>;
}

const client = createApiClient({
  catalog: zohoCliq,
  baseUrl: 'https://bench.test',
  fetch: fetcher,
  limits: [{ limit: 1_000_000, windowMs: 1000, scope: 'channels.list' }],
});

type Provider = (props: { readonly queryClient: QueryClient; readonly children: ReactNode }) => ReactNode;
const PlainProvider: Provider = ({ queryClient, children }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);
const OurProvider: Provider = ({ queryClient, children }) => (
  <ApisProvider client={queryClient} apis={[client]}>
    {children}
  </ApisProvider>
);

type Row = (props: { readonly limit: number }) => ReactNode;

/** Mounts fifty, waits for their answers, and puts them away. */
async function mount(ContextProvider: Provider, Row: Row, isAnswered: boolean): Promise<void> {
  const queryClient = new QueryClient();
  const root = createRoot(document.createElement('div'));
  flushSync(() =>
    root.render(
      <ContextProvider queryClient={queryClient}>
        {indexes.map((index) => (
          <Row key={index} limit={index + 1} />
        ))}
      </ContextProvider>,
    ),
  );
  if (isAnswered) await answers(queryClient);
  flushSync(() => root.unmount());
  queryClient.clear();
}

function answers(queryClient: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    const look = () => queryClient.isFetching() === 0 && queryClient.getQueryCache().getAll().length === count;
    const stop = queryClient.getQueryCache().subscribe(() => {
      if (!look()) return;
      stop();
      setTimeout(resolve); // the last render
    });
  });
}

const rows: readonly [string, Provider, Row][] = [
  ['useQuery with fetch', PlainProvider, Plain],
  ['useQuery with the client', PlainProvider, PlainWithClient],
  ['useApiQuery', OurProvider, Ours],
  ['useApiQuery and useRetryState', OurProvider, OursWithState],
];

test.each(rows)('renders of %s, from mount to answer', async (name, ContextProvider, Row) => {
  renders = 0;
  await mount(ContextProvider, Row, true);
  console.info(`${name}: ${renders / count} renders a component`);
  expect(renders).toBeGreaterThan(count);
});

test('mounting fifty', async ({ bench }) => {
  await bench.compare(
    ...(rows.map(([name, ContextProvider, Row]) => bench(name, () => mount(ContextProvider, Row, false))) as never),
    { time: 1000 },
  );
});

test('mounting fifty, to the answer', async ({ bench }) => {
  await bench.compare(
    ...(rows.map(([name, ContextProvider, Row]) => bench(name, () => mount(ContextProvider, Row, true))) as never),
    { time: 1000 },
  );
});
