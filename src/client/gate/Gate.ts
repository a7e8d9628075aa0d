import type { AnyApiError, RetryAfterSource } from '../../errors/index.js';
import type { Priority } from '../Priority.js';
import type { ScopeState } from '../ScopeState.js';

/** What a client wants of a gate, and all it knows of one. */
export interface Gate {
  readonly id: string;
  /** Resolves when the call may be sent, or when it is clear that it will not be. Never rejects. */
  admit(request: AdmitRequest): Promise<Admission>;
  /** The same object until something changed. */
  getState(): ScopeState;
  /** Lets the next call try a closed door before its time, unless the server named it; says whether it may. */
  probe(): boolean;
  /** Somebody began or ceased to look at the state. */
  refresh(): void;
  /** True when forgetting the gate loses nothing. */
  readonly isIdle: boolean;
  /** Counts a request that somebody else sends against the same quota. */
  join(cost: number): ForeignSettle;
  /** Somebody else was refused, or found the service down: the door is closed here too. */
  close(closing: ForeignClosing): void;
}

/** The request of somebody else was answered so many milliseconds ago; `Infinity`: it was never sent. Only the first word counts. */
export type ForeignSettle = (agoMs: number) => void;

export interface ForeignClosing {
  readonly error: AnyApiError;
  readonly reason: ClosedReason;
  readonly opensInMs: number;
}

export interface AdmitRequest {
  /** Units of quota. */
  readonly cost: number;
  readonly priority: Priority;
  /** Calls of one lane keep their order; lanes of one priority take turns, by cost. */
  readonly lane?: string | undefined;
  /** Ends the waiting at once. */
  readonly signal?: AbortSignal | undefined;
  /** The most time to stand at a closed door, in milliseconds. */
  readonly holdMs: number;
  /** Not to be sent earlier; epoch milliseconds. */
  readonly notBefore?: number | undefined;
  /** The `place` of an earlier pass: a refused call goes back before all that came after it. */
  readonly place?: number | undefined;
  /** Told when the call starts to wait, with its place in the queue from 1, and when it stops. */
  readonly onWait?: (isWaiting: boolean, position: number, promote: Promote) => void;
}

/** Gives a waiting call another priority; it keeps its age. */
export type Promote = (priority: Priority) => void;

export type Admission =
  | { readonly admitted: true; readonly pass: Pass }
  | { readonly admitted: false; readonly because: 'aborted' | 'full' }
  | {
      readonly admitted: false;
      readonly because: 'parked';
      /** Milliseconds from now. */
      readonly opensInMs: number;
      /** Who named the wait. */
      readonly source: RetryAfterSource;
      /** What closed the door. */
      readonly closedBy: AnyApiError;
      readonly reason: ClosedReason;
    };

/** Leave to send one request. */
export interface Pass {
  readonly place: number;
  /** How long the call stood at a closed door. */
  readonly heldMs: number;
  /** The call tries a closed door: it should be given up after so long, because others wait for its verdict. */
  readonly timeoutMs: number | undefined;
  /** Says how the request ended. Only the first word counts. True: the call belongs back to its `place`, for the door is closed. */
  settle(end: PassEnd): boolean;
}

/** `refusal`: a limit, a lock. `outage`: the service does not answer, or only with failures. */
export type ClosedReason = 'refusal' | 'outage';

export type PassEnd =
  /** It never left, so the slot is free again. */
  | { readonly type: 'unsent' }
  /** No answer, and none will come: refused connection, reset. */
  | { readonly type: 'lost'; readonly error?: AnyApiError | undefined }
  /** Aborted or timed out: it may still arrive. No error when the caller gave it up, which says nothing of the service. */
  | { readonly type: 'abandoned'; readonly error?: AnyApiError | undefined }
  | { readonly type: 'failure'; readonly error?: AnyApiError | undefined; readonly quota?: Quota | undefined }
  | { readonly type: 'success'; readonly quota?: Quota | undefined }
  | { readonly type: 'refused'; readonly error: AnyApiError; readonly quota?: Quota | undefined };

/** What the headers of one answer say about the quota. */
export interface Quota {
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  /** Milliseconds until units come back. */
  readonly resetMs?: number | undefined;
  readonly windowMs?: number | undefined;
}
