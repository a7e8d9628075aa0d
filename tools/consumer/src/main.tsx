import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  ApiProvider,
  createApiClient,
  ErrorBoundary,
  ErrorPanel,
  errorToasts,
  ErrorToaster,
  RateLimitBanner,
  useApiQuery,
  withApi,
} from 'react-api-errors';
import { zohoCliq, listChannels } from 'react-api-errors/zoho-cliq';
import 'react-api-errors/styles.css';

const search = new URLSearchParams(location.search);
const zoho = createApiClient({
  catalog: zohoCliq,
  baseUrl: search.get('api') ?? '',
  auth: { getToken: () => search.get('token') ?? undefined },
});
const apis = [zoho];
const queryClient = new QueryClient(withApi({ apis }));

function Channels() {
  const { data, error, refetch } = useApiQuery(listChannels, {});
  if (error) {
    return (
      <>
        <ErrorPanel error={error} onRetry={() => void refetch()} />
        <button type="button" onClick={() => errorToasts.show(new TypeError('Failed to fetch'))}>
          Show as toast
        </button>
      </>
    );
  }
  return <p>{data ? 'Channels are here' : 'Loading'}</p>;
}

function Broken(): never {
  throw new Error('rendering went wrong');
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ApiProvider client={queryClient} apis={apis}>
      <main>
        <h1>Consumer</h1>
        <RateLimitBanner />
        <Channels />
        <ErrorBoundary>
          <Broken />
        </ErrorBoundary>
      </main>
      <ErrorToaster />
    </ApiProvider>
  </StrictMode>,
);
