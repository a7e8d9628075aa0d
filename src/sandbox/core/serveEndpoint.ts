import type { AnyEndpoint } from '../../client/index.js';
import { basePathOf } from '../catalogs.js';
import { checkVendor } from './checkControl.js';
import type { Route } from './Route.js';

/** A route made from an endpoint's own description, so that method, path and quota have one home. */
export interface EndpointRoute<TContext> extends Route<TContext> {
  readonly id: string;
  /** The quota it counts against. */
  readonly scope?: string;
}

export function serveEndpoint<TContext>(
  { catalog, id, method, path, scope }: Omit<AnyEndpoint, '~input' | '~output'>,
  handle: (context: TContext) => ReturnType<Route['handle']>,
  prefix = basePathOf(checkVendor(catalog.vendor)),
): EndpointRoute<TContext> {
  return {
    id,
    method,
    path: prefix + path,
    ...(scope !== undefined && { scope }),
    handle: (_call, context) => handle(context),
  };
}
