import type { ErrorKind } from '../../../errors/index.js';
import {
  conflict,
  inputRejected,
  itemGone,
  limitLocked,
  maintenance,
  misconfigured,
  noPermission,
  serverFault,
  sessionExpired,
  unavailable,
} from './meanings.js';
import { errorsPage } from './pages.js';
import { afterFix, afterLock, afterReauth, backoff, never, type Entry } from './rules.js';

/** The vendor gives most failures a status and a sentence but no code; these ids are ours. */
const ours = <TKind extends ErrorKind>(entry: Entry<TKind>): Entry<TKind> => ({ ...entry, isOurs: true });

/** Answers without a code, by status: body shape A, no body at all, or a proxy's page. */
export const statusCodes = {
  http_400: ours(afterFix(inputRejected, errorsPage.stated(400))),
  http_401: ours(afterReauth(sessionExpired, errorsPage.stated(401))),
  /** Missing scope, no access to the thing, or the organisation's rules: the answer does not say which. */
  http_403: ours(afterFix(noPermission, errorsPage.stated(403))),
  /** A wrong address and a thing that is gone read the same. */
  http_404: ours(afterFix(itemGone, errorsPage.stated(404))),
  http_405: ours(never(misconfigured, errorsPage.stated(405))),
  http_406: ours(never(misconfigured, errorsPage.stated(406))),
  http_409: ours(afterFix(conflict, errorsPage.stated(409))),
  http_429: ours(afterLock(limitLocked, errorsPage.stated(429))),
  http_500: ours(backoff(serverFault, errorsPage.stated(500))),
  http_502: ours(backoff(unavailable, errorsPage.stated(502))),
  http_503: ours(backoff(maintenance, errorsPage.stated(503))),
  /** The upstream was too slow; a narrower question may pass where this one did not. */
  http_504: ours(backoff(unavailable, errorsPage.stated(504))),
} as const;

/** Reads an answer without a code by its status. */
export const codeByStatus = {
  400: 'http_400',
  401: 'http_401',
  403: 'http_403',
  404: 'http_404',
  405: 'http_405',
  406: 'http_406',
  409: 'http_409',
  429: 'http_429',
  500: 'http_500',
  502: 'http_502',
  503: 'http_503',
  504: 'http_504',
} as const satisfies Readonly<Record<number, keyof typeof statusCodes>>;
