import type { AnyApiError } from '../errors/index.js';
import { isSafeMethod } from '../catalog/index.js';
import type { Auth, Leave, Visitor } from './auth/index.js';
import type { Call } from './Call.js';
import type { ClientCore } from './ClientCore.js';
import { clientError, reviseError } from './clientErrors.js';
import type { CallPlan } from './planCall.js';
import { priorityOf } from './priorityOf.js';
import { passingTrouble } from './refusals.js';

/** Why a call was not carried out although somebody signed in. */
export class SessionChanged extends Error {
  override readonly name = 'SessionChanged';
}

export function toVisitor(call: Call, plan: CallPlan, attempt: number): Visitor {
  const { signal } = call.options;
  const isWrite = !plan.isRead && !isSafeMethod(plan.method);
  return {
    signal: call.signal,
    intent: signal,
    attempt,
    isWrite,
    isAwaited: priorityOf(call.options) !== 'background',
  };
}

/** What the session wants of a call, and what the call was told before. */
export interface Question {
  readonly attempt: number;
  readonly auth: Auth;
  readonly visitor: Visitor;
  readonly leave: Promise<Leave>;
  readonly refusal: AnyApiError | undefined;
}

/** Whether the session lets the call go on, or wants to be asked again; else throws an `ApiError`. */
export async function passSession(
  core: ClientCore,
  call: Call,
  plan: CallPlan,
  { attempt, auth, visitor, leave, refusal }: Question,
): Promise<{ readonly token: string | undefined } | 'again'> {
  const left = (): never => {
    throw call.endedError({ attempt });
  };
  const result = await leave.catch(left);
  const facts = { attempt, occurredAt: core.clock.now() };
  switch (result.type) {
    case 'go':
      return { token: result.token };
    case 'trouble':
      throw passingTrouble(core, plan, result.failure, attempt);
    case 'hold':
      if (await auth.hold(visitor).catch(left)) return 'again';
      throw refusal ?? sessionEnded(plan, facts, result.error);
    case 'ended':
      throw refusal ?? sessionEnded(plan, facts, result.error);
    case 'other':
      throw clientError(plan, 'cancelled', { ...facts, cause: new SessionChanged('Another account is signed in') });
    case 'unknown': {
      const cause = new SessionChanged('Nobody knows whether it is the same account that is signed in');
      throw reviseError(refusal ?? sessionEnded(plan, facts), { cause });
    }
    default:
      return result satisfies never;
  }
}

/** The session ended in another call's answer, or ahead of any. This call was never sent. */
function sessionEnded(
  plan: CallPlan,
  facts: { readonly attempt: number; readonly occurredAt: number },
  shownBy?: AnyApiError,
): AnyApiError {
  const { method, endpoint } = plan;
  if (!shownBy) {
    return clientError(plan, 'unknown', {
      ...facts,
      kind: 'authentication',
      retry: { rule: 'after-reauth' },
      messageKey: 'session-expired',
      recovery: ['sign-in'],
    });
  }
  const own = { method, endpoint, status: undefined, requestId: undefined, outcome: 'not-applied' as const };
  const hidden = { details: undefined, problem: undefined, vendorMessage: undefined, fieldErrors: {}, cause: shownBy };
  return reviseError(shownBy, { ...facts, ...own, ...hidden });
}
