'use client';

import { useCallback, useMemo, useState } from 'react';

import { reasonOf } from './reasonOf.js';
import type { Reauth } from './Reauth.js';
import type { ReauthOptions } from './ReauthOptions.js';
import { isUnderWay, type ReauthStep } from './reauthStep.js';
import { useOpening, type Opening } from './useOpening.js';
import { useReauthSpeech } from './useReauthSpeech.js';
import { useReauthView } from './useReauthView.js';
import { useReplay } from './useReplay.js';
import { useEndedSession } from './useSessions.js';
import { useSignIn } from './useSignIn.js';

export interface ReauthState extends Omit<Opening, 'close'> {
  readonly reauth: Reauth;
}

/** How a sign-in dialog stands: one at a time, however many calls were refused. */
export function useReauthState(options: ReauthOptions): ReauthState {
  const { account, keeps = 'nothing', href, onReplay, onCancel } = options;
  const ended = useEndedSession(options.client);
  const view = useReauthView(options, ended);
  const reason = options.reason ?? reasonOf(view);
  const pending = options.pending ?? ended?.session.held ?? 0;
  const pendingWrites = options.pendingWrites ?? ended?.session.heldWrites ?? 0;
  const endedAt = options.endedAt ?? ended?.session.endedAt ?? (view.occurredAt > 0 ? view.occurredAt : undefined);
  const isNeeded = options.needed ?? (options.open === true || ended !== undefined);

  const [step, setStep] = useState<ReauthStep>('asking');
  if (!isNeeded && !isUnderWay(step) && step !== 'asking') setStep('asking');
  const opening = useOpening({ ...options, isNeeded, isUnderWay: isUnderWay(step), pending });
  const { isOpen, close } = opening;

  const request = useMemo(() => ({ view, reason, account }), [view, reason, account]);
  const [hasWindow, setHasWindow] = useState(false);
  const tellDone = useReauthSpeech({ step, isOpen, isNeeded, hasWindow, href, group: view.group });
  const onDone = useCallback(
    (count: number | undefined) => {
      tellDone(count);
      setStep('asking');
      close(false);
    },
    [tellDone, close],
  );
  const { other, settle, replay } = useReplay({ ...options, pending, pendingWrites, setStep, onDone });
  const facts = { request, ended, isOpen, step, setStep, setHasWindow, onSettle: settle };
  const { signIn, canSignIn, current, stop } = useSignIn({ ...options, ...facts });

  const leave = useCallback(
    (isLater: boolean) => {
      stop();
      setStep('asking');
      close(isLater);
    },
    [stop, close],
  );
  const cancel = useCallback(() => {
    leave(true);
    onCancel?.();
  }, [leave, onCancel]);
  const goOn = useCallback(() => {
    if (!current()?.ended) void onReplay?.(false);
    leave(false);
  }, [current, onReplay, leave]);
  const send = useCallback(
    (isWanted: boolean) => {
      const run = current();
      if (run) replay(run, isWanted);
    },
    [current, replay],
  );

  const told = { step, reason, view, account, other, pending, pendingWrites, keeps, endedAt, hasWindow, href };
  const reauth = useSame<Reauth>({ ...told, canSignIn, signIn, send, goOn, cancel });
  return { ...opening, reauth };
}

/** The same object for as long as everything in it is the same. */
function useSame<T extends object>(value: T): T {
  const [last, setLast] = useState(value);
  const isSame = (Object.keys(value) as (keyof T)[]).every((key) => Object.is(value[key], last[key]));
  if (!isSame) setLast(value);
  return isSame ? last : value;
}
