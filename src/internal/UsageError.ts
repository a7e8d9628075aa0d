/**
 * A mistake in using this library. The message says what happened, why it matters and what to do;
 * `code` names a page in `docs/errors/`. In production the message is no more than that page, so that no
 * long text is shipped: write `new UsageError(code, isDevelopment ? text : '')`
 * (as a condition bundlers see through it, whatever stands before).
 */
export class UsageError extends TypeError {
  override readonly name = 'UsageError';
  /** `RAE-` and three digits; `docs/errors/RAE-001.md` explains it. */
  readonly code: `RAE-${string}`;

  constructor(code: `RAE-${string}`, message: string) {
    super(message ? `${message} (${code})` : `react-api-errors: see docs/errors/${code}.md`);
    this.code = code;
  }
}
