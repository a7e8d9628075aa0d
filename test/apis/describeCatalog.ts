import { describe, expect, it } from 'vitest';

import type { AnyCatalog, CatalogEntry } from '../../src/catalog/index.js';
import type { AnyEndpoint } from '../../src/client/index.js';
import { errorKinds, recoveryActions, retryRules, type RecoveryAction } from '../../src/errors/index.js';
import { messageKeys } from '../../src/locales/index.js';

/** What holds for a vendor's data whoever the vendor is. */
export function describeCatalog(catalog: AnyCatalog, endpoints: readonly AnyEndpoint[]): void {
  const entries = Object.entries(catalog.codes);

  describe(`the catalog of ${catalog.service}`, () => {
    it.each(entries)('%s: kind, rule and recovery are of the closed sets', (_code, entry) => {
      for (const meaning of meaningsOf(entry)) {
        expect(errorKinds).toContain(meaning.kind);
        expect(retryRules).toContain(meaning.retry.rule);
        expect(meaning.recovery.length).toBeGreaterThan(0);
        expect(recoveryActions).toEqual(expect.arrayContaining([...meaning.recovery]));
        expect(new Set(meaning.recovery).size).toBe(meaning.recovery.length);
      }
    });

    it.each(entries)('%s: its sentence exists', (_code, entry) => {
      const known: readonly string[] = [...messageKeys, ...Object.keys(catalog.messages ?? {})];
      for (const { messageKey } of meaningsOf(entry)) expect(known).toContain(messageKey);
    });

    it.each(entries)('%s: the person is offered what the rule allows', (_code, entry) => {
      expect(meaningsOf(entry).flatMap(contradictionsOf)).toEqual([]);
    });

    it.each(entries)('%s: its source is a page with a date, and what is inferred says so', (_code, { source }) => {
      expect(new URL(source.url).protocol).toBe('https:');
      expect(source.read).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
      expect(source.note ?? 'none').not.toMatch(/^\s*$/);
      expect(source.stated || source.note !== undefined).toBe(true);
    });

    it('reads an answer without a code as one that comes with its status', () => {
      for (const [status, code] of Object.entries(catalog.statuses ?? {})) {
        expect([catalog.codes[code]?.status].flat(), `${status} as ${code}`).toContain(Number(status));
      }
    });

    it('knows where the API lives', () => {
      for (const url of catalog.baseUrls ?? []) {
        expect(new URL(url).protocol).toBe('https:');
        expect(url).not.toMatch(/[/?#]$/);
      }
    });

    it('cites each limit', () => {
      for (const { limit, windowMs, source } of catalog.limits ?? []) {
        expect(Math.min(limit, windowMs)).toBeGreaterThan(0);
        expect(new URL(source?.url ?? '').protocol).toBe('https:');
      }
    });
  });

  describe(`the endpoints of ${catalog.service}`, () => {
    it('have ids of their own', () => {
      const ids = endpoints.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('are each an address of their own', () => {
      const calls = endpoints.map(({ method, path }) => `${method} ${path}`);
      expect(new Set(calls).size).toBe(calls.length);
    });

    it.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))('%s fits its catalog', (_id, endpoint) => {
      expect(endpoint.catalog).toBe(catalog);
      expect(endpoint.path).toMatch(/^(\/([\w-]+|\{\w+\}))+$/);
      for (const name of endpoint.query ?? []) expect(endpoint.path).not.toContain(`{${name}}`);
      for (const code of endpoint.errors ?? []) expect(Object.keys(catalog.codes)).toContain(code);
      expect(!endpoint.isRead || endpoint.method === 'POST').toBe(true);
    });
  });
}

/** The entry itself and each of its variants laid over it. */
function meaningsOf(entry: CatalogEntry): readonly CatalogEntry[] {
  return [entry, ...(entry.variants ?? []).map(({ when: _when, ...variant }) => ({ ...entry, ...variant }))];
}

/** Rule, kind, wait and offers that do not go together. */
function contradictionsOf({ kind, retry: { rule, waitMs }, recovery }: CatalogEntry): readonly string[] {
  const offers = (...actions: RecoveryAction[]) => actions.some((action) => recovery.includes(action));
  const found = {
    'nothing to do, and something to do': offers('none') && recovery.length > 1,
    'repeating what cannot succeed': (rule === 'never' || rule === 'after-fix') && offers('retry'),
    'a new sign-in that is not offered first': rule === 'after-reauth' && recovery[0] !== 'sign-in',
    'a wait that is not offered': rule === 'after-wait' && !offers('wait'),
    'a passing failure without a way to go on': rule === 'backoff' && !offers('retry', 'wait'),
    'a defect of the app that the person should mend': kind === 'misconfigured' && recovery[0] !== 'contact-support',
    'a limit that does not pass by waiting': kind === 'rate-limited' && recovery[0] !== 'wait',
    'a documented wait that no rule uses': waitMs !== undefined && rule !== 'after-wait',
    'a wait that is none': waitMs !== undefined && !(waitMs > 0),
  };
  return Object.entries(found).flatMap(([name, holds]) => (holds ? [name] : []));
}
