'use client';

import { bindMutation, bindQuery, type BoundMutationHook, type BoundQueryHook } from '../../query/index.js';
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

export const useGetUser: BoundQueryHook<typeof getUser> = bindQuery(getUser);
export const useListTemplates: BoundQueryHook<typeof listTemplates> = bindQuery(listTemplates);
export const useListAssets: BoundQueryHook<typeof listAssets> = bindQuery(listAssets);
export const useListFolders: BoundQueryHook<typeof listFolders> = bindQuery(listFolders);
export const useIssueToken: BoundMutationHook<typeof issueToken> = bindMutation(issueToken);
export const useIntrospectToken: BoundQueryHook<typeof introspectToken> = bindQuery(introspectToken);
export const useRevokeToken: BoundMutationHook<typeof revokeToken> = bindMutation(revokeToken);
