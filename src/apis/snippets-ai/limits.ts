import type { CodeSource, RateLimit } from '../../catalog/index.js';

const read = '2026-11-20';

/**
 * Twenty calls a minute for each key. A batch is one call, whatever it bills; see `billedRequests` for
 * the money. Raise or drop it with `createApiClient({ limits })` if your key is not held to it.
 */
export const limits: readonly RateLimit[] = [
  {
    limit: 20,
    windowMs: 60_000,
    source: {
      url: 'https://docs.getsnippets.ai/api-reference/errors',
      read,
      stated: true,
      note: 'Contradicted by the rate-limiting page: no general limit, only invalid attempts count. The stricter one is kept.',
    },
  },
];

/** What makes Snippets AI refuse a key altogether. Documented data; the door is shut by `key_blocked`. */
export const keyBlock = {
  /** Invalid attempts within a window whose length is not documented ("short, rolling"). */
  invalidAttempts: 20,
  /** How long the key is refused when no `Retry-After` says otherwise. Then the count starts anew. */
  blockMs: 300_000,
  /**
   * What counts: a key that does not exist, and a real one without rights on the thing. The vendor gives
   * no codes, so these are the ids of this catalog that such attempts are read as.
   */
  countedCodes: ['unauthorized', 'forbidden', 'team_forbidden'],
  source: {
    url: 'https://docs.getsnippets.ai/api-reference/rate-limiting',
    read,
    stated: true,
    note: 'The length of the window is unknown.',
  },
} as const satisfies { source: CodeSource; [fact: string]: unknown };
