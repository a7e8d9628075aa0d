/** Fields the vendor documents where we could not read it. */
export interface Undocumented {
  readonly [field: string]: unknown;
}

/** The allowance after a call. `usageDeducted` stands on calls about several items. */
export interface Usage {
  readonly remainingRequests: number;
  readonly usageDeducted?: number;
}

/** The envelope of every success. */
export interface Answer<TData, TMetadata = Undocumented> {
  readonly success: true;
  readonly data: TData;
  readonly usage?: Usage;
  readonly metadata?: TMetadata;
}

/** How a batch went. Which counts are there depends on the operation. */
export interface BatchCounts {
  readonly requestedCount?: number;
  readonly foundCount?: number;
  readonly accessibleCount?: number;
  readonly inaccessibleCount?: number;
  readonly missingCount?: number;
  readonly createdCount?: number;
  readonly deletedCount?: number;
  readonly failedCount?: number;
}

/** A success that may carry failures inside. */
export type BatchAnswer<TData> = Answer<TData, BatchCounts>;

/** The text of a snippet. */
export interface Content {
  readonly type: 'plaintext';
  readonly content: string;
}

/** A stored text. */
export interface Snippet {
  readonly id: string;
  readonly title: string;
  readonly content: Content;
  readonly snippet_note: string | null;
  readonly shortcut: string | null;
  readonly folder_id: string | null;
  readonly team_id: string;
  readonly workspace_id: string;
  readonly is_archived: boolean;
  /** ISO 8601. */
  readonly created_at: string;
  /** ISO 8601. */
  readonly updated_at: string;
}

/** Another wording of a snippet. */
export interface Variation {
  readonly id: string;
  readonly name: string;
  readonly content: Content;
  readonly snippet_id: string;
  readonly variant_order_index: number;
  /** ISO 8601. */
  readonly created_at: string;
  /** ISO 8601. */
  readonly updated_at: string;
}

/** An earlier text of a variation. */
export interface HistoryEntry {
  readonly id: string;
  /** ISO 8601. */
  readonly changed_at: string;
  readonly content: unknown;
}

/** The vendor shows that it is there, not what it holds. */
export type Folder = Undocumented;

/** The vendor shows that it is there, not what it holds. */
export type Tag = Undocumented;

/** A tag with a page of its snippets. */
export interface TagPage extends Answer<{ readonly tag: Tag; readonly snippets: readonly Snippet[] }> {
  readonly pagination: {
    readonly limit: number;
    readonly offset: number;
    readonly totalSnippets: number;
    readonly hasMore: boolean;
    readonly currentPage: number;
    readonly totalPages: number;
  };
}
