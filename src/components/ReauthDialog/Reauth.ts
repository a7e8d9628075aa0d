'use client';

import { createContext, useContext } from 'react';

import { isDevelopment, UsageError } from '../../internal/index.js';
import type { ReauthReason } from '../../locales/index.js';
import type { ErrorView } from '../view/index.js';
import type { ReauthStep } from './reauthStep.js';

/** What a sign-in is told. */
export interface SignInRequest {
  /** The failure that asks for it: service, code, reason. */
  readonly view: ErrorView;
  readonly reason: ReauthReason;
  /** Who was signed in, so that the name need not be typed again. */
  readonly account: string | undefined;
  /** Ends when the person puts it off: close the window. */
  readonly signal: AbortSignal;
}

/**
 * Signs in. A promise that fulfils means it worked; `{ account }` says who it is, so that nothing is sent under another name.
 * `'blocked'`: the browser opened no window. `'cancelled'`: the person closed it.
 */
export type SignIn = (request: SignInRequest) => unknown;

/** What the parts of the dialog share. */
export interface Reauth {
  readonly step: ReauthStep;
  readonly reason: ReauthReason;
  readonly view: ErrorView;
  readonly account: string | undefined;
  /** Who signed in last, when it was somebody else. */
  readonly other: string | undefined;
  /** Calls that wait. */
  readonly pending: number;
  readonly pendingWrites: number;
  readonly keeps: 'input' | 'nothing';
  readonly endedAt: number | undefined;
  /** Another window was opened: it goes on there. */
  readonly hasWindow: boolean;
  readonly href: string | undefined;
  readonly canSignIn: boolean;
  /** Runs the app's sign-in, or the one handed in. */
  readonly signIn: (run?: SignIn) => void;
  /** Answers "Send 2 changes?". */
  readonly send: (isWanted: boolean) => void;
  /** Stays with the account that signed in; what waited is given up. */
  readonly goOn: () => void;
  readonly cancel: () => void;
}

export const ReauthContext = createContext<Reauth | undefined>(undefined);

/** The sign-in dialog a part or a form stands in. */
export function useReauth(part = 'useReauth'): Reauth {
  const reauth = useContext(ReauthContext);
  if (!reauth)
    throw new UsageError(
      'RAE-404',
      isDevelopment
        ? `<${part}> stands outside ReauthDialogParts.Root, so it does not know who has to sign in. Put it inside the Root.`
        : '',
    );
  return reauth;
}
