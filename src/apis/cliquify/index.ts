export { cliquify } from './catalog.js';
export {
  getUser,
  introspectToken,
  issueToken,
  listAssets,
  listFolders,
  listTemplates,
  revokeToken,
} from './endpoints.js';
export { limits } from './limits.js';

export type { CliquifyToken, CliquifyTokenState, CliquifyUser } from './endpoints.js';
