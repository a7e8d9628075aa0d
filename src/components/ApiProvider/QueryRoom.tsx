'use client';

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { AnyApiClient } from '../../client/index.js';

export interface QueryRoomProps {
  readonly client: QueryClient;
  readonly apis: readonly AnyApiClient[];
  readonly children?: ReactNode;
}

/** The part of the provider that belongs to queries. */
export function QueryRoom({ client, children }: QueryRoomProps) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
