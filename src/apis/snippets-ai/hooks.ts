'use client';

import { bindMutation, bindQuery } from '../../query/index.js';
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

export const useGetSnippet = bindQuery(getSnippet);
export const useCreateSnippet = bindMutation(createSnippet);
export const useUpdateSnippet = bindMutation(updateSnippet);
export const useDeleteSnippet = bindMutation(deleteSnippet);
export const useGetSnippets = bindQuery(getSnippets);
export const useCreateSnippets = bindMutation(createSnippets);
export const useDeleteSnippets = bindMutation(deleteSnippets);
export const useGetVariation = bindQuery(getVariation);
export const useUpdateVariation = bindMutation(updateVariation);
export const useDeleteVariations = bindMutation(deleteVariations);
export const useListVariationHistory = bindQuery(listVariationHistory);
export const useGetFolder = bindQuery(getFolder);
export const useCreateFolder = bindMutation(createFolder);
export const useUpdateFolder = bindMutation(updateFolder);
export const useDeleteFolder = bindMutation(deleteFolder);
export const useGetFolders = bindQuery(getFolders);
export const useCreateFolders = bindMutation(createFolders);
export const useUpdateFolders = bindMutation(updateFolders);
export const useDeleteFolders = bindMutation(deleteFolders);
export const useGetTag = bindQuery(getTag);
export const useCreateTag = bindMutation(createTag);
export const useUpdateTag = bindMutation(updateTag);
export const useDeleteTag = bindMutation(deleteTag);
export const useGetTags = bindQuery(getTags);
export const useCreateTags = bindMutation(createTags);
export const useUpdateTags = bindMutation(updateTags);
export const useDeleteTags = bindMutation(deleteTags);
