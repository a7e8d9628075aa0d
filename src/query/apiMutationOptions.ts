import type { Mutation, MutationFunctionContext, MutationOptions, UseMutationOptions } from '@tanstack/react-query';

import { toApiError } from '../catalog/index.js';
import type { AnyApiClient, AnyEndpoint, AttemptOptions, ErrorOf, InputOf, OutputOf } from '../client/index.js';
import { isIdempotent } from '../policy/index.js';
import { rememberClient } from './clientBehind.js';
import { decideFailure, type DecisionScope } from './decideFailure.js';
import { rememberPrevious } from './decisions.js';
import { defined } from './defined.js';
import { findClient } from './findClient.js';
import { maxAttemptsFor } from './maxAttemptsFor.js';
import { createIdempotencyKey } from './mutation/createIdempotencyKey.js';
import { runMutationCall } from './mutation/runMutationCall.js';
import type { ApiCallOptions } from './options.js';
import { policiesOf } from './policiesOf.js';
import { readFailure } from './readFailure.js';
import { trackerOf } from './tracker/trackerOf.js';

/** TanStack's `useMutation` options without those that are ours, and with the call's own. */
export interface ApiMutationOptions<TEndpoint extends AnyEndpoint, TOnMutateResult = unknown>
  extends
    Omit<
      UseMutationOptions<OutputOf<TEndpoint>, ErrorOf<TEndpoint>, InputOf<TEndpoint>, TOnMutateResult>,
      'mutationFn' | 'retry' | 'retryDelay'
    >,
    ApiCallOptions<TEndpoint> {
  /**
   * The `Idempotency-Key` of each `mutate`, the same for all its attempts: `true` makes a random one, a
   * function derives it from the input (for a key that must survive a reload). Default: random where the
   * endpoint needs one (`resend: 'key'`), else none, as a header an API does not expect fails its preflight.
   */
  readonly idempotencyKey?: boolean | ((input: InputOf<TEndpoint>) => string);
  /** The `If-Match` of each `mutate`, usually the `ETag` the input was read with. */
  readonly ifMatch?: (input: InputOf<TEndpoint>) => string | undefined;
}

/** What {@link apiMutationOptions} gives. */
export type ApiMutationOptionsResult<TEndpoint extends AnyEndpoint, TOnMutateResult = unknown> = UseMutationOptions<
  OutputOf<TEndpoint>,
  ErrorOf<TEndpoint>,
  InputOf<TEndpoint>,
  TOnMutateResult
>;

/**
 * The options of a mutation, for `useMutation`; what `useApiMutation` rests on. Waits between attempts
 * happen inside its `mutationFn`, so that `useRetryState` can shorten or end them; TanStack's
 * `failureCount` stays 0 until the end. A write is repeated only if that does no harm: an idempotent
 * method or endpoint, an idempotency key, or a refusal before anything was done.
 *
 * While it waits, a mutation holds up later ones of its TanStack `scope`, and it is not dehydrated.
 */
export function apiMutationOptions<TEndpoint extends AnyEndpoint, TOnMutateResult = unknown>(
  endpoint: TEndpoint,
  options: ApiMutationOptions<TEndpoint, TOnMutateResult> = {},
): ApiMutationOptionsResult<TEndpoint, TOnMutateResult> {
  const {
    client,
    policies,
    priority = 'user',
    maxHoldMs,
    timeoutMs,
    headers,
    idempotencyKey,
    ifMatch,
    ...rest
  } = options;
  const keyFor = idempotencyKeys(endpoint, idempotencyKey);
  const mutationFn = (input: InputOf<TEndpoint>, context: MutationFunctionContext) =>
    run({
      endpoint,
      input,
      context,
      given: client,
      policies,
      networkMode: rest.networkMode ?? 'online',
      attemptOptions: defined({
        priority,
        maxHoldMs,
        timeoutMs,
        headers,
        idempotencyKey: keyFor(input, context),
        ifMatch: ifMatch?.(input),
      }),
    }) as Promise<OutputOf<TEndpoint>>;
  return { mutationKey: [endpoint.catalog.vendor, endpoint.id], ...rest, mutationFn, retry: false, retryDelay: 0 };
}

