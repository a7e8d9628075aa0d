import { limits } from '../../apis/zoho-cliq/index.js';
import type { RateLimit } from '../../catalog/index.js';
import { documentedStatus } from '../catalogs.js';
import type { Call, Reply } from '../core/Call.js';
import { createLimitBook } from '../core/LimitBook.js';
import type { EndpointRoute } from '../core/serveEndpoint.js';
import type { VendorFactory } from '../core/VendorSite.js';
import { createAccounts } from './accounts.js';
import { zohoFailure, zohoTokenCodes } from './bodies.js';
import { channelRoutes } from './channelRoutes.js';
import { chatRoutes } from './chatRoutes.js';
import { messageRoutes } from './messageRoutes.js';
import { peopleRoutes } from './peopleRoutes.js';
import { recordRoutes } from './recordRoutes.js';
import { savedRoutes } from './savedRoutes.js';
import { isGranted, scopeOf } from './scopeOf.js';
import { createSeat, type Manner, type Seat } from './Seat.js';
import { createWorkspace, type Person } from './workspace.js';

const tokenPath = '/oauth/v2/token';

const apiRoutes: readonly EndpointRoute<Seat>[] = [
  ...chatRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...peopleRoutes,
  ...recordRoutes,
  ...savedRoutes,
];

const limitOf = (route: EndpointRoute<Seat>): RateLimit | undefined =>
  limits.find(({ scope }) => scope !== undefined && scope === route.scope);

const routes = [
  { method: 'POST', path: tokenPath, limit: '10 tokens / 10 min, lock 10 min' },
  // The same service, its networks below a name: listed once, answered for all.
  ...apiRoutes.map((route) => ({ ...route, ...wordsOf(limitOf(route)) })),
];

/** Zoho Cliq: people with tokens of an hour, a limit and a lock for each route, seven ways to say no. */
export const createZohoCliq: VendorFactory = (world) => {
  const { time } = world;
  const accounts = createAccounts(world);
  const book = createLimitBook(time);
  const workspace = createWorkspace(time.now());

  function serve(call: Call, route: EndpointRoute<Seat>): Reply | Promise<Reply> {
    const manner = mannerOf(route);
    const fail = (code: string) => zohoFailure({ code, status: documentedStatus('zoho-cliq', code) ?? 400 }, call);
    if (!acceptsJson(call)) return fail('http_406');
    const token = accounts.present(call);
    if (!token) return fail(unauthorizedCodes[manner] ?? 'http_401');
    const limit = world.limits === 'documented' ? limitOf(route) : undefined;
    if (limit && book.spend(`${token.user} ${route.id}`, limit) > 0) {
      return fail(manner === 'searches' ? 'rate_limit_exceeded' : 'http_429');
    }
    // The pages say 403; the code is what integrations report beside it.
    if (!isGranted(token.scopes, scopeOf(route.id, route.method))) {
      return zohoFailure({ code: 'oauthtoken_scope_invalid', status: 403 }, call);
    }
    const me = workspace.people.get(token.user) ?? guest(token.user);
    return route.handle(call, createSeat(call, workspace, me, manner));
  }

  return {
    routes,
    canonicalPath: (path) => path.replace(/^\/network\/[^/]+(?=\/)/, ''),
    answer(call, match) {
      const { route, found } = { route: undefined, ...match };
      if (found === 'nothing') return zohoFailure({ code: 'http_404', status: 404 }, call);
      if (found === 'path') return zohoFailure({ code: 'http_405', status: 405 }, call);
      if (route?.path === tokenPath) return accounts.grant(call);
      return serve(call, route as EndpointRoute<Seat>);
    },
    fail: zohoFailure,
    isTokenRoute: (path) => path === tokenPath,
    tokenCodes: zohoTokenCodes,
    tooLarge: (call) => zohoFailure({ code: 'http_400', status: 400 }, call),
    signIn: (options) => accounts.signIn(options),
    expireTokens: () => accounts.expireTokens(),
    revokeTokens: () => accounts.revokeTokens(),
  };
};

const unauthorizedCodes: Partial<Record<Manner, string>> = { searches: 'unauthorized', mentions: 'UNAUTHORIZED' };

function mannerOf({ id, path }: EndpointRoute<Seat>): Manner {
  if (path.endsWith('/search')) return 'searches';
  if (id.startsWith('v3.stars.')) return 'stars';
  if (id.startsWith('v3.mentions.')) return 'mentions';
  return id.startsWith('v3.') ? 'v3' : 'v2';
}

const acceptsJson = ({ headers }: Call): boolean => {
  const accept = headers.get('accept');
  return accept === null || /\*\/\*|application\/(\*|json|[\w.-]+\+json)/.test(accept);
};

/** Somebody a test made up: in every open channel and nowhere else. */
const guest = (id: string): Person => ({ id, name: `Guest ${id}`, email: `${id}@zylker.example` });

function wordsOf(limit: RateLimit | undefined): { limit?: string } {
  if (!limit) return {};
  const minutes = (ms: number) => `${ms / 60_000} min`;
  return {
    limit: `${limit.limit} / ${minutes(limit.windowMs)}${limit.lockMs ? `, lock ${minutes(limit.lockMs)}` : ''}`,
  };
}
