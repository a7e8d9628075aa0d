'use client';

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode } from 'react';

import type { AnyApiClient } from '../client/index.js';
import { attachApi } from './attachApi.js';

/** The clients that hooks may use, or undefined outside a provider. */
export const ApisContext = createContext<readonly AnyApiClient[] | undefined>(undefined);

export interface ApisProviderProps {
  readonly client: QueryClient;
  /** One client a vendor. An array written in place is fine. */
  readonly apis: readonly AnyApiClient[];
  readonly children?: ReactNode;
}

/**
 * Gives hooks their `QueryClient` and their API clients, and the `QueryClient` its retry policies (see
 * `attachApi`). `ApiProvider` adds words and announcements to it.
 */
export function ApisProvider({ client, apis, children }: ApisProviderProps) {
  // While rendering and not in an effect: children's effects run first, and theirs start the fetches.
  // Attaching again changes nothing and gives the same list, so strict mode and new arrays are harmless.
  const known = attachApi(client, apis);
  return (
    <QueryClientProvider client={client}>
      <ApisContext.Provider value={known}>{children}</ApisContext.Provider>
    </QueryClientProvider>
  );
}
