'use client';

import { useCallback, useContext, useMemo, useState } from 'react';

import { isThenable } from '../actions/usePending.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { isNothing } from '../view/index.js';
import { BoundaryContext } from './BoundaryContext.js';

export interface ErrorBoundaryControls {
  /** Hands a failure to the nearest boundary, also one of another library. */
  readonly show: (error: unknown) => void;
  /** Renders the content of the nearest boundary of ours again. */
  readonly reset: () => void;
  /**
   * Wraps a handler or an async function: what it throws goes to the boundary. Cancelled calls are no
   * failure. The result is that of the function, or `undefined` when it failed.
   */
  readonly guard: <TArgs extends readonly unknown[], TResult>(
    run: (...args: TArgs) => TResult,
  ) => (...args: TArgs) => GuardedResult<TResult>;
}

/** A promise stays one. */
export type GuardedResult<TResult> =
  TResult extends PromiseLike<infer TValue> ? Promise<TValue | undefined> : TResult | undefined;

/** Brings failures of event handlers and promises to the nearest boundary. */
export function useErrorBoundary(): ErrorBoundaryControls {
  const { read } = useErrorUi();
  const boundary = useContext(BoundaryContext);
  const [thrown, setThrown] = useState<{ readonly error: unknown } | undefined>(undefined);
  const show = useCallback((error: unknown) => setThrown({ error }), []);
  const controls = useMemo<ErrorBoundaryControls>(() => {
    const fail = (error: unknown): undefined => {
      if (error === undefined || error === null || !isNothing(error, read)) show(error);
      return undefined;
    };
    return {
      show,
      reset: () => void boundary?.reset(),
      guard: (run) => guarded(run, fail),
    };
  }, [boundary, show, read]);
  // Thrown while rendering, so that it reaches whichever boundary is nearest, with a component stack.
  if (thrown) throw thrown.error;
  return controls;
}

function guarded<TArgs extends readonly unknown[], TResult>(
  run: (...args: TArgs) => TResult,
  fail: (error: unknown) => undefined,
) {
  return (...args: TArgs): GuardedResult<TResult> => {
    try {
      const result = run(...args);
      return (isThenable(result) ? Promise.resolve(result).catch(fail) : result) as GuardedResult<TResult>;
    } catch (error) {
      return fail(error) as GuardedResult<TResult>;
    }
  };
}
