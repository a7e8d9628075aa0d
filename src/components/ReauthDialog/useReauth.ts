'use client';

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import type { CancelTimer } from '../../internal/index.js';
import { isThenable } from '../actions/usePending.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { isAtWork } from './isAtWork.js';
import { reasonOf } from './reasonOf.js';
import type { Reauth, SignIn } from './Reauth.js';
import type { ReauthOptions } from './ReauthOptions.js';
import { isUnderWay, readSignIn, stepAfterSignIn, type ReauthStep } from './reauthStep.js';
import { useReauthView } from './useReauthView.js';
import { useEndedSession, type EndedSession } from './useSessions.js';

export interface ReauthState {
  readonly reauth: Reauth;
  readonly isOpen: boolean;
  /** Needed, but put off or not urgent: said by a banner. */
  readonly isPending: boolean;
  /** By the person, who need not be told. */
  readonly isPutOff: boolean;
  /** Opens the dialog again. */
  readonly reopen: () => void;
}

/** One run of a sign-in; a later one makes it the past. */
interface Run {
  readonly ended: EndedSession | undefined;
  readonly abort: AbortController;
  account: string | undefined;
  cancelTimeout: CancelTimer | undefined;
}

/** How a sign-in dialog stands: one at a time, however many calls were refused. */
export function useReauthState(options: ReauthOptions): ReauthState {
  const { client, presentation = 'auto', onOpenChange, account, keeps = 'nothing', href } = options;
  const { asksBeforeSending = true, onSignIn, onReplay, onCancel, timeoutMs = 120_000 } = options;
  const { recovery, announcer, clock } = useErrorUi();
  const say = useSay();
  const ended = useEndedSession(client);
  const view = useReauthView(options, ended);
  const reason = options.reason ?? reasonOf(view);
  const pending = options.pending ?? ended?.session.held ?? 0;
  const pendingWrites = options.pendingWrites ?? ended?.session.heldWrites ?? 0;
  const endedAt = options.endedAt ?? ended?.session.endedAt ?? (view.occurredAt > 0 ? view.occurredAt : undefined);
  const isNeeded = options.needed ?? (options.open === true || ended !== undefined);

  const [step, setStep] = useState<ReauthStep>('asking');
  const [other, setOther] = useState<string>();
  const [hasWindow, setHasWindow] = useState(false);
  const [isPutOff, setPutOff] = useState(false);
  const [isWanted, setWanted] = useState(false);
  // Its banner stays below the dialog, so that the focus can come back to it.
  const [isReopened, setReopened] = useState(false);
  const current = useRef<Run | undefined>(undefined);

  // What was open or put off belongs to one end of a session; the next one starts anew.
  if (!isNeeded && !isUnderWay(step) && (isWanted || isPutOff || step !== 'asking')) {
    setWanted(false);
    setPutOff(false);
    setReopened(false);
    setStep('asking');
  }
  const isUrgent = presentation === 'dialog' || (presentation === 'auto' && pending > 0);
  const isBusyPerson = useSyncExternalStore(noChange, isAtWork, onServer);
  // Asked when it is needed and not later: somebody who begins to type is not interrupted.
  const [wasNeeded, setWasNeeded] = useState(false);
  if (isNeeded !== wasNeeded) setWasNeeded(isNeeded);
  const isInterrupted = !wasNeeded && presentation === 'auto' && isBusyPerson;
  if (isNeeded && !isPutOff && !isWanted && (isUrgent || isInterrupted)) setWanted(true);
  const isOpen = options.open ?? (isUnderWay(step) || (isNeeded && isWanted && !isPutOff));

  const close = useCallback(
    (next: ReauthStep, isLater = false) => {
      current.current?.cancelTimeout?.();
      current.current?.abort.abort();
      current.current = undefined;
      setStep(next);
      setPutOff(isLater);
      setWanted(false);
      setReopened(false);
      onOpenChange?.(false);
    },
    [onOpenChange],
  );
  // Closed from outside, or gone: the window that was opened is of no use any more.
  useEffect(() => {
    if (!isOpen && current.current) {
      current.current.cancelTimeout?.();
      current.current.abort.abort();
      current.current = undefined;
    }
  }, [isOpen]);
  useEffect(
    () => () => {
      current.current?.cancelTimeout?.();
      current.current?.abort.abort();
    },
    [],
  );

  // The banner stood there until the first call was held, a moment; the dialog says it now.
  useBrowserLayoutEffect(() => {
    if (isOpen) announcer.unsay(view.group);
  }, [isOpen, announcer, view.group]);

  const isTold = useRef(false);
  const finish = useCallback(
    (count: number | undefined) => {
      isTold.current = true;
      const text = say((ui) => ui.reauth.done, { count: count || undefined });
      close('asking');
      announcer.say({ text, politeness: 'polite', topic: 'reauth' });
    },
    [say, close, announcer],
  );

  /** Lets what waits go on, under the account that signed in. */
  const replay = useCallback(
    (run: Run, wanted: boolean) => {
      const { ended: session, account: by } = run;
      setStep('replaying');
      if (session) {
        const leave = session.client.subscribe((event) => {
          if (event.type !== 'signed-in') return;
          leave();
          const isRefused = wanted && event.rejected > 0 && event.resumed === 0 && by !== undefined;
          if (!isRefused) return finish(wanted ? event.resumed : undefined);
          setOther(by);
          setStep('other-account');
        });
        if (!wanted) session.client.signedOut();
        session.client.signedIn({ account: by });
        return;
      }
      void Promise.resolve(onReplay?.(wanted)).then(
        () => finish(wanted ? pending : undefined),
        () => finish(undefined), // each call tells its own failure where it was made
      );
    },
    [finish, onReplay, pending],
  );

  const settle = useCallback(
    (run: Run, result: unknown, wasAwaited: boolean) => {
      if (current.current !== run) return;
      const outcome = readSignIn(result, wasAwaited);
      if (outcome.type !== 'unknown') run.cancelTimeout?.();
      // The app told the client itself.
      const isOver = run.ended !== undefined && run.ended.client.session.getSnapshot().state !== 'ended';
      if (isOver && outcome.type === 'signed-in') return finish(undefined);
      const writes = asksBeforeSending ? pendingWrites : 0;
      const next = stepAfterSignIn({ outcome, owner: account, writes });
      if (outcome.type === 'signed-in') run.account = outcome.account;
      if (next === 'other-account') {
        setOther(run.account);
        run.ended?.client.signedIn({ account: run.account });
      }
      if (next === 'replaying') return replay(run, true);
      setStep(next);
    },
    [account, asksBeforeSending, finish, pendingWrites, replay],
  );

  // Calls may join those that wait while the window is open; the answer counts them as they are by then.
  const settleRef = useRef(settle);
  useEffect(() => void (settleRef.current = settle), [settle]);

  const handler = recovery['sign-in'];
  const signIn = useCallback(
    (own?: SignIn) => {
      if (step === 'waiting' || step === 'replaying') return;
      current.current?.abort.abort();
      const run: Run = { ended, abort: new AbortController(), account: undefined, cancelTimeout: undefined };
      current.current = run;
      const fail = (next: ReauthStep) => {
        if (current.current !== run) return;
        run.cancelTimeout?.();
        setStep(next);
      };
      run.cancelTimeout = clock.setTimeout(() => fail('timed-out'), timeoutMs);
      setHasWindow(own === undefined);
      setStep('waiting');
      try {
        const start = own ?? onSignIn;
        const request = { view, reason, account, signal: run.abort.signal };
        const result: unknown = start ? start(request) : handler?.(view);
        if (!isThenable(result)) return settleRef.current(run, result, false);
        result.then(
          (value) => settleRef.current(run, value, true),
          () => fail('failed'),
        );
      } catch {
        fail('failed');
      }
    },
    [step, ended, clock, timeoutMs, onSignIn, view, reason, account, handler],
  );
  // Signed in elsewhere, in another tab or by the app: it closes by itself and says so.
  const wasOpen = useRef(false);
  useEffect(() => {
    const isElsewhere = wasOpen.current && !isOpen && !isNeeded && !isTold.current;
    if (isElsewhere) announcer.say({ text: say((ui) => ui.reauth.done), politeness: 'polite', topic: 'reauth' });
    wasOpen.current = isOpen;
    if (isOpen) isTold.current = false;
  }, [isOpen, isNeeded, announcer, say]);

  const cancel = useCallback(() => {
    close('asking', true);
    onCancel?.();
  }, [close, onCancel]);

  useEffect(() => {
    const text = spoken();
    if (!isOpen || !text) return undefined;
    announcer.say({ text, politeness: step === 'waiting' ? 'polite' : 'assertive', topic: 'reauth|step' });
    // Once the step is over it is not said any more: the next one's title is read by its focus.
    return () => announcer.unsay('reauth|step');
    function spoken() {
      if (step === 'waiting') return hasWindow && say((ui) => ui.reauth.otherWindow);
      if (step === 'failed') return say((ui) => ui.reauth.failed);
      if (step === 'timed-out') return say((ui) => ui.reauth.timedOut);
      return step === 'blocked' && say((ui) => (href ? ui.reauth.blocked : ui.reauth.blockedHere));
    }
  }, [step, hasWindow, href, isOpen, announcer, say]);

  const canSignIn = onSignIn !== undefined || handler !== undefined;
  const send = useCallback((wanted: boolean) => current.current && replay(current.current, wanted), [replay]);
  const goOn = useCallback(() => {
    if (!current.current?.ended) void onReplay?.(false);
    close('asking');
  }, [onReplay, close]);
  const reauth = useMemo<Reauth>(() => {
    const facts = { step, reason, view, account, other, pending, pendingWrites, keeps, endedAt, hasWindow, href };
    return { ...facts, canSignIn, signIn, send, goOn, cancel };
  }, [
    step,
    reason,
    view,
    account,
    other,
    pending,
    pendingWrites,
    keeps,
    endedAt,
    hasWindow,
    href,
    canSignIn,
    signIn,
    send,
    goOn,
    cancel,
  ]);
  const reopen = useCallback(() => {
    setPutOff(false);
    setReopened(true);
    setWanted(true);
    onOpenChange?.(true);
  }, [onOpenChange]);
  return { reauth, isOpen, isPending: isNeeded && (!isOpen || isReopened), isPutOff, reopen };
}

const noChange = () => () => undefined;
const onServer = () => false;
