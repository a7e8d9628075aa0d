import type { ETags } from '../ETags.js';

interface Kept {
  readonly tag: string;
  /** When it was learnt, counted in requests. */
  readonly order: number;
}

/**
 * Remembers the entity tags of what a client reads, so that a write to the same address carries the last one as
 * `If-Match` and a change made meanwhile ends in a conflict, not in a lost update. In memory only, each account by
 * itself, the `atMost` (default 500) last used addresses.
 *
 * What is sent is the tag of the client's latest read. A form that was filled from an earlier one says so itself:
 * `ifMatch: etags.of(user)`. Weak tags are not kept: `If-Match` never matches one (RFC 9110, section 13.1.1).
 * On another origin the server has to expose `ETag`.
 */
export function rememberETags({ atMost = 500 }: { readonly atMost?: number } = {}): ETags {
  const kept = new Map<string, Kept>();
  const tags = new WeakMap<object, string>();
  let count = 0;

  const keep = (address: string, next: Kept | undefined): void => {
    kept.delete(address);
    if (next) kept.set(address, next);
    const [oldest] = kept.keys();
    if (kept.size > atMost && oldest !== undefined) kept.delete(oldest);
  };

  return {
    of: (value) => (typeof value === 'object' && value !== null ? tags.get(value) : undefined),
    begin({ method, url, who, headers }) {
      const address = `${who} ${url.href}`;
      const isRead = method === 'GET' || method === 'HEAD';
      const order = (count += 1);
      const known = kept.get(address);
      // Into the headers of the call itself, so that a repeated attempt carries the same.
      if (known && !isRead && method !== 'POST' && !headers.has('if-match')) headers.set('if-match', known.tag);
      return ({ status, etag, value }) => {
        const tag = etag !== undefined && !etag.startsWith('W/') ? etag : undefined;
        if (tag !== undefined && typeof value === 'object' && value !== null) tags.set(value, tag);
        const isGone = status === 404 || status === 410;
        if (!isGone && (status < 200 || status >= 300)) return; // a conflict keeps the tag that the person's copy had
        // A read that was under way when something newer was learnt tells of the past.
        if (isRead && (kept.get(address)?.order ?? 0) > order) return;
        const isKept = tag !== undefined && !isGone && method !== 'DELETE' && method !== 'POST';
        keep(address, isKept ? { tag, order: (count += 1) } : undefined);
      };
    },
  };
}
