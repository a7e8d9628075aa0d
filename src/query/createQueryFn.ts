import type { QueryFunctionContext } from '@tanstack/react-query';

import type { AnyApiClient, AnyEndpoint, AttemptOptions } from '../client/index.js';
import { rememberClient } from './clientBehind.js';
import { rememberPrevious } from './decisions.js';
import { defined } from './defined.js';
import { findClient } from './findClient.js';
import { findQuery } from './findQuery.js';
import { rememberCall } from './tracker/queryCalls.js';
import { trackerOf } from './tracker/trackerOf.js';

type Given<T> = { readonly [TKey in keyof T]?: T[TKey] | undefined };

interface QueryFnOptions extends Given<Pick<AttemptOptions, 'priority' | 'maxHoldMs' | 'timeoutMs' | 'headers'>> {
  readonly client: AnyApiClient | undefined;
}

/**
 * One attempt of a query. It reads the signal, so that unmounting leaves the queue and aborts the
 * request; under StrictMode that costs a second request in development.
 */
export function createQueryFn(
  endpoint: AnyEndpoint,
  inputOf: (pageParam: unknown) => unknown,
  { client: given, ...options }: QueryFnOptions,
) {
  const queryFn = async (context: QueryFunctionContext<readonly unknown[], unknown> | QueryFunctionContext) => {
    const tracker = trackerOf(context.client);
    const client = findClient(endpoint.catalog.vendor, tracker.apis(), given);
    rememberCall(queryFn, { client, endpoint });
    const query = findQuery(context.client, context.queryKey);
    if (query !== undefined) tracker.attemptStarted(query);
    try {
      const data = await client.attempt(endpoint as never, inputOf(context.pageParam) as never, {
        ...defined(options),
        signal: context.signal,
        attempt: (query?.state.fetchFailureCount ?? 0) + 1,
        onQueued: (isQueued) => query !== undefined && tracker.queued(query, isQueued),
      });
      return data === undefined ? null : data;
    } catch (error) {
      rememberClient(error, client);
      rememberPrevious(error, query?.state.fetchFailureReason);
      throw error;
    }
  };
  if (given !== undefined) rememberCall(queryFn, { client: given, endpoint });
  return queryFn;
}
