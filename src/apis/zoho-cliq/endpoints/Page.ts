/** Where a list goes on. A missing token means that this was the last page. */
export interface NextPage {
  readonly next_token?: string;
}

/** Also asks for what changed since an earlier answer. */
export interface SyncedPage extends NextPage {
  readonly sync_token?: string;
}
