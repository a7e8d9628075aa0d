/**
 * How far signing in again has come. `asking`, `waiting` for the sign-in, `blocked`: no window could be opened,
 * `failed` and `timed-out`: it may be tried again, `confirming`: changes are sent only if wanted, `replaying`: what waited
 * goes on, `other-account`: somebody else signed in and nothing was sent, `done`.
 */
export type ReauthStep =
  | 'asking'
  | 'waiting'
  | 'blocked'
  | 'failed'
  | 'timed-out'
  | 'confirming'
  | 'replaying'
  | 'other-account'
  | 'done';

/** What became of a sign-in. `unknown`: nothing was told; the session will show it. */
export type SignInOutcome =
  | { readonly type: 'signed-in'; readonly account: string | undefined }
  | { readonly type: 'blocked' | 'cancelled' | 'unknown' };

/**
 * Reads what an app's sign-in gave back. A promise that fulfils means signed in, and `{ account }` says who; `'blocked'` that no
 * window could be opened; `'cancelled'` that the person closed it. A function that returned at once told nothing: it may
 * have begun a redirect.
 */
export function readSignIn(result: unknown, wasAwaited: boolean): SignInOutcome {
  if (result === 'blocked' || result === 'cancelled') return { type: result };
  if (typeof result === 'object' && result !== null && 'account' in result) {
    const { account } = result;
    return { type: 'signed-in', account: typeof account === 'string' ? account : undefined };
  }
  return wasAwaited ? { type: 'signed-in', account: undefined } : { type: 'unknown' };
}

export interface AfterSignIn {
  readonly outcome: SignInOutcome;
  /** Who did what waits; `undefined` when nobody knows. */
  readonly owner: string | undefined;
  /** Changes that wait and are sent only if wanted. */
  readonly writes: number;
}

/** What comes next once the sign-in gave something back. */
export function stepAfterSignIn({ outcome, owner, writes }: AfterSignIn): ReauthStep {
  switch (outcome.type) {
    case 'blocked':
      return 'blocked';
    case 'cancelled':
      return 'asking';
    case 'unknown':
      return 'waiting';
    case 'signed-in': {
      const { account } = outcome;
      if (owner !== undefined && account !== undefined && owner !== account) return 'other-account';
      return writes > 0 ? 'confirming' : 'replaying';
    }
    default:
      return outcome satisfies never;
  }
}

/** Whether the dialog has something to say although nobody has to sign in any more. */
export const isUnderWay = (step: ReauthStep): boolean =>
  step === 'confirming' || step === 'replaying' || step === 'other-account';

/** Whether the button that signs in is at work. */
export const isBusy = (step: ReauthStep): boolean => step === 'waiting' || step === 'replaying';
