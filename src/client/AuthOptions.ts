/** A token with what the app knows of it. */
export interface Credential {
  readonly token: string;
  /**
   * When it ends: epoch milliseconds by this device's clock, so `Date.now() + expires_in * 1000` at the moment it was
   * issued. It is then renewed ahead of time. Default: unknown, and only a refusal tells.
   */
  readonly expiresAt?: number | undefined;
  /**
   * Whose it is: any text that stays the same for one account and differs between accounts. Only ever compared. With
   * it, calls go on after the same person signed in again, and never under another one's name.
   */
  readonly account?: string | undefined;
}

/**
 * How a client gets and renews the credential. Tokens stay in the app's own store. An error of kind
 * `authentication` with the rule `after-reauth` renews it: once for all calls, each of which is then
 * replayed without spending an attempt. A new credential that is refused at once fails for good.
 */
export interface AuthOptions {
  /**
   * The current access token; undefined when nobody is signed in. Read for every attempt, and again after
   * a wait. A rejection is passing trouble (kind `unavailable`), not a sign-out.
   */
  readonly getToken: () => string | Credential | undefined | Promise<string | Credential | undefined>;
  /**
   * Renews the credential and resolves to the new token. Shared by all calls that need it. Reject with
   * an error whose `code` (or `error`) is `invalid_grant` when the session is over; any other rejection, and
   * taking longer than `timeoutMs`, counts as passing trouble. The signal ends with the client, or when somebody
   * signs in meanwhile; a caller that leaves does not end it. `token` is the one to replace. The new one keeps its quota.
   */
  readonly refresh?: (context: {
    readonly signal: AbortSignal;
    readonly token: string;
  }) => Promise<string | Credential>;
  /** Builds the header. Default: `Bearer <token>`. */
  readonly header?: (token: string) => string;
  /**
   * Keeps calls pending when the session ended, until `signedIn` is called: `true` as long as it takes, a number at most
   * so many milliseconds. Their signals and deadlines still end them. Calls of priority `background` are never held.
   * Default: not at all; each fails at once with kind `authentication`.
   */
  readonly holdUntilSignIn?: boolean | number;
}
