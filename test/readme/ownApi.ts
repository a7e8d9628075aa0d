import { createApiClient, defineCatalog, definePolicies, isApiError } from 'react-api-errors';

const source = { url: 'https://acme.example/docs/errors', read: '2026-11-20', stated: true } as const;

export const acme = defineCatalog({
  vendor: 'acme',
  service: 'Acme',
  codes: {
    TOO_FAST: {
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'after-wait' },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source,
    },
    NOTE_GONE: {
      kind: 'not-found',
      status: 404,
      retry: { rule: 'never' },
      messageKey: 'item-gone',
      recovery: ['go-back'],
      source,
    },
  },
});

export const policies = definePolicies(acme, {
  TOO_FAST: { rule: 'after-wait', maxAttempts: 3 },
  $kind: { server: { maxAttempts: 2 } },
});

export const client = createApiClient({ catalog: acme, baseUrl: 'https://api.acme.example', policies });

export async function readNote(id: string) {
  try {
    return await client.request(`/notes/${id}`);
  } catch (error) {
    if (isApiError(acme, error, 'NOTE_GONE')) return undefined; // 'NOTE_GON' would not compile
    throw error;
  }
}
