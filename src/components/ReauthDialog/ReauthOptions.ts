import type { AnyApiClient } from '../../client/index.js';
import type { ReauthReason } from '../../locales/index.js';
import type { SignIn } from './Reauth.js';

/** How a sign-in dialog learns that it is needed, what it tells, and what it does. */
export interface ReauthOptions {
  /**
   * Whose sessions are watched. Default: all clients of the provider. `false`: none, and `needed` or `open` say when. What these calls hold is
   * sent by `client.signedIn` once the same person has signed in.
   */
  readonly client?: AnyApiClient | readonly AnyApiClient[] | false | undefined;
  /** Somebody has to sign in. Default: a session of the clients has ended. While put off, a quiet banner says so. */
  readonly needed?: boolean | undefined;
  /** Whether it is open. Default: it opens by itself when needed, and stays closed once put off. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /**
   * `dialog` as soon as it is needed; `banner`, from which the dialog is opened; `auto` (the default): the dialog if calls wait or somebody
   * is at work (a press within the last seconds, the focus in a field), else the banner.
   */
  readonly presentation?: 'auto' | 'dialog' | 'banner' | undefined;

  /** The failure that asks for it; says reason, service and time, unless these are given. */
  readonly error?: unknown;
  /** Default: from the failure, else `expired`. */
  readonly reason?: ReauthReason | undefined;
  /** Who was signed in. Shown, handed to the sign-in, and compared with who signs in. */
  readonly account?: string | undefined;
  /** As people know it. Default: the failure's or the client's. */
  readonly service?: string | undefined;
  /** Epoch milliseconds. Default: the session's. */
  readonly endedAt?: number | undefined;
  /** `input`: what was typed is still there, and may be promised. Default `nothing`. */
  readonly keeps?: 'input' | 'nothing' | undefined;
  /** How many calls wait. Default: what the client holds. */
  readonly pending?: number | undefined;
  /** How many of them change something. Default: what the client holds. */
  readonly pendingWrites?: number | undefined;
  /** Whether changes are sent only after "Send 2 changes?". Default true. */
  readonly asksBeforeSending?: boolean | undefined;

  /** Signs in. Default: the provider's `recovery['sign-in']`, which gets the failure's view. */
  readonly onSignIn?: SignIn | undefined;
  /** Lets what waits go on, or gives it up. For what no client holds. */
  readonly onReplay?: ((isWanted: boolean) => unknown) | undefined;
  /** Put off by "Not now" or Escape. Nothing is given up by that. */
  readonly onCancel?: (() => void) | undefined;
  /** The sign-in page, offered as a link when the browser opens no window. */
  readonly href?: string | undefined;
  /** After so long without an answer it may be tried again; a late answer still counts. Default 120,000. */
  readonly timeoutMs?: number | undefined;
}
