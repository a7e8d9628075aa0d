import { QueryClient } from '@tanstack/react-query';
import { ApiProvider, createApiClient, ErrorPanel, RateLimitBanner, useLastError, withApi } from 'react-api-errors';
import { zohoCliq } from 'react-api-errors/zoho-cliq';
import { useListChannels } from 'react-api-errors/zoho-cliq/hooks';
import 'react-api-errors/styles.css';

const zoho = createApiClient({ catalog: zohoCliq, baseUrl: '/zoho' }); // your backend's route to cliq.zoho.com
const queryClient = new QueryClient(withApi({ apis: [zoho] }));

function Channels() {
  const channels = useListChannels({});
  const error = useLastError(channels); // stays in place while it is tried again
  if (error) return <ErrorPanel error={error} onRetry={() => channels.refetch()} />;
  return <p>{channels.data?.channels.map(({ name }) => name).join(', ')}</p>;
}

export const App = () => (
  <ApiProvider client={queryClient} apis={[zoho]}>
    <RateLimitBanner />
    <Channels />
  </ApiProvider>
);
