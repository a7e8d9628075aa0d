'use client';

import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';

import type { ReauthOptions } from './ReauthOptions.js';
import { readSignIn, stepAfterSignIn, type ReauthStep } from './reauthStep.js';
import type { Run } from './useSignIn.js';

export interface ReplayFacts extends Pick<ReauthOptions, 'account' | 'asksBeforeSending' | 'onReplay'> {
  readonly pending: number;
  readonly pendingWrites: number;
  readonly setStep: (step: ReauthStep) => void;
  /** It is over; so many calls went on, as far as that is known. */
  readonly onDone: (count: number | undefined) => void;
}

export interface Replay {
  /** Who signed in last, when it was somebody else. */
  readonly other: string | undefined;
  /** What comes of what a sign-in gave back. */
  readonly settle: (run: Run, result: unknown, wasAwaited: boolean) => void;
  /** Lets what waits go on, or gives it up, under the account that signed in. */
  readonly replay: (run: Run, isWanted: boolean) => void;
}

/** What follows a sign-in: what waits goes on if it is the same person's, and if changes are wanted. */
export function useReplay(facts: ReplayFacts): Replay {
  const { account, asksBeforeSending = true, onReplay, pending, pendingWrites, setStep, onDone } = facts;
  const [other, setOther] = useState<string>();

  const replay = useCallback(
    ({ ended, account: by }: Run, isWanted: boolean) => {
      // At once: the session is over in a moment, and a render that knew of it and not of this would close the dialog.
      flushSync(() => setStep('replaying'));
      if (ended) {
        const leave = ended.client.subscribe((event) => {
          if (event.type !== 'signed-in') return;
          leave();
          const isRefused = isWanted && event.rejected > 0 && event.resumed === 0 && by !== undefined;
          if (!isRefused) return onDone(isWanted ? event.resumed : undefined);
          setOther(by);
          setStep('other-account');
        });
        if (!isWanted) ended.client.signedOut();
        ended.client.signedIn({ account: by });
        return;
      }
      void Promise.resolve(onReplay?.(isWanted)).then(
        () => onDone(isWanted ? pending : undefined),
        () => onDone(undefined), // each call tells its own failure where it was made
      );
    },
    [setStep, onDone, onReplay, pending],
  );

  const settle = useCallback(
    (run: Run, result: unknown, wasAwaited: boolean) => {
      const outcome = readSignIn(result, wasAwaited);
      if (outcome.type !== 'unknown') run.cancelTimeout?.();
      // The app told the client itself.
      const isOver = run.ended !== undefined && run.ended.client.session.getSnapshot().state !== 'ended';
      if (isOver && outcome.type === 'signed-in') return onDone(undefined);
      const writes = asksBeforeSending ? pendingWrites : 0;
      const next = stepAfterSignIn({ outcome, owner: account, writes });
      if (outcome.type === 'signed-in') run.account = outcome.account;
      if (next === 'replaying') return replay(run, true);
      if (next !== 'other-account') return setStep(next);
      flushSync(() => {
        setOther(run.account);
        setStep(next);
      });
      run.ended?.client.signedIn({ account: run.account });
    },
    [account, asksBeforeSending, onDone, pendingWrites, replay, setStep],
  );
  return { other, settle, replay };
}
