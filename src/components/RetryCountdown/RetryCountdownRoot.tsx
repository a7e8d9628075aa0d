'use client';

import { forwardRef, useEffect, useMemo, useRef, type ComponentPropsWithoutRef } from 'react';

import type { RetryTarget } from '../../query/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useNow } from '../ApiProvider/useNow.js';
import { useSay } from '../ApiProvider/useSay.js';
import { CountdownContext, type Countdown } from './Countdown.js';
import { countdownOf } from './countdownOf.js';
import { useAttemptWords } from './useAttemptWords.js';
import { useSpokenWait } from './useSpokenWait.js';
import { useWaitSentence } from './useWaitSentence.js';
import { useWaitStart } from './useWaitStart.js';

interface Shared extends ComponentPropsWithoutRef<'span'> {
  /** Called once when the time has come. Start nothing by itself here: the gate decides when calls go. */
  readonly onReady?: (() => void) | undefined;
}

interface UntilProps extends Shared {
  /** The moment, epoch milliseconds. `undefined`: nobody named one, and no clock is invented. */
  readonly until: number | undefined;
  /** When the wait began, epoch milliseconds. Default: when it was first shown. */
  readonly since?: number | undefined;
  /** Default false: speaks at the start, at 30 s and 10 s left, and at the end. */
  readonly isSilent?: boolean | undefined;
  readonly for?: never;
}

interface ForProps extends Shared {
  /**
   * A query or mutation: its result, key or options. Shows "Still trying, attempt 2 of 4" between and during its
   * attempts, and nothing during the first. Never speaks: what goes on by itself asks nothing of the person.
   * Of a `QueryClient` with neither `withApi` nor `ApiProvider` it knows the attempts of queries, but no waits.
   */
  readonly for: RetryTarget;
  readonly until?: never;
}

export type RetryCountdownRootProps = UntilProps | ForProps;

/** Counts down to a moment, or to the next attempt of a call. Holds the countdown's parts. */
export const RetryCountdownRoot = forwardRef<HTMLSpanElement, RetryCountdownRootProps>(
  function RetryCountdownRoot(props, ref) {
    return props.for === undefined ? <UntilRoot {...props} ref={ref} /> : <ForRoot {...props} ref={ref} />;
  },
);

const UntilRoot = forwardRef<HTMLSpanElement, UntilProps>(function UntilRoot(props, ref) {
  const { until, since, isSilent, for: _, ...rest } = props;
  useSpokenWait(until, { isSilent });
  return <Frame until={until} since={since} {...rest} ref={ref} />;
});

const ForRoot = forwardRef<HTMLSpanElement, ForProps>(function ForRoot(props, ref) {
  const { for: target, until: _, ...rest } = props;
  const attempt = useAttemptWords(target);
  if (!attempt) return null;
  return <Frame until={attempt.until} since={undefined} attempt={attempt} {...rest} ref={ref} />;
});

interface FrameProps extends Shared {
  readonly until: number | undefined;
  readonly since: number | undefined;
  readonly attempt?: Pick<Countdown, 'lead'> & { readonly state: Countdown['state'] | undefined };
}

const Frame = forwardRef<HTMLSpanElement, FrameProps>(function Frame(props, ref) {
  const { until, since, attempt, onReady, children, ...rest } = props;
  const { words, timeZone } = useErrorUi();
  const now = useNow(until);
  const from = useWaitStart(until, since);
  const sentence = useWaitSentence();
  const say = useSay();
  const reading = countdownOf({ until, now, from, tag: words.tag, timeZone });
  const { clock, step } = reading;
  const state = attempt?.state ?? reading.state;
  const lead = attempt?.lead;
  const isReady = reading.state === 'ready';
  const wait = isReady ? say((ui) => ui.ready) : sentence(until, now);
  const name = lead ? [lead, clock].filter(Boolean).join(' · ') : wait;
  useReady(isReady, onReady);
  const countdown = useMemo(() => ({ state, lead, clock, name, step }), [state, lead, clock, name, step]);
  return (
    <CountdownContext.Provider value={countdown}>
      <span data-rae="countdown" data-state={state} {...rest} ref={ref}>
        {children}
      </span>
    </CountdownContext.Provider>
  );
});

function useReady(isReady: boolean, onReady: (() => void) | undefined): void {
  const was = useRef(isReady);
  useEffect(() => {
    if (isReady && !was.current) onReady?.();
    was.current = isReady;
  }, [isReady, onReady]);
}
