'use client';

import { bindMutation, bindQuery } from '../../query/index.js';
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

export const useGetMe = bindQuery(getMe);
export const useListAccounts = bindQuery(listAccounts);
export const useListIssuers = bindQuery(listIssuers);
export const useCreateIssuer = bindMutation(createIssuer);
export const useListUsers = bindQuery(listUsers);
export const useCreateUser = bindMutation(createUser);
export const useGetUser = bindQuery(getUser);
export const useUpdateUser = bindMutation(updateUser);
export const useDeleteUser = bindMutation(deleteUser);
export const useListSessions = bindQuery(listSessions);
export const useGetSession = bindQuery(getSession);
export const useCreateOrganization = bindMutation(createOrganization);
export const useListApiKeys = bindQuery(listApiKeys);
export const useListAgents = bindQuery(listAgents);
export const useCreateAgent = bindMutation(createAgent);
export const useExchangeGrant = bindMutation(exchangeGrant);
export const useIntrospectToken = bindMutation(introspectToken);
export const useLogout = bindMutation(logout);
export const useGetKeyInfo = bindQuery(getKeyInfo);
