import type { AnyApiClient, AttemptOptions, Endpoint, HttpMethod } from '../../client/index.js';
import type { AnyCatalog } from '../../catalog/index.js';
import type { AnyApiError } from '../../errors/index.js';
import type { RetryDecision } from '../../policy/index.js';
import { idleFacts, type RetryFacts, type RetryNowOutcome } from '../RetryFacts.js';
import { closedDoor, hintedUntil } from '../tracker/door.js';
import { pausedPhase } from '../tracker/factsOfQuery.js';
import { createHold, type Hold } from './createHold.js';

/** What one `mutate` does, and how it can be steered. */
export interface MutationCall {
  readonly facts: () => RetryFacts;
  retryNow(): RetryNowOutcome;
  /** Stops waiting: the mutation ends with its last failure. Does nothing while an attempt runs. */
  giveUp(): void;
  /** Ends it in any state, with the code `cancelled`. A write under way may still be applied. */
  cancel(): void;
}

export interface MutationCallOptions<TInput, TOutput> {
  readonly client: AnyApiClient;
  readonly endpoint: Endpoint<AnyCatalog, HttpMethod, TInput, TOutput>;
  readonly input: TInput;
  readonly attemptOptions: Omit<AttemptOptions, 'signal' | 'attempt' | 'onQueued'>;
  readonly networkMode: 'online' | 'always' | 'offlineFirst';
  readonly decide: (error: unknown, attempt: number) => RetryDecision;
  readonly read: (error: unknown) => AnyApiError;
  /** Makes the error a cancelled call ends with. */
  readonly cancelled: () => AnyApiError;
  readonly maxAttempts: (error: AnyApiError) => number | undefined;
  readonly onChange: () => void;
}

/**
 * Runs a mutation with its own waits, because TanStack's mutations can be neither cancelled nor hurried.
 * A refusal with a long wait holds the call until the door opens: it was not applied, so it is sent again.
 */
export function runMutationCall<TInput, TOutput>(
  options: MutationCallOptions<TInput, TOutput>,
): { readonly call: MutationCall; readonly result: Promise<TOutput> } {
  const { client, endpoint, input } = options;
  const abort = new AbortController();
  let facts: RetryFacts = idleFacts;
  let hold: Hold | undefined;

  const show = (next: RetryFacts) => {
    facts = next;
    options.onChange();
  };

  const attemptOnce = (attempt: number) => {
    show({ phase: 'attempting', attempt });
    return client.attempt(endpoint, input, {
      ...options.attemptOptions,
      attempt,
      signal: abort.signal,
      onQueued: (isQueued) => show({ phase: isQueued ? 'queued' : 'attempting', attempt }),
    });
  };

  const waitFor = async (delayMs: number, waiting: RetryFacts) => {
    show(waiting);
    hold = createHold({
      clock: client.clock,
      delayMs,
      networkMode: options.networkMode,
      onPause: () => show({ ...waiting, phase: pausedPhase(options.networkMode) }),
    });
    const how = await hold.ended;
    hold = undefined;
    return how;
  };

  const run = async (): Promise<TOutput> => {
    for (let attempt = 1; ;) {
      try {
        return await attemptOnce(attempt);
      } catch (error) {
        const plan = planAfter(options, error, attempt);
        if (plan === undefined || abort.signal.aborted) throw error;
        const how = await waitFor(plan.delayMs, plan.facts);
        if (abort.signal.aborted) throw options.cancelled();
        if (how === 'given-up') throw error;
        attempt += plan.spends;
      }
    }
  };

  const call: MutationCall = {
    facts: () => facts,
    retryNow: () => retryNow(options, facts, hold),
    giveUp: () => hold?.end('given-up'),
    cancel() {
      abort.abort();
      hold?.end('given-up');
    },
  };
  return { call, result: run().finally(() => show(idleFacts)) };
}

interface Plan {
  readonly delayMs: number;
  readonly facts: RetryFacts;
  /** A refusal that is waited out was never applied; it spends no attempt. */
  readonly spends: 0 | 1;
}

function planAfter<TInput, TOutput>(
  { client, decide, read, maxAttempts }: MutationCallOptions<TInput, TOutput>,
  failure: unknown,
  attempt: number,
): Plan | undefined {
  const decision = decide(failure, attempt);
  const error = read(failure);
  const now = client.clock.now();
  const most = maxAttempts(error);
  const blockedUntil = hintedUntil(error, now);
  const shared = {
    attempt,
    error,
    ...(most !== undefined && { maxAttempts: most }),
    ...(blockedUntil !== undefined && { blockedUntil }),
  };
  if (decision.retry) {
    const { delayMs } = decision;
    return { delayMs, spends: 1, facts: { ...shared, phase: 'waiting', nextAt: now + delayMs } };
  }
  if (decision.because !== 'parked' || decision.retryAt === undefined) return undefined;
  const delayMs = Math.max(0, decision.retryAt - now);
  return { delayMs, spends: 0, facts: { ...shared, phase: 'parked', nextAt: decision.retryAt } };
}

function retryNow<TInput, TOutput>(
  { client, endpoint }: MutationCallOptions<TInput, TOutput>,
  facts: RetryFacts,
  hold: Hold | undefined,
): RetryNowOutcome {
  if (hold === undefined) return { started: false, because: 'already-running' };
  if (facts.phase === 'paused-offline') return { started: false, because: 'offline' };
  const hinted = hintedUntil(facts.error, client.clock.now());
  if (hinted !== undefined) return { started: false, because: 'door-closed', until: hinted };
  const door = closedDoor(client, endpoint.scope);
  if (door !== undefined && !client.probe(door.id)) {
    return { started: false, because: 'door-closed', ...(door.opensAt !== undefined && { until: door.opensAt }) };
  }
  hold.end('now');
  return { started: true };
}
