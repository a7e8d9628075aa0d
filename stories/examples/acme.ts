import { defineCatalog, defineEndpoint, shape } from '../../src/index.js';

const source = { url: 'https://acme.example/docs/errors', read: '2026-11-20', stated: true } as const;

/** The errors of an API of your own. */
export const acme = defineCatalog({
  vendor: 'acme',
  service: 'Acme',
  baseUrls: ['https://api.acme.example/v1'],
  codes: {
    TOO_FAST: {
      kind: 'rate-limited',
      status: 429,
      retry: { rule: 'after-wait', waitMs: 60_000 },
      messageKey: 'rate-limited',
      recovery: ['wait'],
      source,
    },
    NOTE_LOCKED: {
      kind: 'conflict',
      status: 409,
      retry: { rule: 'after-fix' },
      messageKey: 'note-locked',
      recovery: ['reload-latest'],
      source,
    },
    NOTE_INVALID: {
      kind: 'validation',
      status: 422,
      retry: { rule: 'after-fix' },
      messageKey: 'validation',
      recovery: ['edit-input'],
      source,
    },
    BROKEN: {
      kind: 'server',
      status: 500,
      retry: { rule: 'backoff' },
      messageKey: 'server',
      recovery: ['retry', 'contact-support'],
      source,
    },
  },
  // Words for keys of your own; the shared keys have words already.
  messages: {
    'note-locked': { title: 'Somebody else is writing', body: 'Load the newest version, then go on.' },
  },
  limits: [{ limit: 100, windowMs: 60_000 }],
});

export const getNote = defineEndpoint(acme, {
  id: 'notes.get',
  method: 'GET',
  path: '/notes/{id}',
  input: shape<{ readonly id: string }>(),
  output: shape<{ readonly id: string; readonly text: string }>(),
});
