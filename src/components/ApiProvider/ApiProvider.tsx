'use client';

import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';

import { toApiError } from '../../catalog/index.js';
import type { AnyApiClient } from '../../client/index.js';
import { ApisProvider } from '../../query/index.js';
import { ErrorUiProvider, type ErrorUiProviderProps } from './ErrorUiProvider.js';

export interface ApiProviderProps extends Omit<ErrorUiProviderProps, 'catalogs' | 'read'> {
  /** TanStack's client; the provider renders `QueryClientProvider` for it. */
  readonly client: QueryClient;
  /** The APIs of the app. All components know their catalogs' words, and read failures of other clients by them. */
  readonly apis: readonly AnyApiClient[];
}

/** Once around the app: TanStack Query, the APIs, and what error components need. */
export function ApiProvider({ client, apis, children, clock, ...ui }: ApiProviderProps) {
  const catalogs = useMemo(() => apis.map((api) => api.catalog), [apis]);
  const read = useCallback((failure: unknown) => toApiError(failure, { catalogs }), [catalogs]);
  return (
    <ApisProvider client={client} apis={apis}>
      <ErrorUiProvider {...ui} clock={clock ?? apis[0]?.clock} catalogs={catalogs} read={read}>
        {children}
      </ErrorUiProvider>
    </ApisProvider>
  );
}
