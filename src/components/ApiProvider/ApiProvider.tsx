'use client';

import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { AnyApiClient } from '../../client/index.js';
import { ApisProvider } from '../../query/index.js';
import { ErrorUiProvider, type ErrorUiProviderProps } from './ErrorUiProvider.js';

export interface ApiProviderProps extends Omit<ErrorUiProviderProps, 'catalogs'> {
  /** TanStack's client; the provider renders `QueryClientProvider` for it. */
  readonly client: QueryClient;
  /** The APIs of the app. Their catalogs' words are known to all components. */
  readonly apis: readonly AnyApiClient[];
}

/** Once around the app: TanStack Query, the APIs, and what error components need. */
export function ApiProvider({ client, apis, children, clock, ...ui }: ApiProviderProps) {
  const catalogs = useMemo(() => apis.map((api) => api.catalog), [apis]);
  return (
    <ApisProvider client={client} apis={apis}>
      <ErrorUiProvider {...ui} clock={clock ?? apis[0]?.clock} catalogs={catalogs}>
        {children}
      </ErrorUiProvider>
    </ApisProvider>
  );
}
