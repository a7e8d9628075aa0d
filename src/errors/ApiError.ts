import type { ErrorKind } from './ErrorKind.js';
import type { FieldErrors } from './FieldErrors.js';
import type { Outcome } from './Outcome.js';
import type { ProblemDetails } from './ProblemDetails.js';
import type { RecoveryAction } from './RecoveryAction.js';
import type { RetryAfter } from './RetryAfter.js';
import type { RetryPrescription } from './RetryRule.js';

const brand = Symbol.for('react-api-errors.ApiError');
const nodeInspect = Symbol.for('nodejs.util.inspect.custom');

/** Everything an {@link ApiError} is made from. Only `toApiError` and the client make them. */
export interface ApiErrorInit {
  readonly vendor: string;
  readonly code: string;
  readonly kind: ErrorKind;
  readonly retry: RetryPrescription;
  readonly recovery: readonly RecoveryAction[];
  readonly messageKey: string;
  readonly service?: string | undefined;
  readonly status?: number | undefined;
  readonly vendorCode?: string | undefined;
  readonly method?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly attempt?: number | undefined;
  readonly retryAfter?: RetryAfter | undefined;
  readonly retryable?: boolean | undefined;
  readonly requestId?: string | undefined;
  readonly fieldErrors?: FieldErrors | undefined;
  readonly outcome?: Outcome | undefined;
  readonly occurredAt?: number | undefined;
  readonly isHeuristic?: boolean | undefined;
  readonly details?: unknown;
  readonly problem?: ProblemDetails | undefined;
  readonly vendorMessage?: string | undefined;
  readonly cause?: unknown;
}

/** What survives `JSON.stringify`: facts for a log or a dehydrated state, no body, no vendor text. */
export interface ApiErrorJson extends Omit<
  ApiErrorInit,
  'details' | 'problem' | 'vendorMessage' | 'cause' | 'fieldErrors'
> {
  readonly $rae: 'ApiError';
  readonly name: 'ApiError';
  readonly message: string;
}

/**
 * Any failure of an API call, in one shape. `code` narrows to what the API can say, `kind` to the
 * closed set that words and policies switch over.
 *
 * Everything enumerable is safe to log and to show. `details`, `problem`, `fieldErrors`,
 * `vendorMessage` and `cause` may hold parts of the vendor's body; they are not enumerable and never
 * part of `toJSON`. The message names code, call and status, never a token, a query string or a body.
 *
 * Do not use `instanceof`: two copies of this package may meet on one page. Use `isApiError`.
 */
export class ApiError<
  TVendor extends string = string,
  TCode extends string = string,
  TKind extends ErrorKind = ErrorKind,
  TDetails = unknown,
> extends Error {
  override readonly name = 'ApiError';
  /** The catalog that read it, e.g. `zoho-cliq`; `http` for the generic one. */
  declare readonly vendor: TVendor;
  /** The vendor's machine-readable code in the vendor's spelling, or one of the transport codes. */
  declare readonly code: TCode;
  declare readonly kind: TKind;
  /** The catalog's prescription for this code, variants applied. */
  declare readonly retry: RetryPrescription;
  /** What the person can do, best first. */
  declare readonly recovery: readonly RecoveryAction[];
  /** Names the sentence a person reads; the words live in the locale. */
  declare readonly messageKey: string;
  /** The service's name for people, e.g. `Zoho Cliq`. */
  declare readonly service: string | undefined;
  /** HTTP status; undefined when no answer arrived. */
  declare readonly status: number | undefined;
  /** A second, usually numeric code that some bodies carry beside the name. */
  declare readonly vendorCode: string | undefined;
  declare readonly method: string | undefined;
  /** The endpoint's id, or the path without query and with secrets removed. */
  declare readonly endpoint: string | undefined;
  /** Counted from 1. */
  declare readonly attempt: number;
  declare readonly retryAfter: RetryAfter | undefined;
  /** The body's own word on whether to repeat; wins over the catalog. */
  declare readonly retryable: boolean | undefined;
  declare readonly requestId: string | undefined;
  declare readonly outcome: Outcome;
  /** Epoch milliseconds. */
  declare readonly occurredAt: number;
  /** True when text had to be read because the API has no codes. */
  declare readonly isHeuristic: boolean;
  declare readonly details: TDetails;
  declare readonly problem: ProblemDetails | undefined;
  declare readonly fieldErrors: FieldErrors;
  /** The vendor's own words: plain text, redacted, at most 300 characters. For Details only. */
  declare readonly vendorMessage: string | undefined;

  constructor(init: ApiErrorInit) {
    super(describe(init));
    this.vendor = init.vendor as TVendor;
    this.code = init.code as TCode;
    this.kind = init.kind as TKind;
    this.retry = init.retry;
    this.recovery = init.recovery;
    this.messageKey = init.messageKey;
    this.service = init.service;
    this.status = init.status;
    this.vendorCode = init.vendorCode;
    this.method = init.method;
    this.endpoint = init.endpoint;
    this.attempt = init.attempt ?? 1;
    this.retryAfter = init.retryAfter;
    this.retryable = init.retryable;
    this.requestId = init.requestId;
    this.outcome = init.outcome ?? 'not-applied';
    this.occurredAt = init.occurredAt ?? 0;
    this.isHeuristic = init.isHeuristic ?? false;
    hide(this, 'details', init.details);
    hide(this, 'problem', init.problem);
    hide(this, 'fieldErrors', init.fieldErrors ?? {});
    hide(this, 'vendorMessage', init.vendorMessage);
    if (init.cause !== undefined) hide(this, 'cause', init.cause);
    hide(this, brand, true);
    // Node prints an error's cause as well, and an axios error holds the Authorization header.
    hide(this, nodeInspect, () => `${this.stack ?? this.message}\n${JSON.stringify(this.toJSON(), undefined, 2)}`);
  }

  toJSON(): ApiErrorJson {
    // A copy, because reading `stack` makes V8 write it out, and some engines list it.
    const facts: Partial<ApiError> = Object.assign({}, this);
    delete facts.stack;
    return { $rae: 'ApiError', ...facts, name: 'ApiError', message: this.message } as ApiErrorJson;
  }
}

/** Any {@link ApiError}, of whichever catalog. */
export type AnyApiError = ApiError;

/** True for an error of this package, also of another copy of it or revived from its JSON form. */
export function isAnyApiError(value: unknown): value is AnyApiError {
  if (typeof value !== 'object' || value === null) return false;
  try {
    const { [brand]: isOurs, $rae, code, kind } = value as Record<PropertyKey, unknown>;
    return isOurs === true || ($rae === 'ApiError' && typeof code === 'string' && typeof kind === 'string');
  } catch {
    return false; // a revoked proxy or a throwing getter
  }
}

// A getter and not a value: `console.dir`, `util.inspect` with `customInspect: false`, developer tools and
// `structuredClone` take an error's `cause` along even if it is not enumerable, but none of them calls a getter.
function hide(target: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(target, key, { get: () => value, enumerable: false, configurable: true });
}

/** The code leads, because most tools show only the first words. */
function describe({ code, method, endpoint, status, vendor }: ApiErrorInit): string {
  const call = [method, endpoint].filter(Boolean).join(' ') || 'a call';
  const answer = status === undefined ? 'got no answer' : `was answered ${status}`;
  return `${code}: ${call} ${answer} (${vendor})`;
}
