// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { codeGroups } from '../../../src/apis/zoho-cliq/codes/index.js';
import { zohoCliq } from '../../../src/apis/zoho-cliq/index.js';
import { toApiError, type CatalogEntry } from '../../../src/catalog/index.js';
import { recoveryActions, type ErrorKind, type RetryRule } from '../../../src/errors/index.js';
import { messageKeys } from '../../../src/locales/index.js';

const entries: [code: string, entry: CatalogEntry][] = Object.entries(zohoCliq.codes);

const ownKeys = Object.keys(zohoCliq.messages ?? {});

describe('the list of codes', () => {
  it('has every row of the documents', () => {
    const documented = { statuses: 12, v2: 21, v3: 134, onlyInSamples: 6, reportedByOthers: 4 };
    expect(entries).toHaveLength(Object.values(documented).reduce((sum, count) => sum + count));
  });

  it('names no code in two files', () => {
    const names = codeGroups.flatMap((group) => Object.keys(group));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.toSorted()).toEqual(entries.map(([code]) => code).toSorted());
  });

  it('has an entry for each status that has one', () => {
    const read = Object.entries(zohoCliq.statuses ?? {}).map(([status, code]) => [
      Number(status),
      zohoCliq.codes[code].status,
    ]);
    expect(read).toHaveLength(12);
    for (const [status, own] of read) expect(own).toBe(status);
  });

  it('calls only the statuses its own ids', () => {
    expect(entries.filter(([, { isOurs }]) => isOurs).map(([code]) => code)).toEqual(
      Object.values(zohoCliq.statuses ?? {}),
    );
  });
});

describe('each entry', () => {
  it.each(entries)('%s', (_code, entry) => {
    for (const meaning of [entry, ...(entry.variants ?? []).map((variant) => ({ ...entry, ...variant }))]) {
      expect([...messageKeys, ...ownKeys]).toContain(meaning.messageKey);
      expect(meaning.recovery.length).toBeGreaterThan(0);
      for (const action of meaning.recovery) expect(recoveryActions).toContain(action);
      expect(kindsOfRule[meaning.retry.rule]).toContain(meaning.kind);
      expect(firstOf[meaning.kind]).toContain(meaning.recovery[0]);
      expect(meaning.recovery.includes('none')).toBe(meaning.recovery[0] === 'none' && meaning.retry.rule === 'never');
      expect(meaning.recovery[0] === 'retry').toBe(meaning.retry.rule === 'backoff');
      expect(meaning.retry.waitMs).toBe(meaning.retry.rule === 'after-wait' ? 600_000 : undefined);
    }
    expect(new URL(entry.source.url).protocol).toBe('https:');
    expect(entry.source.read).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(entry.source.stated || (entry.source.note ?? '') !== '').toBe(true);
    expect(entry.status).toBeDefined();
  });

  it('is used by somebody, when it is a sentence of its own', () => {
    const used = new Set(entries.map(([, { messageKey }]) => messageKey));
    expect(ownKeys.filter((key) => !used.has(key))).toEqual([]);
  });

  const withoutStatus = entries.filter(([, { source }]) => source.note?.startsWith('The page names no status'));

  it.each(withoutStatus)('%s has the status its name implies, the page naming none', (code, { status }) => {
    const [, implied] = impliedStatuses.find(([pattern]) => pattern.test(code)) ?? [];
    expect(status).toBe(implied ?? 400);
  });
});

const impliedStatuses = [
  [/not_found$/, 404],
  [/denied|restricted|forbidden/, 403],
  [/failed$/, 500],
] as const;

const kindsOfRule: Readonly<Record<RetryRule, readonly ErrorKind[]>> = {
  never: ['permission', 'conflict', 'misconfigured', 'not-found'],
  backoff: ['server', 'unavailable'],
  'after-wait': ['rate-limited'],
  'after-reauth': ['authentication'],
  'after-fix': ['validation', 'permission', 'not-found', 'conflict', 'quota-exhausted'],
};

const firstOf: Readonly<Partial<Record<ErrorKind, readonly string[]>>> = {
  validation: ['edit-input', 'reload-latest'],
  authentication: ['sign-in'],
  permission: ['request-access', 'contact-support', 'edit-input', 'none'],
  'not-found': ['go-back'],
  conflict: ['edit-input', 'reload-latest', 'contact-support', 'none'],
  'rate-limited': ['wait'],
  'quota-exhausted': ['edit-input', 'upgrade-plan'],
  misconfigured: ['contact-support'],
  server: ['retry'],
  unavailable: ['retry'],
};

describe('sentences of its own', () => {
  it.each(Object.entries(zohoCliq.messages ?? {}))('%s keeps to the house style', (_key, { title, body }) => {
    expect(title.length).toBeLessThanOrEqual(48);
    expect(title).not.toMatch(/[.!]$/);
    expect(body?.length).toBeLessThanOrEqual(140);
    expect(`${title} ${body}`).not.toMatch(
      /\b(error|failed|invalid|illegal|forbidden|oops|please|sorry|unfortunately)\b|!/i,
    );
  });
});

describe('what an answer becomes', () => {
  const read = (status: number, body: unknown) =>
    toApiError({ status, headers: {}, body }, { catalog: zohoCliq, now: 0 });

  it('tells a refusal with status 400 from bad input', () => {
    const refused = read(400, {
      code: 'request_limit_exceeded',
      message: 'You have exceeded the URL throttle limits.',
    });
    expect(refused).toMatchObject({
      code: 'request_limit_exceeded',
      kind: 'rate-limited',
      retryAfter: { ms: 600_000 },
    });
    expect(read(400, { message: 'The request cannot be performed.' })).toMatchObject({
      code: 'http_400',
      kind: 'validation',
    });
  });

  it('reads operation_failed by its status', () => {
    expect(read(400, { code: 'operation_failed' })).toMatchObject({ kind: 'validation', retry: { rule: 'after-fix' } });
    expect(read(500, { code: 1011, message: 'operation_failed' })).toMatchObject({
      kind: 'server',
      retry: { rule: 'backoff' },
      vendorCode: '1011',
    });
  });

  it('keeps the machine name of a starred message out of the vendor’s words', () => {
    expect(read(404, { code: 8004, message: 'star_not_found' })).toMatchObject({
      code: 'star_not_found',
      kind: 'conflict',
    });
    expect(read(404, { code: 8004, message: 'star_not_found' }).vendorMessage).toBeUndefined();
  });

  it('gives fields and category of the documented body to the form', () => {
    const error = read(400, {
      message: 'Some fields are missing.',
      error: 'validation',
      details: { fields: ['name'] },
    });
    expect(error).toMatchObject({ code: 'http_400', vendorMessage: 'Some fields are missing.' });
    expect(error.fieldErrors).toEqual({ name: ['Some fields are missing.'] });
    expect(error.details).toEqual({ category: 'validation', context: { fields: ['name'] } });
  });

  it.each([
    [502, '<html>Bad gateway</html>', 'http_502'],
    [504, '', 'http_504'],
    [503, { message: 'The messaging service is temporarily unavailable.' }, 'http_503'],
    [401, null, 'http_401'],
    [418, { message: 'Something else' }, 'unknown'],
    [400, { code: 'brand_new_code', message: 'Something new' }, 'unknown'],
  ])('reads a %i with body %j as %s', (status, body, code) => {
    expect(read(status, body).code).toBe(code);
  });
});
