import { QueryClient, type QueryClientConfig } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';

import { defineCatalog } from '../../src/catalog/index.js';
import { defineEndpoint, shape, type AnyApiClient } from '../../src/client/index.js';
import { ApiError, type ApiErrorInit } from '../../src/errors/index.js';
import { ApisProvider, withApi } from '../../src/query/index.js';

const source = { url: 'https://acme.test/errors', read: '2026-11-20', stated: true } as const;

export const acme = defineCatalog({
  vendor: 'acme',
  service: 'Acme',
  codes: {
    BROKEN: {
      kind: 'server',
      status: 500,
      retry: { rule: 'backoff' },
      messageKey: 'server',
      recovery: ['retry'],
      source,
    },
    TOO_FAST: {
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'after-wait' },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source,
    },
    GONE: {
      kind: 'not-found',
      status: 404,
      retry: { rule: 'never' },
      messageKey: 'item-gone',
      recovery: ['go-back'],
      source,
    },
    BAD_INPUT: {
      kind: 'validation',
      status: 422,
      retry: { rule: 'after-fix' },
      messageKey: 'validation',
      recovery: ['edit-input'],
      source,
    },
    NO_SESSION: {
      kind: 'authentication',
      status: 401,
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
      source,
    },
  },
});

export type AcmeCode = keyof typeof acme.codes;

export interface Note {
  readonly text: string;
}

export const getNote = defineEndpoint(acme, {
  id: 'notes.get',
  method: 'GET',
  path: '/notes/{id}',
  input: shape<{ id: string }>(),
  output: shape<Note>(),
  errors: ['BROKEN', 'TOO_FAST', 'GONE'],
});

export const listNotes = defineEndpoint(acme, {
  id: 'notes.list',
  method: 'GET',
  path: '/notes',
  output: shape<readonly Note[]>(),
});

export const pageNotes = defineEndpoint(acme, {
  id: 'notes.page',
  method: 'GET',
  path: '/pages',
  input: shape<{ page: number }>(),
  output: shape<{ page: number }>(),
});

export const saveNote = defineEndpoint(acme, {
  id: 'notes.save',
  method: 'POST',
  path: '/notes',
  input: shape<{ text: string }>(),
  output: shape<Note>(),
});

export const putNote = defineEndpoint(acme, {
  id: 'notes.put',
  method: 'PUT',
  path: '/notes',
  input: shape<{ text: string }>(),
  output: shape<Note>(),
});

/** An error of the catalog, as a client would make it. */
export function failure(code: AcmeCode, extras: Partial<ApiErrorInit> = {}): ApiError {
  const { kind, retry, messageKey, recovery, status } = acme.codes[code];
  const init = { vendor: 'acme', service: 'Acme', code, kind, retry, messageKey, recovery, status };
  return new ApiError({ ...init, method: 'GET', endpoint: 'notes.get', occurredAt: Date.now(), ...extras });
}

/** The wait a server named. */
export const after = (ms: number) => ({
  retryAfter: { ms, at: Date.now() + ms, source: 'retry-after' as const },
});

export function createQueryClient(api: AnyApiClient, config: QueryClientConfig = {}): QueryClient {
  return new QueryClient(withApi({ apis: [api], ...config }));
}

/** Renders below a provider. */
export function renderWith(api: AnyApiClient, ui: ReactNode, queryClient: QueryClient = new QueryClient()) {
  const wrap = (children: ReactNode) => (
    <ApisProvider client={queryClient} apis={[api]}>
      {children}
    </ApisProvider>
  );
  const view = render(wrap(ui));
  return { ...view, queryClient, show: (next: ReactNode) => view.rerender(wrap(next)) };
}

/** Lets that much time pass, with everything that happens in it. */
export async function advance(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
}

/** Lets answers and notifications arrive; no wait of ours is that short. */
export const settle = () => advance(1);
