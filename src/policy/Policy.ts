import type { AnyCatalog, ApiErrorOf, CodeOf } from '../catalog/index.js';
import type { AnyApiError, ErrorKind, RetryRule } from '../errors/index.js';

/** How growing waits are spread: 0…d, d/2…d, from the previous delay, or not at all. */
export const jitters = ['full', 'equal', 'decorrelated', 'none'] as const;

export type Jitter = (typeof jitters)[number];

/** How one code is retried. What is left out comes from the next less specific policy. */
export interface RetryPolicy {
  readonly rule?: RetryRule;
  /** Attempts in all, the first request included. Default 4. */
  readonly maxAttempts?: number;
  /** Wait before attempt 2 in milliseconds, before jitter. Default 1,000. */
  readonly initialDelayMs?: number;
  /** Growth from one wait to the next. Default 2. */
  readonly factor?: number;
  /** Ceiling of a back-off wait in milliseconds. Does not shorten what a server asks for. Default 10,000. */
  readonly maxDelayMs?: number;
  /** Default `full`. `decorrelated` grows from the wait before; in a plain `useQuery`, which does not tell it, by `factor`. */
  readonly jitter?: Jitter;
}

/** What a function entry of a policy table receives. */
export interface PolicyContext<TError = AnyApiError> {
  readonly error: TError;
  /** The attempt that just failed, counted from 1. */
  readonly attempt: number;
}

export type PolicyValue<TError = AnyApiError> =
  | RetryRule
  | RetryPolicy
  | ((context: PolicyContext<TError>) => RetryRule | RetryPolicy);

/**
 * Retry policies keyed by error code; an unknown code is a type error. Precedence, first match wins
 * per field: code, `$kind`, `$default`, the catalog's prescription, the library's defaults.
 */
export type PolicyTable<TCatalog extends AnyCatalog = AnyCatalog> = {
  readonly [TCode in CodeOf<TCatalog>]?: PolicyValue<ApiErrorOf<TCatalog, TCode>>;
} & {
  readonly $kind?: { readonly [TKind in ErrorKind]?: PolicyValue };
  readonly $default?: PolicyValue;
};

/** A table as `definePolicies` returns it, whatever its catalog. */
export interface Policies {
  readonly vendor: string;
  readonly table: Readonly<Record<string, PolicyValue<never> | undefined>> & {
    readonly $kind?: Readonly<Partial<Record<ErrorKind, PolicyValue>>>;
    readonly $default?: PolicyValue;
  };
}
