/** Where a fact about a code comes from. */
export interface CodeSource {
  /** `https:` address of the page. */
  readonly url: string;
  /** The day the page was read, `YYYY-MM-DD`. */
  readonly read: string;
  /** True when the page says so; false when we inferred it. */
  readonly stated: boolean;
  /** What exactly is inferred, or where sources disagree. */
  readonly note?: string;
}
