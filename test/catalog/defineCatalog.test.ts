// @vitest-environment node
import { describe, expect, it } from 'vitest';

import {
  defineCatalog,
  defineMessages,
  extendCatalog,
  messageFor,
  toApiError,
  type AnyCatalog,
  type MessageTable,
} from '../../src/catalog/index.js';
import { UsageError } from '../../src/internal/index.js';
import { acme } from './acme.js';

const entry = acme.codes.GONE;

describe('defineCatalog', () => {
  it.each<[string, Partial<Record<keyof AnyCatalog, unknown>>]>([
    ['RAE-001', { vendor: 'Acme' }],
    ['RAE-001', { vendor: 'acme notes' }],
    ['RAE-001', { vendor: 'acme-' }],
    ['RAE-001', { vendor: '' }],
    ['RAE-001', { vendor: undefined }],
    ['RAE-002', { codes: {} }],
    ['RAE-002', { codes: undefined }],
    ['RAE-003', { codes: { timeout: entry } }],
    ['RAE-003', { codes: { unknown: entry } }],
    ['RAE-004', { statuses: { 404: 'NOPE' } }],
    ['RAE-004', { statuses: { 404: 'constructor' } }],
    ['RAE-005', { codes: { A: { ...entry, help: { href: 'http://example.com', labelKey: 'x' } } } }],
    ['RAE-005', { codes: { A: { ...entry, help: { href: 'javascript:alert(1)', labelKey: 'x' } } } }],
    ['RAE-005', { codes: { A: { ...entry, help: { href: '/help', labelKey: 'x' } } } }],
    ['RAE-006', { codes: { A: { ...entry, source: { ...entry.source, url: 'http://example.com' } } } }],
    ['RAE-007', { codes: { $kind: entry } }],
    ['RAE-007', { codes: { _: entry } }],
    ['RAE-007', { codes: { '': entry } }],
    ['RAE-007', { codes: { ['__proto__']: entry } }],
  ])('refuses with %s %j', (code, change) => {
    const define = () => defineCatalog({ vendor: 'acme', codes: { A: entry }, ...change } as never);
    expect(define).toThrow(UsageError);
    expect(define).toThrow(code);
  });

  it('names the service after the vendor when it has no name', () => {
    expect(defineCatalog({ vendor: 'acme', codes: { A: entry } }).service).toBe('acme');
  });
});

describe('extendCatalog', () => {
  const wider = extendCatalog(acme, {
    codes: { NEW: { ...entry, kind: 'quota-exhausted' }, GONE: { ...entry, kind: 'permission' } },
    statuses: { 402: 'NEW' },
    messages: { own: { title: 'Own' } },
    parse: ({ body }) => (body === 'gateway says no' ? { code: 'NEW' } : undefined),
  });

  it('adds and replaces codes and statuses, and leaves the base alone', () => {
    expect(Object.keys(wider.codes)).toEqual([...Object.keys(acme.codes), 'NEW']);
    expect(wider).toMatchObject({ vendor: 'acme', service: 'Acme Notes', statuses: { 402: 'NEW', 404: 'GONE' } });
    expect(wider.codes.GONE.kind).toBe('permission');
    expect(acme.codes.GONE.kind).toBe('not-found');
    expect(acme).not.toHaveProperty('messages');
  });

  it('asks its own parser first and reads the rest as before', () => {
    expect(toApiError({ status: 500, body: 'gateway says no' }, { catalog: wider }).code).toBe('NEW');
    expect(toApiError({ status: 500, body: { code: 'FLAKY' } }, { catalog: wider }).code).toBe('FLAKY');
    const base = defineCatalog({ vendor: 'b', codes: { A: entry, B: entry }, parse: () => ({ code: 'A' }) });
    const over = extendCatalog(base, { parse: ({ body }) => (body === 'b' ? { code: 'B' } : undefined) });
    expect(toApiError({ status: 500, body: 'b' }, { catalog: over }).code).toBe('B');
    expect(toApiError({ status: 500, body: 'x' }, { catalog: over }).code).toBe('A');
  });

  it('checks like defineCatalog', () => {
    expect(() => extendCatalog(acme, { codes: { network: entry } })).toThrow('RAE-003');
  });
});

describe('defineMessages', () => {
  const gone = toApiError({ status: 404, body: { code: 'GONE' } }, { catalog: acme });
  const flaky = toApiError({ status: 500, body: { code: 'FLAKY' } }, { catalog: acme });

  it('gives words by code, else by kind, made by a function when there is one', () => {
    const messages = defineMessages(acme, {
      GONE: (error) => ({ title: `Gone (${error.status})` }),
      $kind: { server: { title: 'Broken', body: 'Later' }, 'not-found': { title: 'x' } },
    });
    expect(messageFor(messages, gone)).toEqual({ title: 'Gone (404)' });
    expect(messageFor(messages, flaky)).toEqual({ title: 'Broken', body: 'Later' });
    expect(messageFor(messages, toApiError(new Error('x'), { catalog: acme }))).toBeUndefined();
    expect(messageFor({ ...messages, vendor: 'other' }, gone)).toBeUndefined();
  });

  it('falls back when the function throws or makes no words', () => {
    const messages = defineMessages(acme, {
      GONE: () => {
        throw new Error('surprise');
      },
      FLAKY: () => ({}) as never,
      $kind: { 'not-found': { title: 'Not here' } },
    });
    expect(messageFor(messages, gone)).toEqual({ title: 'Not here' });
    expect(messageFor(messages, flaky)).toBeUndefined();
  });

  it.each<[object]>([
    [{ NOPE: { title: 'x' } }],
    [{ toString: { title: 'x' } }],
    [{ $kind: { broken: { title: 'x' } } }],
  ])('refuses %j', (table) => {
    expect(() => defineMessages(acme, table as MessageTable<typeof acme>)).toThrow('RAE-008');
  });
});
