export { billedRequests } from './billedRequests.js';
export { snippetsAi } from './catalog.js';
export {
  createFolder,
  createFolders,
  createSnippet,
  createSnippets,
  createTag,
  createTags,
  deleteFolder,
  deleteFolders,
  deleteSnippet,
  deleteSnippets,
  deleteTag,
  deleteTags,
  deleteVariations,
  getFolder,
  getFolders,
  getSnippet,
  getSnippets,
  getTag,
  getTags,
  getVariation,
  listVariationHistory,
  updateFolder,
  updateFolders,
  updateSnippet,
  updateTag,
  updateTags,
  updateVariation,
} from './endpoints.js';
export { keyBlock, limits } from './limits.js';
export { readPartial } from './partial.js';

export type {
  Answer,
  BatchAnswer,
  BatchCounts,
  Content,
  Folder,
  HistoryEntry,
  Snippet,
  Tag,
  TagPage,
  Undocumented,
  Usage,
  Variation,
} from './answers.js';
export type { BilledRequests } from './billedRequests.js';
export type { NewSnippet, NewTag, SnippetChange } from './endpoints.js';
export type { PartialFailure, PartialSuccess } from './partial.js';
export type { QuotaShortfall } from './QuotaShortfall.js';
