import { limitLocked, misconfigured, scopeMissing, sessionExpired } from './meanings.js';
import { errorsPage, forumPage, v3Page } from './pages.js';
import { afterFix, afterLock, afterReauth, never } from './rules.js';

const seenInUse = 'On no page of the vendor; reported by integrations in use.';

/** Tokens, scopes, addresses and limits: what any endpoint may answer before it looks at the request. */
export const accessCodes = {
  oauthtoken_invalid: afterReauth(sessionExpired, errorsPage.inferred(401, `${seenInUse} Status inferred.`)),
  invalid_oauthtoken: afterReauth(sessionExpired, v3Page('keyboardshortcuts').inferred(400)),
  unauthorized: afterReauth(sessionExpired, v3Page('messages').stated(401)),
  UNAUTHORIZED: afterReauth(sessionExpired, v3Page('mentions').stated(401)),
  /**
   * Renewing the token does not widen it: the person has to consent again. Also seen when the wrong
   * data centre is called.
   */
  oauthtoken_scope_invalid: afterFix(scopeMissing, errorsPage.inferred([401, 403], `${seenInUse} Both statuses seen.`)),
  request_url_invalid: never(misconfigured, errorsPage.inferred(404, `${seenInUse} A plain text body was seen.`)),
  /** The limit under status 400. Whoever looks only for 429 misses it. */
  request_limit_exceeded: afterLock(
    limitLocked,
    forumPage.inferred(400, 'Reported by a customer; the vendor documents 429 for limits.'),
  ),
  rate_limit_exceeded: afterLock(limitLocked, v3Page('messages').stated(429)),
} as const;
