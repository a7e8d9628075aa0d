import { authPiCredentials } from './authpi/credentials.js';
import { sampleKeys } from './snippets-ai/ApiKeys.js';
import { zohoCredentials } from './zoho-cliq/accounts.js';

/**
 * Credentials that work in every sandbox from the start, for token routes and for `curl`. Made up: they
 * open nothing else. For most tests `control.signIn(vendor)` is shorter.
 */
export const sandboxCredentials = {
  /** `sandbox-inactive` and `sandbox-orphan`, with the same secret, belong to companies in trouble. */
  cliquify: { clientId: 'sandbox-client', clientSecret: 'sandbox-secret' },
  'zoho-cliq': zohoCredentials,
  'snippets-ai': sampleKeys,
  authpi: authPiCredentials,
} as const;
