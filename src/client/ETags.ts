/** What a client asks of a memory for entity tags. Made by `rememberETags`. */
export interface ETags {
  /** The tag that came with a value this client read: of this very object, not of a copy. */
  of(value: unknown): string | undefined;
  /** For the client: a request is about to be sent. Puts `If-Match` into its headers; the returned function hears the answer. */
  begin(request: {
    readonly method: string;
    readonly url: URL;
    /** Tells accounts apart. */
    readonly who: string;
    /** The same for all attempts of a call. */
    readonly headers: Headers;
  }): (answer: { readonly status: number; readonly etag: string | undefined; readonly value?: unknown }) => void;
}
