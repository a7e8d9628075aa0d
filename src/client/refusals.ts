import { toFetchError } from '../catalog/index.js';
import { isAnyApiError, transportCodes, type AnyApiError, type RetryRule } from '../errors/index.js';
import { resolvePolicy } from '../policy/index.js';
import type { ClientCore } from './ClientCore.js';
import { clientError, reviseError } from './clientErrors.js';
import type { Gate } from './gate/index.js';
import type { CallPlan } from './planCall.js';

/**
 * True when the error speaks for the whole quota and not for one call: a limit, or a wait that passes by
 * itself (an outage with `Retry-After`, a blocked key). A conflict concerns one item, whatever it says.
 */
export function isRefusal({ kind, retry, retryAfter }: AnyApiError): boolean {
  const hasWait = retryAfter !== undefined || retry.waitMs !== undefined;
  return kind === 'rate-limited' || (retry.rule === 'after-wait' && hasWait && kind !== 'conflict');
}

/** Whether a refused call goes back into the queue: it did nothing, and nobody forbids it. */
export function mayResend(plan: CallPlan, error: AnyApiError, rule: RetryRule): boolean {
  const isHarmless = error.outcome === 'not-applied' || plan.isRepeatable;
  const isWanted = (rule === 'after-wait' || rule === 'backoff') && error.retryable !== false;
  return isHarmless && isWanted && plan.isResendable;
}

/** The rule of the app's policies, else of the catalog. A policy that throws means "do not repeat". */
export function ruleOf({ policies }: ClientCore, error: AnyApiError): RetryRule {
  try {
    return resolvePolicy(error, policies).rule;
  } catch {
    return 'never';
  }
}

/** An error never promises an earlier moment than the door keeps. */
export function withDoorsWait(gate: Gate, error: AnyApiError): AnyApiError {
  const { opensAt } = gate.getState();
  const { retryAfter } = error;
  if (opensAt === undefined || (retryAfter && retryAfter.at >= opensAt)) return error;
  // From the moment the error names itself: another reading of the clock would make `ms` and `at` two moments.
  const ms = Math.max(0, opensAt - error.occurredAt);
  return reviseError(error, { retryAfter: { ms, at: opensAt, source: retryAfter?.source ?? 'learned' } });
}

/**
 * A credential that could not be read or renewed for now. That is no sign-out: the session may be well,
 * so the error says "try again", not "sign in". The call itself was refused, so nothing was done.
 */
export function passingTrouble(core: ClientCore, plan: CallPlan, failure: unknown, attempt: number): AnyApiError {
  const now = core.clock.now();
  const { code, retryAfter } = toFetchError(failure, { catalog: core.catalog, now });
  const shared = { attempt, occurredAt: now, cause: failure, retryAfter };
  if (code === 'network' || code === 'offline' || code === 'timeout') return clientError(plan, code, shared);
  return clientError(plan, 'unknown', {
    ...shared,
    kind: 'unavailable',
    retry: { rule: 'backoff' },
    messageKey: 'unavailable',
    recovery: ['retry'],
  });
}

/** What the caller gets: a code that the endpoint did not declare becomes `unknown`, so that matching stays total. */
export function surface(core: ClientCore, plan: CallPlan, error: AnyApiError): AnyApiError {
  const { code } = error;
  if (!plan.declared || plan.declared.includes(code) || Object.hasOwn(transportCodes, code)) return error;

  core.warnOnce(
    `${plan.endpoint} ${code}`,
    () =>
      `${plan.endpoint} answered with the code ${code}, which its errors do not list, so it is reported as unknown. Add it to the endpoint, or leave errors out.`,
  );
  return reviseError(error, { code: 'unknown', cause: error });
}

/** The error behind `unknown`, for decisions keyed by code. */
export function unsurface(error: AnyApiError): AnyApiError {
  return error.code === 'unknown' && isAnyApiError(error.cause) ? error.cause : error;
}
