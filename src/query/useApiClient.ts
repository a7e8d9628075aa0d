'use client';

import { useContext } from 'react';

import type { AnyApiClient, AnyEndpoint } from '../client/index.js';
import { UsageError } from '../internal/index.js';
import { ApisContext } from './ApisProvider.js';
import { findClient } from './findClient.js';

/** The client that makes an endpoint's calls. Throws RAE-050 to RAE-052 when it cannot be told. */
export function useApiClient(endpoint: AnyEndpoint, given?: AnyApiClient): AnyApiClient {
  const apis = useContext(ApisContext);
  if (apis === undefined && given === undefined) {
    throw new UsageError(
      'RAE-050',
      `No provider above, so "${endpoint.id}" has no client to make its call. Put <ApiProvider client={…} apis={[…]}> around the app, or pass { client }.`,
    );
  }
  return findClient(endpoint.catalog.vendor, apis ?? [], given);
}
