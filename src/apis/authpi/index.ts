export { authPi } from './catalog.js';
export {
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
export { eTagOf } from './eTagOf.js';
export { exchangeGrant, getKeyInfo, introspectToken, logout } from './idpEndpoints.js';
export { idempotency, limits, loginLock } from './limits.js';

export type { CurrentVersion } from './CurrentVersion.js';
export type {
  AuthPiAgentStatus,
  AuthPiItem,
  AuthPiKeyStatus,
  AuthPiPage,
  AuthPiSession,
  AuthPiSessionStatus,
  AuthPiSingle,
  AuthPiUser,
  AuthPiUserStatus,
} from './endpoints.js';
export type { Versioned } from './eTagOf.js';
export type { AuthPiGrant, AuthPiTokens } from './idpEndpoints.js';
