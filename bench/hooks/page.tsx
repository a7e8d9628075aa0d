// Built for production and loaded by bench/commands/hooks.ts: mounts a thousand components with a query each.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { listChannels, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { createApiClient } from '../../src/client/index.js';
import { ApisProvider, useApiQuery, useRetryState } from '../../src/query/index.js';

const url = 'https://api.bench.test';
const answer = '{"channels":[]}';
const fetcher: typeof fetch = () =>
  Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json' } }));

const client = createApiClient({
  catalog: zohoCliq,
  baseUrl: url,
  fetch: fetcher,
  limits: [{ limit: 1_000_000_000, windowMs: 60_000, scope: 'channels.list' }],
});

const fetchChannels = async (): Promise<unknown> => {
  const response = await fetcher(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
};

type Row = (props: { readonly n: number; readonly onSettled: () => void }) => ReactNode;
type Provider = (props: { readonly queryClient: QueryClient; readonly children: ReactNode }) => ReactNode;

let renders = 0;
const seeRender = (): void => void (renders += 1);

/** What every row does beside its query. */
function useRow(status: string, onSettled: () => void): ReactNode {
  seeRender();
  useEffect(() => {
    if (status === 'success') onSettled();
    else if (status === 'error') throw new Error('a query failed that cannot fail');
  }, [status, onSettled]);
  return <p>{status}</p>;
}

const rows: Readonly<Record<string, readonly [Provider, Row]>> = {
  'useQuery with fetch': [
    PlainProvider,
    function Plain({ n, onSettled }) {
      return useRow(useQuery({ queryKey: ['channels', n], queryFn: fetchChannels }).status, onSettled);
    },
  ],
  'useQuery with client.request': [
    PlainProvider,
    function WithClient({ n, onSettled }) {
      const queryFn = () => client.request(listChannels, { input: { limit: n } });
      return useRow(useQuery({ queryKey: ['channels', n], queryFn }).status, onSettled);
    },
  ],
  useApiQuery: [
    OurProvider,
    function Ours({ n, onSettled }) {
      return useRow(useApiQuery(listChannels, { limit: n }).status, onSettled);
    },
  ],
  'useApiQuery and useRetryState': [
    OurProvider,
    function OursWithState({ n, onSettled }) {
      const result = useApiQuery(listChannels, { limit: n });
      useRetryState(result);
      return useRow(result.status, onSettled);
    },
  ],
};

function PlainProvider({ queryClient, children }: Parameters<Provider>[0]) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

function OurProvider({ queryClient, children }: Parameters<Provider>[0]) {
  return (
    <ApisProvider client={queryClient} apis={[client]}>
      {children}
    </ApisProvider>
  );
}

let clear = (): void => {};

/** From the first render to the last answer on the page. Resolves to the number of renders. */
async function mount(name: string, count: number): Promise<number> {
  const [Provider, Row] = rows[name]!;
  const queryClient = new QueryClient();
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  clear = () => {
    root.unmount();
    place.remove();
    queryClient.clear();
  };
  renders = 0;
  await new Promise<void>((resolve) => {
    let settled = 0;
    const onSettled = () => {
      settled += 1;
      if (settled === count) resolve();
    };
    root.render(
      <Provider queryClient={queryClient}>
        {Array.from({ length: count }, (_, n) => (
          <Row key={n} n={n + 1} onSettled={onSettled} />
        ))}
      </Provider>,
    );
  });
  // Whatever still renders without need shall be counted.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return renders;
}

export interface BenchPage {
  readonly names: readonly string[];
  readonly mount: typeof mount;
  readonly clear: () => void;
}

Object.assign(globalThis, { bench: { names: Object.keys(rows), mount, clear: () => clear() } satisfies BenchPage });
