// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { toApiError } from '../../src/catalog/index.js';
import { UsageError } from '../../src/internal/index.js';
import { definePolicies, resolvePolicy, type Policies, type PolicyTable } from '../../src/policy/index.js';
import { acme } from '../catalog/acme.js';

const flaky = toApiError({ status: 500, body: { code: 'FLAKY' } }, { catalog: acme });
const base = { rule: 'backoff', maxAttempts: 4, initialDelayMs: 1000, factor: 2, maxDelayMs: 10_000, jitter: 'full' };

describe('definePolicies', () => {
  it.each<[string, object]>([
    ['RAE-020', { NOPE: 'never' }],
    ['RAE-020', { constructor: 'never' }],
    ['RAE-021', { $kind: { broken: 'never' } }],
    ['RAE-022', { GONE: 'sometimes' }],
    ['RAE-022', { GONE: { rule: 'sometimes' } }],
    ['RAE-022', { $default: 'sometimes' }],
    ['RAE-023', { GONE: { maxAttempts: 0 } }],
    ['RAE-023', { GONE: { maxAttempts: 1.5 } }],
    ['RAE-023', { GONE: { initialDelayMs: -1 } }],
    ['RAE-023', { GONE: { factor: 0.5 } }],
    ['RAE-023', { GONE: { maxDelayMs: Infinity } }],
    ['RAE-023', { $kind: { server: { maxDelayMs: Number.NaN } } }],
    ['RAE-023', { GONE: { maxDelayMs: '5' } }],
    ['RAE-024', { GONE: { jitter: 'wild' } }],
    ['RAE-025', { GONE: 7 }],
    ['RAE-025', { GONE: null }],
  ])('refuses with %s %j', (code, table) => {
    const define = () => definePolicies(acme, table as PolicyTable<typeof acme>);
    expect(define).toThrow(UsageError);
    expect(define).toThrow(code);
  });

  it('takes codes, transport codes, kinds and a default', () => {
    const table = {
      GONE: 'never',
      timeout: { maxAttempts: 2 },
      $kind: { server: 'never' },
      $default: () => 'never' as const,
    } as const;
    expect(definePolicies(acme, table)).toEqual({ vendor: 'acme', table });
  });
});

describe('resolvePolicy', () => {
  it('gives the defaults with the rule of the catalog', () => {
    expect(resolvePolicy(flaky)).toEqual({ ...base, ruleFrom: 'catalog' });
  });

  it('takes each field from the most specific that names it', () => {
    const policies = definePolicies(acme, {
      FLAKY: { maxAttempts: 2 },
      $kind: { server: { rule: 'after-wait', maxAttempts: 9, factor: 3 } },
      $default: { rule: 'never', factor: 5, maxDelayMs: 20_000 },
    });
    expect(resolvePolicy(flaky, policies)).toEqual({
      ...base,
      rule: 'after-wait',
      ruleFrom: 'kind',
      maxAttempts: 2,
      factor: 3,
      maxDelayMs: 20_000,
    });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a number', 7],
    ['a promise', Promise.resolve('never')],
    [
      'nonsense',
      { rule: 'x', maxAttempts: -1, factor: Number.NaN, maxDelayMs: Infinity, initialDelayMs: '5', jitter: 'x' },
    ],
  ])('takes %s from a function for left out', (_name, value) => {
    const policies: Policies = { vendor: 'acme', table: { FLAKY: () => value as never } };
    expect(resolvePolicy(flaky, policies)).toEqual({ ...base, ruleFrom: 'catalog' });
  });

  it('finds no policy on a prototype', () => {
    const odd = Object.assign(Object.create(flaky) as typeof flaky, { code: 'constructor' });
    expect(resolvePolicy(odd, definePolicies(acme, {}))).toMatchObject({ ruleFrom: 'catalog' });
  });
});
