import type { AnyApiError } from '../errors/index.js';
import type { RetryDecision } from '../policy/index.js';

/** What every event of a call says. */
export interface EventFacts {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly vendor: string;
  /** Endpoint id or redacted path. */
  readonly endpoint: string;
  readonly method: string;
  /** One call, all its attempts. */
  readonly callId: string;
}

/** What a client tells whoever listens. Never holds a token, a header or a body. */
export type ClientEvent =
  | (EventFacts & { readonly type: 'queued'; readonly scope: string; readonly position: number })
  | (EventFacts & { readonly type: 'attempt'; readonly attempt: number; readonly scope: string })
  | (EventFacts & {
      readonly type: 'success';
      readonly attempt: number;
      readonly status: number;
      readonly durationMs: number;
    })
  | (EventFacts & {
      readonly type: 'failure';
      readonly attempt: number;
      readonly error: AnyApiError;
      readonly durationMs: number;
    })
  | (EventFacts & { readonly type: 'decision'; readonly attempt: number; readonly decision: RetryDecision })
  | (EventFacts & { readonly type: 'resend'; readonly scope: string; readonly waitedMs: number })
  | (EventFacts & { readonly type: 'replay' })
  | {
      readonly type: 'scope-closed';
      readonly at: number;
      readonly vendor: string;
      readonly scope: string;
      readonly opensAt: number;
      readonly code: string;
      /** `refusal`: a limit or a lock. `outage`: the service is down; told again whenever a call tried in vain. */
      readonly reason: 'refusal' | 'outage';
    }
  | { readonly type: 'scope-opened'; readonly at: number; readonly vendor: string; readonly scope: string }
  | {
      readonly type: 'refresh';
      readonly at: number;
      readonly vendor: string;
      readonly outcome: 'started' | 'refreshed' | 'dead' | 'transient';
    }
  /** The session ended and somebody has to sign in; told once, not for each call. `code` is that of the answer that showed it. */
  | { readonly type: 'reauth-needed'; readonly at: number; readonly vendor: string; readonly code?: string }
  /** Somebody signed in. Of the calls that had to wait for it, so many go on and so many were rejected. */
  | {
      readonly type: 'signed-in';
      readonly at: number;
      readonly vendor: string;
      readonly resumed: number;
      readonly rejected: number;
    };
