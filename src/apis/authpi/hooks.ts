'use client';

import { bindMutation, bindQuery, type BoundMutationHook, type BoundQueryHook } from '../../query/index.js';
import {
  createAgent,
  createIssuer,
  createOrganization,
  createUser,
  deleteUser,
  getMe,
  getSession,
  getUser,
  listAccounts,
  listAgents,
  listApiKeys,
  listIssuers,
  listSessions,
  listUsers,
  updateUser,
} from './endpoints.js';
import { exchangeGrant, getKeyInfo, introspectToken, logout } from './idpEndpoints.js';

// One hook for each endpoint of AuthPI, named after it. The options are those of `useApiQuery` and `useApiMutation`.

export const useGetMe: BoundQueryHook<typeof getMe> = bindQuery(getMe);
export const useListAccounts: BoundQueryHook<typeof listAccounts> = bindQuery(listAccounts);
export const useListIssuers: BoundQueryHook<typeof listIssuers> = bindQuery(listIssuers);
export const useCreateIssuer: BoundMutationHook<typeof createIssuer> = bindMutation(createIssuer);
export const useListUsers: BoundQueryHook<typeof listUsers> = bindQuery(listUsers);
export const useCreateUser: BoundMutationHook<typeof createUser> = bindMutation(createUser);
export const useGetUser: BoundQueryHook<typeof getUser> = bindQuery(getUser);
export const useUpdateUser: BoundMutationHook<typeof updateUser> = bindMutation(updateUser);
export const useDeleteUser: BoundMutationHook<typeof deleteUser> = bindMutation(deleteUser);
export const useListSessions: BoundQueryHook<typeof listSessions> = bindQuery(listSessions);
export const useGetSession: BoundQueryHook<typeof getSession> = bindQuery(getSession);
export const useCreateOrganization: BoundMutationHook<typeof createOrganization> = bindMutation(createOrganization);
export const useListApiKeys: BoundQueryHook<typeof listApiKeys> = bindQuery(listApiKeys);
export const useListAgents: BoundQueryHook<typeof listAgents> = bindQuery(listAgents);
export const useCreateAgent: BoundMutationHook<typeof createAgent> = bindMutation(createAgent);
export const useExchangeGrant: BoundMutationHook<typeof exchangeGrant> = bindMutation(exchangeGrant);
export const useIntrospectToken: BoundMutationHook<typeof introspectToken> = bindMutation(introspectToken);
export const useLogout: BoundMutationHook<typeof logout> = bindMutation(logout);
export const useGetKeyInfo: BoundQueryHook<typeof getKeyInfo> = bindQuery(getKeyInfo);
