'use client';

import { bindMutation, bindQuery } from '../../query/index.js';
import {
  getUser,
  introspectToken,
  issueToken,
  listAssets,
  listFolders,
  listTemplates,
  revokeToken,
} from './endpoints.js';

// One hook for each endpoint of Cliquify, named after it. The options are those of `useApiQuery` and `useApiMutation`.

export const useGetUser = bindQuery(getUser);
export const useListTemplates = bindQuery(listTemplates);
export const useListAssets = bindQuery(listAssets);
export const useListFolders = bindQuery(listFolders);
export const useIssueToken = bindMutation(issueToken);
export const useIntrospectToken = bindQuery(introspectToken);
export const useRevokeToken = bindMutation(revokeToken);
