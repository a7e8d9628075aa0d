declare const carried: unique symbol;

/** States a type without checking it at run time. Made by {@link shape}. */
export interface Shape<T> {
  readonly [carried]?: T;
  readonly '~shape': true;
}

/**
 * Says what an endpoint takes or gives where no schema exists:
 * `input: shape<{ id: string }>()`. Nothing is validated; use a Standard Schema (Zod, Valibot,
 * ArkType) where the answer is not to be trusted.
 */
export function shape<T>(): Shape<T> {
  return { '~shape': true };
}
