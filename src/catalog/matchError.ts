import type { AnyApiError } from '../errors/index.js';
import { isDevelopment, UsageError } from '../internal/index.js';

type Arm<TError> = (error: TError) => unknown;

/** The members of an error union that can have this code. */
type WithCode<TError extends AnyApiError, TCode> = TError extends unknown
  ? TCode extends TError['code']
    ? TError['code'] extends TCode
      ? TError
      : TError & { readonly code: TCode }
    : never
  : never;

/** The members of an error union that can be of this kind. */
type WithKind<TError extends AnyApiError, TKind> = TError extends unknown
  ? TKind extends TError['kind']
    ? TError['kind'] extends TKind
      ? TError
      : TError & { readonly kind: TKind }
    : never
  : never;

/** The codes that can be matched; none while all that is known is `string`. */
type CodeName<TError extends AnyApiError> = string extends TError['code'] ? never : TError['code'];

/** Arms by code, by kind under `$kind`, and `_` for the rest. */
export type ErrorArms<TError extends AnyApiError> = {
  readonly [TCode in CodeName<TError>]?: Arm<WithCode<TError, TCode>>;
} & {
  readonly $kind?: { readonly [TKind in TError['kind']]?: Arm<WithKind<TError, TKind>> };
  readonly _?: Arm<TError>;
};

type KindArms<TArms> = TArms extends { readonly $kind: infer TKinds } ? TKinds : Record<never, never>;

/** Codes for which neither an arm of their own nor one for each of their kinds is there. */
type Uncovered<TError extends AnyApiError, TArms> = TError extends unknown
  ? TError['kind'] extends keyof KindArms<TArms>
    ? never
    : Exclude<TError['code'], keyof TArms>
  : never;

type MissingArm<TError extends AnyApiError, TArms> = '_' extends keyof TArms
  ? never
  : Uncovered<TError, TArms> extends infer TCode
    ? string extends TCode
      ? '_'
      : TCode
    : never;

type ExcessArm<TError extends AnyApiError, TArms> = Exclude<keyof TArms, CodeName<TError> | '$kind' | '_'>;

type ExcessKind<TError extends AnyApiError, TArms> = Exclude<keyof KindArms<TArms>, TError['kind']>;

/** The arms themselves when every code is covered and no arm is for nothing; else what is wrong with them. */
export type Exhaustive<TError extends AnyApiError, TArms> = [
  MissingArm<TError, TArms> | ExcessArm<TError, TArms> | ExcessKind<TError, TArms>,
] extends [never]
  ? TArms
  : TArms & { readonly [TCode in MissingArm<TError, TArms> & PropertyKey]: Arm<never> } & {
      readonly [TKey in ExcessArm<TError, TArms>]: never;
    } & { readonly $kind?: { readonly [TKey in ExcessKind<TError, TArms>]: never } };

type ResultOf<TArm> = TArm extends (error: never) => infer TResult ? TResult : never;

/** What the arms return, as a union. */
export type MatchResult<TArms> = {
  [TKey in keyof TArms]: TKey extends '$kind' ? ResultOf<TArms[TKey][keyof TArms[TKey]]> : ResultOf<TArms[TKey]>;
}[keyof TArms];

/**
 * Chooses by code, then by kind (`$kind`), then `_`, and returns what the chosen arm returns. Without
 * `_` every code must be covered, by its own arm or by its kinds; a missing or an unknown arm is a type error.
 *
 * ```ts
 * matchError(error, { GONE: () => 'Deleted', $kind: { 'rate-limited': (e) => e.retryAfter }, _: () => 'Failed' });
 * ```
 *
 * A code the types do not know (an error revived from a newer version's JSON) goes to the `unknown` arm.
 * Throws `UsageError` RAE-009 when there is none either.
 */
export function matchError<TError extends AnyApiError, const TArms extends ErrorArms<TError>>(
  error: TError,
  // Conditional, not an intersection: an intersection would fix TArms before the arms are read.
  arms: Exhaustive<TError, TArms>,
): MatchResult<TArms> {
  const arm = own(arms, error.code) ?? own(own(arms, '$kind'), error.kind) ?? own(arms, '_') ?? own(arms, 'unknown');
  if (typeof arm !== 'function') {
    throw new UsageError(
      'RAE-009',
      isDevelopment
        ? `matchError has no arm for code "${error.code}" of kind "${error.kind}", so it has nothing to return. Add an arm for it, or \`_\` for everything else.`
        : '',
    );
  }
  return (arm as (error: TError) => MatchResult<TArms>)(error);
}

function own(arms: unknown, key: string): unknown {
  const table = arms as Record<string, unknown> | undefined;
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
