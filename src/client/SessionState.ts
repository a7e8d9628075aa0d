/**
 * What a client knows of the session its credential belongs to. `unknown`: nothing has shown it yet, or somebody
 * signed out. `live`: a call or a refresh succeeded. `refreshing`: a new credential is on its way. `ended`: the
 * credential was refused and could not be renewed, so somebody has to sign in.
 */
export interface SessionState {
  readonly state: 'unknown' | 'live' | 'refreshing' | 'ended';
  /** Epoch milliseconds; only while `ended`. */
  readonly endedAt?: number;
  /** The code that ended it, e.g. `session_expired`; only while `ended`, and only if an answer ended it. */
  readonly endedBy?: string;
  /** Calls that wait for somebody to sign in (`AuthOptions.holdUntilSignIn`). None of them was carried out. */
  readonly held: number;
  /** Those among them that change something. */
  readonly heldWrites: number;
}
