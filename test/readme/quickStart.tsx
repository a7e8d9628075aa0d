import { QueryClient } from '@tanstack/react-query';
import { ApiProvider, createApiClient, ErrorPanel, RateLimitBanner, useApiQuery, withApi } from 'react-api-errors';
import { listChannels, zohoCliq } from 'react-api-errors/zoho-cliq';
import 'react-api-errors/styles.css';

const zoho = createApiClient({
  catalog: zohoCliq,
  baseUrl: '/zoho', // your backend's route to https://cliq.zoho.com
});
const queryClient = new QueryClient(withApi({ apis: [zoho] }));

function Channels() {
  const { data, error, refetch } = useApiQuery(listChannels, {});
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  return (
    <ul>
      {data?.channels.map(({ channel_id, name }) => (
        <li key={channel_id}>{name}</li>
      ))}
    </ul>
  );
}

export const App = () => (
  <ApiProvider client={queryClient} apis={[zoho]}>
    <RateLimitBanner />
    <Channels />
  </ApiProvider>
);
