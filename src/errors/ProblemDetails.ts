/** An RFC 9457 body as far as it was well formed. Extension members stay in the error's `details`. */
export interface ProblemDetails {
  /** Absolute or relative reference; `about:blank` when the body names none. */
  readonly type: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly instance?: string;
}
