import type { CatalogEntry } from '../../../catalog/index.js';
import type { ErrorKind } from '../../../errors/index.js';
import type { Meaning } from './meanings.js';
import type { Origin } from './pages.js';

/** A catalog entry whose kind is known by name, so that `error.kind` narrows with `error.code`. */
export interface Entry<TKind extends ErrorKind> extends CatalogEntry {
  readonly kind: TKind;
}

/** The lock the vendor calls typical; an endpoint's own stands in `limits.ts`. */
export const typicalLockMs = 600_000;

/** The same call will be answered the same way, or there is nothing left to do. */
export const never = <TKind extends ErrorKind>(meaning: Meaning<TKind>, origin: Origin): Entry<TKind> => ({
  ...meaning,
  retry: { rule: 'never' },
  ...origin,
});

/** A person or a developer has to change something first. */
export const afterFix = <TKind extends ErrorKind>(meaning: Meaning<TKind>, origin: Origin): Entry<TKind> => ({
  ...meaning,
  retry: { rule: 'after-fix' },
  ...origin,
});

/** A passing fault of the service. */
export const backoff = <TKind extends ErrorKind>(meaning: Meaning<TKind>, origin: Origin): Entry<TKind> => ({
  ...meaning,
  retry: { rule: 'backoff' },
  ...origin,
});

/** Renew the access token, then once. */
export const afterReauth = <TKind extends ErrorKind>(meaning: Meaning<TKind>, origin: Origin): Entry<TKind> => ({
  ...meaning,
  retry: { rule: 'after-reauth' },
  ...origin,
});

/** Refused for the lock period. The vendor sends no `Retry-After`, so the documented lock is the wait. */
export const afterLock = <TKind extends ErrorKind>(meaning: Meaning<TKind>, origin: Origin): Entry<TKind> => ({
  ...meaning,
  retry: { rule: 'after-wait', waitMs: typicalLockMs },
  ...origin,
});
