'use client';

import { useCallback, useEffect, useRef } from 'react';

import type { CancelTimer } from '../../internal/index.js';
import { isThenable } from '../actions/usePending.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import type { SignIn, SignInRequest } from './Reauth.js';
import type { ReauthOptions } from './ReauthOptions.js';
import type { ReauthStep } from './reauthStep.js';
import type { EndedSession } from './useSessions.js';

/** One run of a sign-in; a later one makes it the past. */
export interface Run {
  readonly ended: EndedSession | undefined;
  readonly abort: AbortController;
  account: string | undefined;
  cancelTimeout: CancelTimer | undefined;
}

export interface SignInFacts extends Pick<ReauthOptions, 'onSignIn' | 'timeoutMs'> {
  readonly request: Omit<SignInRequest, 'signal'>;
  readonly ended: EndedSession | undefined;
  readonly isOpen: boolean;
  readonly step: ReauthStep;
  readonly setStep: (step: ReauthStep) => void;
  /** Another window is opened: it goes on there. */
  readonly setHasWindow: (hasWindow: boolean) => void;
  /** What comes of what the sign-in gave back. Only told of the run that counts. */
  readonly onSettle: (run: Run, result: unknown, wasAwaited: boolean) => void;
}

export interface SignInRun {
  readonly signIn: (own?: SignIn) => void;
  readonly canSignIn: boolean;
  /** The run that counts. */
  readonly current: () => Run | undefined;
  /** Ends it: the window that was opened is of no use any more. */
  readonly stop: () => void;
}

/** Runs the app's sign-in: one at a time, with an end in time, and of no use once the dialog has gone. */
export function useSignIn(facts: SignInFacts): SignInRun {
  const { request, ended, isOpen, step, setStep, setHasWindow, onSettle, onSignIn, timeoutMs = 120_000 } = facts;
  const { recovery, clock } = useErrorUi();
  const run = useRef<Run | undefined>(undefined);
  const current = useCallback(() => run.current, []);
  const stop = useCallback(() => {
    run.current?.cancelTimeout?.();
    run.current?.abort.abort();
    run.current = undefined;
  }, []);
  useEffect(() => {
    if (!isOpen) stop();
  }, [isOpen, stop]);
  useEffect(() => stop, [stop]);

  // Calls may join those that wait while the window is open; the answer counts them as they are by then.
  const settle = useRef(onSettle);
  useEffect(() => void (settle.current = onSettle), [onSettle]);

  const handler = recovery['sign-in'];
  const signIn = useCallback(
    (own?: SignIn) => {
      if (step === 'waiting' || step === 'replaying') return;
      run.current?.abort.abort();
      const mine: Run = { ended, abort: new AbortController(), account: undefined, cancelTimeout: undefined };
      run.current = mine;
      const fail = (next: ReauthStep) => {
        if (run.current !== mine) return;
        mine.cancelTimeout?.();
        setStep(next);
      };
      const end = (result: unknown, wasAwaited: boolean) => {
        if (run.current === mine) settle.current(mine, result, wasAwaited);
      };
      mine.cancelTimeout = clock.setTimeout(() => fail('timed-out'), timeoutMs);
      setHasWindow(own === undefined);
      setStep('waiting');
      try {
        const start = own ?? onSignIn;
        const result: unknown = start ? start({ ...request, signal: mine.abort.signal }) : handler?.(request.view);
        if (!isThenable(result)) return end(result, false);
        result.then(
          (value) => end(value, true),
          () => fail('failed'),
        );
      } catch {
        fail('failed');
      }
    },
    [step, setStep, setHasWindow, ended, clock, timeoutMs, onSignIn, request, handler],
  );
  return { signIn, canSignIn: onSignIn !== undefined || handler !== undefined, current, stop };
}
