'use client';

import { useCallback, useState, useSyncExternalStore } from 'react';

import { isAtWork } from './isAtWork.js';
import type { ReauthOptions } from './ReauthOptions.js';

export interface OpeningFacts extends Pick<ReauthOptions, 'open' | 'onOpenChange' | 'presentation'> {
  readonly isNeeded: boolean;
  /** It has something to say although nobody has to sign in any more. */
  readonly isUnderWay: boolean;
  /** Calls that wait. */
  readonly pending: number;
}

export interface Opening {
  readonly isOpen: boolean;
  /** Needed, but put off or not urgent: said by a banner. */
  readonly isPending: boolean;
  /** By the person, who need not be told. */
  readonly isPutOff: boolean;
  /** Opens the dialog again. */
  readonly reopen: () => void;
  readonly close: (isLater: boolean) => void;
}

/** When the dialog opens by itself, and whether it was put off. */
export function useOpening(facts: OpeningFacts): Opening {
  const { open, onOpenChange, presentation = 'auto', isNeeded, isUnderWay, pending } = facts;
  const [isPutOff, setPutOff] = useState(false);
  const [isWanted, setWanted] = useState(false);
  // Its banner stays below the dialog, so that the focus can come back to it.
  const [isReopened, setReopened] = useState(false);

  // What was open or put off belongs to one end of a session; the next one starts anew.
  if (!isNeeded && !isUnderWay && (isWanted || isPutOff)) {
    setWanted(false);
    setPutOff(false);
    setReopened(false);
  }
  const isUrgent = presentation === 'dialog' || (presentation === 'auto' && pending > 0);
  const isBusyPerson = useSyncExternalStore(noChange, isAtWork, onServer);
  // Asked when it is needed and not later: somebody who begins to type is not interrupted.
  const [wasNeeded, setWasNeeded] = useState(false);
  if (isNeeded !== wasNeeded) setWasNeeded(isNeeded);
  const isInterrupted = !wasNeeded && presentation === 'auto' && isBusyPerson;
  if (isNeeded && !isPutOff && !isWanted && (isUrgent || isInterrupted)) setWanted(true);
  const isOpen = open ?? (isUnderWay || (isNeeded && isWanted && !isPutOff));

  const close = useCallback(
    (isLater: boolean) => {
      setPutOff(isLater);
      setWanted(false);
      setReopened(false);
      onOpenChange?.(false);
    },
    [onOpenChange],
  );
  const reopen = useCallback(() => {
    setPutOff(false);
    setReopened(true);
    setWanted(true);
    onOpenChange?.(true);
  }, [onOpenChange]);
  return { isOpen, isPending: isNeeded && (!isOpen || isReopened), isPutOff, reopen, close };
}

const noChange = () => () => undefined;
const onServer = () => false;
