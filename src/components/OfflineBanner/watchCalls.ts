import type { QueryClient } from '@tanstack/react-query';

import type { AnyApiClient } from '../../client/index.js';
import type { AnyApiError } from '../../errors/index.js';
import type { ReadFailure } from '../view/index.js';
import type { ConnectionEvent, LossManner } from './offlineState.js';

/** What a call says about the connection; the moment is added by who listens. */
export type CallSign =
  | Omit<Extract<ConnectionEvent, { type: 'lost' }>, 'at'>
  | Omit<Extract<ConnectionEvent, { type: 'answered' }>, 'at'>;

/** Listens to every call of these clients. */
export function watchClients(apis: readonly AnyApiClient[], tell: (sign: CallSign) => void): () => void {
  const stops = apis.map((api) =>
    api.subscribe((event) => {
      const service = originOf(api);
      if (event.type === 'success') tell({ type: 'answered', service });
      if (event.type === 'failure') tellOf(event.error, service, api.catalog.service);
    }),
  );
  return () => stops.forEach((stop) => stop());

  function tellOf(error: AnyApiError, service: string, name: string) {
    const sign = signOf(error, service, name);
    if (sign) tell(sign);
  }
}

/** Listens to queries whose functions use other clients. */
export function watchOthers(
  queryClient: QueryClient,
  apis: readonly AnyApiClient[],
  read: ReadFailure,
  tell: (sign: CallSign) => void,
): () => void {
  const vendors = new Set<string>(apis.map(({ vendor }) => vendor));
  return queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'failed') return;
    const error = read(event.action.error);
    if (vendors.has(error.vendor)) return;
    const sign = signOf(error, error.vendor, error.service);
    if (sign) tell(sign);
  });
}

/** What a failure says about the connection: an answer, however unwelcome, came over it. */
export function signOf(error: AnyApiError, service: string, name: string | undefined): CallSign | undefined {
  const manner = mannerOf(error);
  if (manner) return { type: 'lost', service, name, manner };
  return error.status === undefined ? undefined : { type: 'answered', service };
}

function mannerOf({ code }: AnyApiError): LossManner | undefined {
  if (code === 'network' || code === 'offline') return 'lost';
  if (code === 'timeout') return 'late';
  return code === 'parse' ? 'foreign' : undefined;
}

const originOf = ({ baseUrl, vendor }: AnyApiClient) => (URL.canParse(baseUrl) ? new URL(baseUrl).origin : vendor);
