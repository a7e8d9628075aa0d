import { QueryClient } from '@tanstack/react-query';

import {
  ApiProvider,
  createApiClient,
  definePolicies,
  ErrorPanel,
  RateLimitBanner,
  useApiQuery,
  useLastError,
  withApi,
} from '../../src/index.js';
import { acme, getNote } from './acme.js';

/** Retries by error code: an unknown code does not compile. */
const policies = definePolicies(acme, {
  BROKEN: { rule: 'backoff', maxAttempts: 3 },
  NOTE_LOCKED: 'never',
});

export const api = createApiClient({ catalog: acme, baseUrl: 'https://api.acme.example/v1', policies });

export function Note({ id }: { readonly id: string }) {
  const note = useApiQuery(getNote, { id });
  const error = useLastError(note);
  if (note.data) return <article>{note.data.text}</article>;
  if (!error) return <p>Loading …</p>;
  return <ErrorPanel error={error} onRetry={() => note.refetch()} isRetrying={note.isFetching} />;
}

const queryClient = new QueryClient(withApi({ apis: [api] }));

export function App() {
  return (
    <ApiProvider client={queryClient} apis={[api]} recovery={{ 'contact-support': () => location.assign('/support') }}>
      <RateLimitBanner />
      <Note id="1" />
    </ApiProvider>
  );
}
