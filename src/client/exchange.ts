import { parseRateLimit, toFetchError, toResponseError, type RateLimitReading } from '../catalog/index.js';
import type { AnyApiError } from '../errors/index.js';
import type { Call } from './Call.js';
import type { ClientCore } from './ClientCore.js';
import { clientError, outcomeOf, reviseError } from './clientErrors.js';
import type { CallPlan } from './planCall.js';
import { validate } from './prepareCall.js';
import { raceAbort } from './raceAbort.js';
import { startSpan } from './startSpan.js';
import { doOthersAnswer, noteAnswer, readBody, RedirectRefused, send } from './transport/index.js';

/** How one request ended. `abandoned`: nobody waits for the answer, but it may still be on its way there. */
export type Exchange =
  | {
      readonly type: 'success';
      readonly value: unknown;
      readonly status: number;
      readonly quota: RateLimitReading | undefined;
    }
  | { readonly type: 'failure'; readonly error: AnyApiError; readonly quota: RateLimitReading | undefined }
  | { readonly type: 'lost' | 'abandoned'; readonly error: AnyApiError };

/** Sends one request and reads its answer. Never rejects; ends at once when the call does. */
export async function exchange(
  core: ClientCore,
  call: Call,
  plan: CallPlan,
  token: string | undefined,
  attempt: number,
): Promise<Exchange> {
  const { clock } = core;
  const { signal, release } = startSpan(clock, call.timeoutMs, [call.signal], 'No answer in time');
  try {
    return await raceAbort(sendAndRead(core, plan, token, attempt, signal), signal);
  } catch (failure) {
    const facts = { attempt, outcome: outcomeOf(plan, 'unknown' as const) };
    if (call.signal.aborted) return { type: 'abandoned', error: call.endedError(facts) };
    const occurredAt = clock.now();
    if (signal.aborted) {
      return { type: 'abandoned', error: clientError(plan, 'timeout', { ...facts, occurredAt, cause: failure }) };
    }
    return { type: 'lost', error: readFailure(core, plan, attempt, failure) };
  } finally {
    release();
  }
}

async function sendAndRead(
  core: ClientCore,
  plan: CallPlan,
  token: string | undefined,
  attempt: number,
  signal: AbortSignal,
): Promise<Exchange> {
  const learn = plan.takesToken ? core.etags?.begin({ ...plan, who: core.auth?.who ?? '' }) : undefined;
  const headers = new Headers(plan.headers);
  if (token !== undefined && !headers.has('authorization')) setToken(headers, core.authHeader(token));
  const { fetch, allowedOrigins, clock } = core;
  const response = await send({ ...plan, fetch, headers, signal, allowedOrigins });
  const now = clock.now();
  noteAnswer(plan.url.origin, now);
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
  // A cache repeats the numbers of another time.
  const quota = Number(header('age')) > 0 ? undefined : parseRateLimit(header, { now });
  const { status } = response;
  const etag = header('etag');
  if (!response.ok && status !== 304) {
    learn?.({ status, etag });
    const error = asMisuse(core, plan, await toResponseError(response, { ...errorFacts(core, plan, attempt), clock }));
    if (error.kind === 'rate-limited') warnOfHiddenHeaders(core, response);
    return { type: 'failure', error, quota };
  }
  const read = await readSuccess(plan, response);
  learn?.({ status, etag, ...read });
  if ('value' in read) return { type: 'success', value: read.value, status, quota };
  const outcome = outcomeOf(plan, 'applied' as const);
  const error = clientError(plan, 'parse', { attempt, status, outcome, occurredAt: clock.now(), cause: read.cause });
  return { type: 'failure', error, quota };
}

/** One key for two intents is a mistake in the app: nobody can correct it in a form, and no repetition helps. */
function asMisuse({ warnOnce }: ClientCore, plan: CallPlan, error: AnyApiError): AnyApiError {
  const isReuse = plan.hasIdempotencyKey && error.status === 422 && /idempotency.?key/i.test(error.vendorMessage ?? '');
  if (!isReuse) return error;
  warnOnce(
    `key ${plan.endpoint}`,
    () =>
      `${plan.endpoint} got an Idempotency-Key that an earlier call had with other content. Make a key for each intent.`,
  );
  const retry = { rule: 'never' } as const;
  return reviseError(error, {
    kind: 'misconfigured',
    retry,
    messageKey: 'misconfigured',
    recovery: ['contact-support'],
  });
}

/** The value as promised, or what was found instead of it. A broken connection rejects. */
async function readSuccess(
  plan: CallPlan,
  response: Response,
): Promise<{ readonly value: unknown } | { readonly cause: unknown }> {
  let body: unknown;
  try {
    body = await readBody(response, { ...plan, isDataExpected: plan.output !== undefined });
  } catch (cause) {
    if (cause instanceof SyntaxError) return { cause };
    throw cause;
  }
  if (body === undefined) return { value: undefined };
  const { value, issues } = (await validate(plan.output, body)) as { value?: unknown; issues?: readonly unknown[] };
  return issues ? { cause: { issues, body } } : { value };
}

function readFailure(core: ClientCore, plan: CallPlan, attempt: number, failure: unknown): AnyApiError {
  const now = core.clock.now();
  if (failure instanceof RedirectRefused) {
    return clientError(plan, 'unknown', {
      kind: 'misconfigured',
      messageKey: 'misconfigured',
      recovery: ['contact-support'],
      attempt,
      outcome: outcomeOf(plan, 'unknown' as const), // it arrived; a 303 is how many a server answers a write it made
      occurredAt: now,
      cause: failure,
    });
  }
  const error = toFetchError(failure, errorFacts(core, plan, attempt));
  const isNoAnswer = error.code === 'network' || error.code === 'offline';
  if (!isNoAnswer || !doOthersAnswer(plan.url.origin, now)) return error;
  // Other services answer, so it is this one: down, or hidden by CORS. The person's connection is not to blame.
  const { kind, retry } = clientError(plan, 'network', { occurredAt: now });
  return reviseError(error, { code: 'network', kind, retry, messageKey: 'unavailable', recovery: ['retry'] });
}

function errorFacts(core: ClientCore, plan: CallPlan, attempt: number) {
  const { catalog, method, endpoint, scope, isRead, hasIdempotencyKey } = plan;
  return { catalog, method, endpoint, scope, isRead, hasIdempotencyKey, attempt, now: core.clock.now() };
}

function setToken(headers: Headers, value: string): void {
  try {
    headers.set('authorization', value);
  } catch {
    throw new TypeError('The credential holds characters that HTTP does not allow'); // without quoting it
  }
}

function warnOfHiddenHeaders({ warnOnce, catalog }: ClientCore, { type, headers }: Response): void {
  const isHidden =
    type === 'cors' &&
    !['retry-after', 'ratelimit', 'ratelimit-reset', 'x-ratelimit-reset'].some((name) => headers.has(name));
  if (!isHidden) return;
  warnOnce(
    'cors',
    () =>
      `${catalog.vendor} refused a call and this page can read no Retry-After, so the documented wait is used. If the server sends one, let it send Access-Control-Expose-Headers: Retry-After, RateLimit, RateLimit-Policy, X-Request-Id as well.`,
  );
}
