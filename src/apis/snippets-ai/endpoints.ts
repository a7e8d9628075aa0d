import { defineEndpoint, shape } from '../../client/index.js';
import type {
  Answer,
  BatchAnswer,
  Content,
  Folder,
  HistoryEntry,
  Snippet,
  Tag,
  TagPage,
  Undocumented,
  Variation,
} from './answers.js';
import { snippetsAi } from './catalog.js';

// The key belongs on a server, says the vendor: it spends money. Point a client at your own backend and
// let that add the `Authorization` header.
//
// `cost` is left at one call everywhere, because the documented limit counts calls and a batch is one.
// What a call bills is another matter: `billedRequests`.
//
// Where an endpoint's page is not known to us, its input is an open record; the address and what it bills
// are stated.

/** One snippet. */
export const getSnippet = defineEndpoint(snippetsAi, {
  id: 'snippet.get',
  method: 'GET',
  path: '/snippet',
  input: shape<{ /** UUID. */ readonly id: string }>(),
  output: shape<Answer<Snippet>>(),
  query: ['id'],
});

/** What a new snippet takes. */
export interface NewSnippet {
  /** 1 to 200 characters. */
  readonly title: string;
  readonly content: Content;
  /** UUID. */
  readonly teamId: string;
  /** At most 5,000 characters. */
  readonly note?: string;
  /** At most 100 characters. */
  readonly shortcut?: string;
  readonly folderId?: string;
  readonly tagIds?: readonly string[];
  readonly additionalVariations?: readonly { readonly content: Content; readonly variationName: string }[];
}

/** Makes one snippet. */
export const createSnippet = defineEndpoint(snippetsAi, {
  id: 'snippet.create',
  method: 'POST',
  path: '/snippet',
  input: shape<NewSnippet>(),
  output:
    shape<
      Answer<{ readonly snippetId: string }, { readonly totalVariations?: number; readonly tagsAttached?: number }>
    >(),
});

/** Which snippet, and what is to change; the rest stays. */
export interface SnippetChange {
  /** UUID. */
  readonly id: string;
  readonly title?: string;
  readonly content?: Content;
  readonly note?: string;
  readonly shortcut?: string;
  /** `null` takes the snippet out of its folder. */
  readonly folderId?: string | null;
  readonly tagIds?: readonly string[];
  readonly isArchived?: boolean;
}

/** Changes one snippet. */
export const updateSnippet = defineEndpoint(snippetsAi, {
  id: 'snippet.update',
  method: 'PUT',
  path: '/snippet',
  input: shape<SnippetChange>(),
  output:
    shape<
      Answer<{ readonly snippetId: string }, { readonly fieldsUpdated?: unknown; readonly tagsAttached?: number }>
    >(),
  query: ['id'],
});

/** The parameter is inferred from the endpoints beside it. */
export const deleteSnippet = defineEndpoint(snippetsAi, {
  id: 'snippet.delete',
  method: 'DELETE',
  path: '/snippet',
  input: shape<{ readonly id: string }>(),
  query: ['id'],
});

/** Ids as one text, separated by commas. */
interface Ids {
  readonly ids: string;
}

/** Answers 200 also when some could not be read: see `readPartial`. */
export const getSnippets = defineEndpoint(snippetsAi, {
  id: 'snippets.get',
  method: 'GET',
  path: '/snippets',
  input: shape<Ids>(),
  output: shape<BatchAnswer<readonly Snippet[]>>(),
  query: ['ids'],
});

/** At most 100. Answers 200 also when some could not be made: see `readPartial`. */
export const createSnippets = defineEndpoint(snippetsAi, {
  id: 'snippets.create',
  method: 'POST',
  path: '/snippets',
  input: shape<{ readonly snippets: readonly NewSnippet[] }>(),
  output:
    shape<
      BatchAnswer<{ readonly message: string; readonly createdSnippets: readonly { readonly snippetId: string }[] }>
    >(),
});

/** Answers 200 also when some could not be deleted: see `readPartial`. */
export const deleteSnippets = defineEndpoint(snippetsAi, {
  id: 'snippets.delete',
  method: 'DELETE',
  path: '/snippets',
  input: shape<Ids>(),
  output: shape<BatchAnswer<{ readonly message: string }>>(),
  query: ['ids'],
});

/** One variation of a snippet. */
export const getVariation = defineEndpoint(snippetsAi, {
  id: 'variation.get',
  method: 'GET',
  path: '/snippet/variation',
  input: shape<{ readonly snippetId: string; readonly variationId: string }>(),
  output: shape<Answer<Variation>>(),
  query: ['snippetId', 'variationId'],
});

/** Changes the name or the text of a variation. */
export const updateVariation = defineEndpoint(snippetsAi, {
  id: 'variation.update',
  method: 'PUT',
  path: '/snippet/variation',
  input: shape<{
    readonly variationId: string;
    /** At most 100 characters. */
    readonly name?: string;
    readonly content?: Content;
  }>(),
  output: shape<Answer<{ readonly variationId: string }, { readonly fieldsUpdated?: unknown }>>(),
  query: ['variationId'],
});

/** Its parameters are not known to us. */
export const deleteVariations = defineEndpoint(snippetsAi, {
  id: 'variation.delete',
  method: 'DELETE',
  path: '/snippet/variation',
  input: shape<Undocumented>(),
});

