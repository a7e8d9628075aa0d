import { keyBlock } from '../../apis/snippets-ai/index.js';
import type { Call, Reply } from '../core/Call.js';
import type { EndpointRoute } from '../core/serveEndpoint.js';
import type { VendorFactory } from '../core/VendorSite.js';
import { createApiKeys } from './ApiKeys.js';
import { snippetsFailure, snippetsRejection } from './bodies.js';
import { createDesk, isReply, type Desk } from './Desk.js';
import { createLibrary } from './library.js';
import { shelfRoutes } from './shelfRoutes.js';
import { snippetRoutes } from './snippetRoutes.js';
import { variationRoutes } from './variationRoutes.js';

const routes: readonly EndpointRoute<Desk>[] = [...snippetRoutes, ...variationRoutes, ...shelfRoutes];

/** Snippets AI: keys instead of tokens, an allowance that is spent, and sentences instead of codes. */
export const createSnippetsAi: VendorFactory = (world) => {
  const keys = createApiKeys(world);
  const library = createLibrary();

  async function serve(call: Call, route: EndpointRoute<Desk>): Promise<Reply> {
    const key = keys.admit(call);
    if (isReply(key)) return key;
    const reply = await route.handle(call, createDesk(call, library, key));
    if (reply.status === 403 && !isAboutQuota(reply)) keys.noteInvalid(call);
    return reply;
  }

  return {
    routes,
    answer(call, match) {
      if (match.found === 'nothing') return snippetsFailure({ code: 'not_found', status: 404 }, call);
      if (match.found === 'path') return snippetsRejection(405, 'Method not allowed');
      return serve(call, match.route as EndpointRoute<Desk>);
    },
    fail(failure, call) {
      if ((keyBlock.countedCodes as readonly string[]).includes(failure.code)) keys.noteInvalid(call);
      return snippetsFailure(failure, call);
    },
    isTokenRoute: () => false,
    tokenCodes: new Set(),
    tooLarge: () => snippetsRejection(413, 'Request body is too large'),
    // Scopes are the teams a key may act for.
    signIn: ({ scopes }) => ({ accessToken: keys.make(scopes ? new Set(scopes) : 'all').value, expiresInMs: Infinity }),
    expireTokens: () => keys.deactivateAll(),
    revokeTokens: () => keys.deactivateAll(),
  };
};

/** A spent allowance is no invalid attempt, although it answers 403 as well. */
const isAboutQuota = ({ body }: Reply) => typeof body === 'object' && body !== null && 'usage' in body;
