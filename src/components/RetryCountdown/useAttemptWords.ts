'use client';

import { format } from '../../locales/index.js';
import { useRetryFacts, type RetryFacts, type RetryTarget } from '../../query/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import type { CountdownState } from './Countdown.js';

export interface AttemptWords {
  readonly lead: string | undefined;
  readonly until: number | undefined;
  /** `undefined`: as the clock says. */
  readonly state: CountdownState | undefined;
}

/** What a call between its attempts is told as; `undefined` while there is nothing to tell. */
export function useAttemptWords(target: RetryTarget): AttemptWords | undefined {
  const { words } = useErrorUi();
  const say = useSay();
  const facts = useRetryFacts(target);
  const { phase, maxAttempts: max, nextAt } = facts;
  switch (phase) {
    case 'idle':
      return undefined;
    case 'attempting':
    case 'paused-hidden':
    case 'waiting': {
      const attempt = upcomingAttempt(facts);
      // The first attempt is ordinary loading.
      if (attempt < 2) return undefined;
      const lead = say((ui) => ui.stillTrying, { attempt, max });
      return phase === 'waiting'
        ? { lead, until: nextAt, state: undefined }
        : { lead, until: undefined, state: 'trying' };
    }
    case 'queued':
      return { lead: say((ui) => ui.waitingTurn), until: nextAt, state: 'queued' };
    case 'paused-offline':
      return { lead: format(words.errors.offline.title, {}, words.tag), until: undefined, state: 'offline' };
    case 'parked':
      return { lead: undefined, until: nextAt, state: undefined };
    default:
      return phase satisfies never;
  }
}

/** The attempt a person waits for: while waiting it is the one after the last. */
export const upcomingAttempt = ({ phase, attempt }: Pick<RetryFacts, 'phase' | 'attempt'>): number =>
  phase === 'waiting' || phase === 'paused-hidden' ? attempt + 1 : attempt;
