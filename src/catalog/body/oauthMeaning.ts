import type { CodeMeaning, ErrorKind, RecoveryAction, RetryRule } from '../../errors/index.js';

type Row = readonly [kind: ErrorKind, rule: RetryRule, recovery: RecoveryAction, messageKey?: string];

const signIn: Row = ['authentication', 'after-reauth', 'sign-in', 'session-expired'];
const appIsWrong: Row = ['misconfigured', 'never', 'contact-support'];
const wrongCredentials: Row = ['misconfigured', 'never', 'contact-support', 'credentials-wrong'];

const rows = new Map<string, Row>([
  ['invalid_token', signIn], // RFC 6750
  ['insufficient_scope', ['permission', 'after-reauth', 'request-access', 'scope-missing']],
  ['invalid_grant', signIn], // RFC 6749 section 5.2, a 400 that only a new sign-in heals
  ['invalid_client', wrongCredentials],
  ['unauthorized_client', wrongCredentials],
  ['unsupported_grant_type', appIsWrong],
  ['unsupported_response_type', appIsWrong],
  ['invalid_scope', appIsWrong],
  ['access_denied', ['permission', 'after-fix', 'request-access']],
  ['temporarily_unavailable', ['unavailable', 'backoff', 'retry']],
  ['slow_down', ['rate-limited', 'after-wait', 'wait']], // RFC 8628
]);

/**
 * What an OAuth error code means where no catalog speaks for the vendor. Only for answers of 400, 401
 * and 403: the names are common words elsewhere.
 */
export function oauthMeaning(code: string | undefined, status: number): CodeMeaning | undefined {
  const row = status === 400 || status === 401 || status === 403 ? rows.get(code ?? '') : undefined;
  if (!row) return undefined;
  const [kind, rule, recovery, messageKey = kind] = row;
  return { kind, retry: { rule }, recovery: [recovery], messageKey };
}