/** By the context of one `mutate`, which TanStack hands over again should it ever call twice. */
const keys = new WeakMap<object, string>();

function idempotencyKeys<TInput>(endpoint: AnyEndpoint, option: boolean | ((input: TInput) => string) | undefined) {
  const isWanted = option ?? endpoint.resend === 'key';
  return (input: TInput, context: object): string | undefined => {
    if (isWanted === false) return undefined;
    const key = keys.get(context) ?? (isWanted === true ? createIdempotencyKey() : isWanted(input));
    keys.set(context, key);
    return key;
  };
}

interface MutationRun {
  readonly endpoint: AnyEndpoint;
  readonly input: unknown;
  readonly context: MutationFunctionContext;
  readonly given: AnyApiClient | undefined;
  readonly policies: object | undefined;
  readonly networkMode: NonNullable<MutationOptions['networkMode']>;
  readonly attemptOptions: Partial<AttemptOptions>;
}

async function run({ endpoint, input, context, given, policies, networkMode, attemptOptions }: MutationRun) {
  const tracker = trackerOf(context.client);
  const client = findClient(endpoint.catalog.vendor, tracker.apis(), given);
  const mutation = claim(context, input);
  const scope = decisionScope(endpoint, client, policies, attemptOptions);
  let before: unknown;
  const { call, result } = runMutationCall({
    client,
    endpoint: endpoint as never,
    input,
    networkMode,
    attemptOptions,
    decide(error, attempt) {
      rememberClient(error, client);
      rememberPrevious(error, before);
      before = error;
      return decideFailure(error, attempt, scope);
    },
    read: (error) => readFailure(error, [client], true),
    cancelled: () =>
      toApiError(new DOMException('The call was cancelled.', 'AbortError'), {
        catalog: client.catalog,
        method: endpoint.method,
        endpoint: endpoint.id,
        now: client.clock.now(),
      }),
    maxAttempts: (error) => maxAttemptsFor(error, scope.policies ?? client.policies),
    onChange: () => mutation && tracker.mutationChanged(mutation),
  });
  if (mutation !== undefined) tracker.mutationCalled(mutation, call);
  try {
    return await result;
  } finally {
    if (mutation !== undefined) claimed.delete(mutation);
  }
}

function decisionScope(
  endpoint: AnyEndpoint,
  client: AnyApiClient,
  policies: object | undefined,
  { maxHoldMs, idempotencyKey }: Partial<AttemptOptions>,
): DecisionScope {
  const hasIdempotencyKey = idempotencyKey !== undefined;
  const isResendable = endpoint.resend === 'key' ? hasIdempotencyKey : endpoint.resend !== 'never';
  const { isIdempotent: own, isRead } = endpoint;
  return {
    apis: () => [client],
    client,
    policies: policiesOf(endpoint.catalog.vendor, policies),
    maxHoldMs,
    isWrite: true,
    isResendable,
    isRepeatable: isRead === true || isIdempotent(endpoint.method, { isIdempotent: own, hasIdempotencyKey }),
  };
}

const claimed = new WeakSet<Mutation>();

/** The mutation this call belongs to. TanStack does not say, but it is the pending one with this input. */
function claim(context: MutationFunctionContext, input: unknown): Mutation | undefined {
  const mutation = context.client
    .getMutationCache()
    .findAll({ status: 'pending', ...(context.mutationKey && { mutationKey: context.mutationKey, exact: true }) })
    .findLast((candidate) => Object.is(candidate.state.variables, input) && !claimed.has(candidate));
  if (mutation !== undefined) claimed.add(mutation);
  return mutation;
}
