'use client';

import { bindMutation, bindQuery, type BoundMutationHook, type BoundQueryHook } from '../../query/index.js';
import {
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

// One hook for each endpoint of Snippets AI, named after it. The options are those of `useApiQuery` and `useApiMutation`.

export const useGetSnippet: BoundQueryHook<typeof getSnippet> = bindQuery(getSnippet);
export const useCreateSnippet: BoundMutationHook<typeof createSnippet> = bindMutation(createSnippet);
export const useUpdateSnippet: BoundMutationHook<typeof updateSnippet> = bindMutation(updateSnippet);
export const useDeleteSnippet: BoundMutationHook<typeof deleteSnippet> = bindMutation(deleteSnippet);
export const useGetSnippets: BoundQueryHook<typeof getSnippets> = bindQuery(getSnippets);
export const useCreateSnippets: BoundMutationHook<typeof createSnippets> = bindMutation(createSnippets);
export const useDeleteSnippets: BoundMutationHook<typeof deleteSnippets> = bindMutation(deleteSnippets);
export const useGetVariation: BoundQueryHook<typeof getVariation> = bindQuery(getVariation);
export const useUpdateVariation: BoundMutationHook<typeof updateVariation> = bindMutation(updateVariation);
export const useDeleteVariations: BoundMutationHook<typeof deleteVariations> = bindMutation(deleteVariations);
export const useListVariationHistory: BoundQueryHook<typeof listVariationHistory> = bindQuery(listVariationHistory);
export const useGetFolder: BoundQueryHook<typeof getFolder> = bindQuery(getFolder);
export const useCreateFolder: BoundMutationHook<typeof createFolder> = bindMutation(createFolder);
export const useUpdateFolder: BoundMutationHook<typeof updateFolder> = bindMutation(updateFolder);
export const useDeleteFolder: BoundMutationHook<typeof deleteFolder> = bindMutation(deleteFolder);
export const useGetFolders: BoundQueryHook<typeof getFolders> = bindQuery(getFolders);
export const useCreateFolders: BoundMutationHook<typeof createFolders> = bindMutation(createFolders);
export const useUpdateFolders: BoundMutationHook<typeof updateFolders> = bindMutation(updateFolders);
export const useDeleteFolders: BoundMutationHook<typeof deleteFolders> = bindMutation(deleteFolders);
export const useGetTag: BoundQueryHook<typeof getTag> = bindQuery(getTag);
export const useCreateTag: BoundMutationHook<typeof createTag> = bindMutation(createTag);
export const useUpdateTag: BoundMutationHook<typeof updateTag> = bindMutation(updateTag);
export const useDeleteTag: BoundMutationHook<typeof deleteTag> = bindMutation(deleteTag);
export const useGetTags: BoundQueryHook<typeof getTags> = bindQuery(getTags);
export const useCreateTags: BoundMutationHook<typeof createTags> = bindMutation(createTags);
export const useUpdateTags: BoundMutationHook<typeof updateTags> = bindMutation(updateTags);
export const useDeleteTags: BoundMutationHook<typeof deleteTags> = bindMutation(deleteTags);
