import type { AnyApiClient, AnyEndpoint } from '../client/index.js';
import { createRetryBridge, type RetryBridge } from './createRetryBridge.js';
import { policiesOf } from './policiesOf.js';

interface BridgeOptions {
  readonly client: AnyApiClient | undefined;
  readonly policies: object | undefined;
  readonly maxHoldMs: number | undefined;
}

/**
 * The retry functions of a query of ours. Without anything of its own the query uses the defaults that
 * `withApi` set, which know all clients.
 */
export function queryBridge(
  endpoint: AnyEndpoint,
  { client, policies, maxHoldMs }: BridgeOptions,
): RetryBridge | Record<never, never> {
  if (client === undefined && policies === undefined && maxHoldMs === undefined) return {};
  return createRetryBridge({
    apis: () => (client === undefined ? [] : [client]),
    client,
    policies: policiesOf(endpoint.catalog.vendor, policies),
    maxHoldMs,
    isRepeatable: true, // a query reads: TanStack repeats it on focus anyway
  });
}
