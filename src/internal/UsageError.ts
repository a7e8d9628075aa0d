/**
 * A mistake in using this library. The message says what happened, why it matters and what to do;
 * `code` names a page in `docs/errors/`.
 */
export class UsageError extends TypeError {
  override readonly name = 'UsageError';
  /** `RAE-` and three digits; `docs/errors/RAE-001.md` explains it. */
  readonly code: `RAE-${string}`;

  constructor(code: `RAE-${string}`, message: string) {
    super(`${message} (${code})`);
    this.code = code;
  }
}
