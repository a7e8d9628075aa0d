import { retryRules, type AnyApiError, type RetryRule } from '../errors/index.js';
import { defined, own } from '../internal/index.js';
import {
  jitters,
  type Jitter,
  type Policies,
  type PolicyContext,
  type PolicyValue,
  type RetryPolicy,
} from './Policy.js';

/** A policy with nothing left open. */
export interface ResolvedPolicy extends Required<RetryPolicy> {
  /** Where `rule` comes from: an app's table outranks the body's own word, a catalog does not. */
  readonly ruleFrom: 'code' | 'kind' | 'default' | 'catalog';
}

/** What holds where neither table nor catalog says anything. */
export const defaultPolicy = {
  maxAttempts: 4,
  initialDelayMs: 1000,
  factor: 2,
  maxDelayMs: 10_000,
  jitter: 'full',
} as const satisfies RetryPolicy;

/**
 * The policy for an error, field by field from the most specific that says something: the table's entry
 * for the code, for the kind (`$kind`), for everything (`$default`), the catalog's prescription, the
 * library's defaults. A table of another vendor is not asked: the same code means something else there.
 *
 * Numbers that make no sense count as left out. Throws what a function entry throws; `decideRetry` does not.
 */
export function resolvePolicy(
  error: AnyApiError,
  policies?: Policies,
  attempt: number = error.attempt,
): ResolvedPolicy {
  const table = policies?.vendor === error.vendor ? policies.table : undefined;
  const context = { error, attempt };
  const code = evaluate(own(table, error.code), context);
  const kind = evaluate(own(table?.$kind, error.kind), context);
  const fallback = evaluate(table?.$default, context);
  const { rule, maxAttempts } = error.retry;
  const layers: readonly RetryPolicy[] = [code, kind, fallback, defined({ rule, maxAttempts })];
  const ruleLayer = layers.findIndex((layer) => isRule(layer.rule));
  return {
    rule: layers[ruleLayer]?.rule ?? 'never',
    ruleFrom: (['code', 'kind', 'default'] as const)[ruleLayer] ?? 'catalog',
    maxAttempts: pick(layers, 'maxAttempts', 1),
    initialDelayMs: pick(layers, 'initialDelayMs', 0),
    factor: pick(layers, 'factor', 1),
    maxDelayMs: pick(layers, 'maxDelayMs', 0),
    jitter: layers.map(({ jitter }) => jitter).find(isJitter) ?? defaultPolicy.jitter,
  };
}

function evaluate(value: unknown, context: PolicyContext): RetryPolicy {
  const entry = value as PolicyValue | undefined;
  const policy = typeof entry === 'function' ? entry(context) : entry;
  if (typeof policy === 'string') return { rule: policy };
  return typeof policy === 'object' && policy !== null ? policy : {};
}

type NumberField = 'maxAttempts' | 'initialDelayMs' | 'factor' | 'maxDelayMs';

function pick(layers: readonly RetryPolicy[], field: NumberField, least: number): number {
  const values = layers.map((layer) => layer[field]);
  return (
    values.find((value) => typeof value === 'number' && value >= least && value < Infinity) ?? defaultPolicy[field]
  );
}

function isRule(rule: RetryRule | undefined): boolean {
  return rule !== undefined && retryRules.includes(rule);
}

function isJitter(jitter: Jitter | undefined): jitter is Jitter {
  return jitter !== undefined && jitters.includes(jitter);
}
