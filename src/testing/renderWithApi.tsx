import { QueryClient, type QueryClientConfig } from '@tanstack/react-query';
import { render, type RenderOptions, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';

import type { AnyApiClient } from '../client/index.js';
import { ApiProvider, type ApiProviderProps } from '../components/index.js';
import { withApi } from '../query/index.js';

export interface RenderWithApiOptions
  extends Omit<ApiProviderProps, 'client' | 'children'>, Omit<RenderOptions, 'queries' | 'wrapper'> {
  /** Default: a fresh one with `withApi({ apis })`. */
  readonly queryClient?: QueryClient;
  /** Merged into the fresh client's configuration. */
  readonly queryConfig?: QueryClientConfig;
}

export interface RenderWithApiResult extends RenderResult {
  readonly queryClient: QueryClient;
  readonly apis: readonly AnyApiClient[];
}

/**
 * Renders below `ApiProvider` with a query client of its own, as the app would:
 * `renderWithApi(<Channels />, { apis: [sandbox.client(zohoCliq)] })`. Needs `@testing-library/react`.
 */
export function renderWithApi(
  ui: ReactNode,
  {
    apis,
    queryConfig,
    queryClient = new QueryClient(withApi({ ...queryConfig, apis })),
    recovery,
    messages,
    locale,
    timeZone,
    clock,
    ...options
  }: RenderWithApiOptions,
): RenderWithApiResult {
  const provided = { client: queryClient, apis, recovery, messages, locale, timeZone, clock };
  const wrapper = ({ children }: { children: ReactNode }) => <ApiProvider {...provided}>{children}</ApiProvider>;
  const rendered: RenderResult = render(ui, { ...options, wrapper } as Omit<RenderOptions, 'queries'>);
  return { ...rendered, queryClient, apis };
}
