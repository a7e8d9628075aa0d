import { onlineManager, type Query } from '@tanstack/react-query';

import type { AnyApiError } from '../../errors/index.js';
import type { RetryFacts, RetryPhase } from '../RetryFacts.js';
import type { Wait } from './createWaits.js';

/** What is known of a query beyond its state. */
export interface QueryKnowledge {
  readonly wait: Wait | undefined;
  readonly isQueued: boolean;
  /** When its gate lets a queued call go. */
  readonly admittedAt: number | undefined;
  readonly parkedUntil: number | undefined;
  readonly error: AnyApiError | undefined;
  readonly blockedUntil: number | undefined;
  readonly maxAttempts: number | undefined;
}

/** The facts a query's state and the tracker's knowledge add up to. Pure. */
export function factsOfQuery(query: Query, known: Partial<QueryKnowledge>): RetryFacts {
  const phase = phaseOf(query, known);
  const failures = query.state.fetchFailureCount;
  const nextAt = nextAttemptAt(phase, known);
  return {
    phase,
    attempt: phase === 'attempting' || phase === 'queued' ? failures + 1 : failures,
    ...(nextAt !== undefined && { nextAt }),
    ...(known.error !== undefined && { error: known.error }),
    ...(known.maxAttempts !== undefined && { maxAttempts: known.maxAttempts }),
    ...(known.blockedUntil !== undefined && { blockedUntil: known.blockedUntil }),
  };
}

function nextAttemptAt(phase: RetryPhase, known: Partial<QueryKnowledge>): number | undefined {
  if (phase === 'parked') return known.parkedUntil;
  if (phase === 'queued') return known.admittedAt;
  return phase === 'waiting' ? known.wait?.nextAt : undefined;
}

function phaseOf({ state, options }: Query, { wait, isQueued, parkedUntil }: Partial<QueryKnowledge>): RetryPhase {
  switch (state.fetchStatus) {
    case 'idle':
      return parkedUntil === undefined ? 'idle' : 'parked';
    case 'paused':
      return pausedPhase(options.networkMode);
    case 'fetching':
      if (wait !== undefined) return 'waiting';
      return isQueued ? 'queued' : 'attempting';
    default:
      return state.fetchStatus satisfies never;
  }
}

/** TanStack says that a call is paused, not why. */
export function pausedPhase(networkMode: string | undefined): 'paused-offline' | 'paused-hidden' {
  return networkMode !== 'always' && !onlineManager.isOnline() ? 'paused-offline' : 'paused-hidden';
}