/** The earlier texts of a variation. */
export const listVariationHistory = defineEndpoint(snippetsAi, {
  id: 'variation.history',
  method: 'GET',
  path: '/snippet/variation/history',
  input: shape<{
    readonly variationId: string;
    /** 1 to 100. */
    readonly limit?: number;
    /** ISO 8601. */
    readonly fromDate?: string;
    /** ISO 8601. */
    readonly toDate?: string;
  }>(),
  output: shape<Answer<readonly HistoryEntry[], { readonly hasMore: boolean; readonly totalRecords: number }>>(),
  query: ['variationId', 'limit', 'fromDate', 'toDate'],
});

/** Its parameters are not known to us. */
export const getFolder = defineEndpoint(snippetsAi, {
  id: 'folder.get',
  method: 'GET',
  path: '/folder',
  input: shape<Undocumented>(),
});

/** Makes one folder. */
export const createFolder = defineEndpoint(snippetsAi, {
  id: 'folder.create',
  method: 'POST',
  path: '/folder',
  input: shape<{
    /** 1 to 1,000 characters. */
    readonly folderName: string;
    readonly teamId: string;
    /** At most 100 characters. */
    readonly folderColor?: string;
    readonly parentFolderId?: string | null;
  }>(),
  output:
    shape<
      Answer<
        { readonly folder: Folder },
        { readonly folderId: string; readonly folderName: string; readonly createdAt: string }
      >
    >(),
});

/** Its parameters are not known to us. */
export const updateFolder = defineEndpoint(snippetsAi, {
  id: 'folder.update',
  method: 'PUT',
  path: '/folder',
  input: shape<Undocumented>(),
});

/** Leaves the folder's snippets without one. Its parameters are not known to us. */
export const deleteFolder = defineEndpoint(snippetsAi, {
  id: 'folder.delete',
  method: 'DELETE',
  path: '/folder',
  input: shape<Undocumented>(),
});

/** Its parameters are not known to us. */
export const getFolders = defineEndpoint(snippetsAi, {
  id: 'folders.get',
  method: 'GET',
  path: '/folders',
  input: shape<Undocumented>(),
});

/** Its parameters are not known to us. */
export const createFolders = defineEndpoint(snippetsAi, {
  id: 'folders.create',
  method: 'POST',
  path: '/folders',
  input: shape<Undocumented>(),
});

/** Its parameters are not known to us. */
export const updateFolders = defineEndpoint(snippetsAi, {
  id: 'folders.update',
  method: 'PUT',
  path: '/folders',
  input: shape<Undocumented>(),
});

/** Leaves the folders' snippets without one. Its parameters are not known to us. */
export const deleteFolders = defineEndpoint(snippetsAi, {
  id: 'folders.delete',
  method: 'DELETE',
  path: '/folders',
  input: shape<Undocumented>(),
});

/** A tag and one page of its snippets. */
export const getTag = defineEndpoint(snippetsAi, {
  id: 'tag.get',
  method: 'GET',
  path: '/tag',
  input: shape<{
    readonly tagId: string;
    /** 1 to 100, default 50. */
    readonly limit?: number;
    /** Default 0. */
    readonly offset?: number;
  }>(),
  output: shape<TagPage>(),
  query: ['tagId', 'limit', 'offset'],
});

/** What a new tag takes. */
export interface NewTag {
  /** At most 1,000 characters. */
  readonly tagName: string;
  readonly teamId: string;
  /** At most 100 characters. */
  readonly tagColor?: string;
  readonly parentTagId?: string | null;
}

/** Makes one tag. */
export const createTag = defineEndpoint(snippetsAi, {
  id: 'tag.create',
  method: 'POST',
  path: '/tag',
  input: shape<NewTag>(),
  output: shape<Answer<{ readonly tag: Tag }>>(),
});

/** Its parameters are not known to us. */
export const updateTag = defineEndpoint(snippetsAi, {
  id: 'tag.update',
  method: 'PUT',
  path: '/tag',
  input: shape<Undocumented>(),
});

/** Its parameters are not known to us. */
export const deleteTag = defineEndpoint(snippetsAi, {
  id: 'tag.delete',
  method: 'DELETE',
  path: '/tag',
  input: shape<Undocumented>(),
});

/** Its parameters are not known to us. */
export const getTags = defineEndpoint(snippetsAi, {
  id: 'tags.get',
  method: 'GET',
  path: '/tags',
  input: shape<Undocumented>(),
});

/** Answers 200 also when some could not be made: see `readPartial`. */
export const createTags = defineEndpoint(snippetsAi, {
  id: 'tags.create',
  method: 'POST',
  path: '/tags',
  input: shape<{ readonly tags: readonly NewTag[] }>(),
  output: shape<BatchAnswer<{ readonly createdTags: readonly Tag[]; readonly errors: readonly unknown[] }>>(),
});

/** Its parameters are not known to us. */
export const updateTags = defineEndpoint(snippetsAi, {
  id: 'tags.update',
  method: 'PUT',
  path: '/tags',
  input: shape<Undocumented>(),
});

/** Its parameters are not known to us. */
export const deleteTags = defineEndpoint(snippetsAi, {
  id: 'tags.delete',
  method: 'DELETE',
  path: '/tags',
  input: shape<Undocumented>(),
});
