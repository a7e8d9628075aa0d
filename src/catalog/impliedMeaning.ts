import {
  transportCodes,
  type CodeMeaning,
  type ErrorKind,
  type RecoveryAction,
  type RetryRule,
} from '../errors/index.js';

/** A status, one of the first digits, a status with a wait that the server named, or an OAuth error code. */
type Cue = number | string;

type Row = readonly [
  kind: ErrorKind,
  rule: RetryRule,
  recovery: readonly RecoveryAction[],
  cues: readonly Cue[],
  messageKey?: string,
];

const rows: readonly Row[] = [
  ['validation', 'after-fix', ['edit-input'], ['4xx']],
  ['validation', 'after-fix', ['edit-input'], [413], 'too-large'],
  ['authentication', 'after-reauth', ['sign-in'], [401]],
  // RFC 6750; RFC 6749 section 5.2, a 400 that only a new sign-in heals
  ['authentication', 'after-reauth', ['sign-in'], ['invalid_token', 'invalid_grant'], 'session-expired'],
  ['quota-exhausted', 'after-fix', ['upgrade-plan'], [402]],
  ['permission', 'after-fix', ['request-access'], [403, 'access_denied']],
  ['permission', 'after-reauth', ['request-access'], ['insufficient_scope'], 'scope-missing'],
  ['permission', 'never', ['none'], [451], 'not-allowed-here'],
  ['not-found', 'never', ['go-back'], [404, 410]],
  // 3xx: a redirect nobody followed
  ['misconfigured', 'never', ['contact-support'], ['3xx', 405, 406, 407, 411, 414, 415, 417, 421, 426, 428, 431]],
  [
    'misconfigured',
    'never',
    ['contact-support'],
    ['unsupported_grant_type', 'unsupported_response_type', 'invalid_scope'],
  ],
  ['misconfigured', 'never', ['contact-support'], ['invalid_client', 'unauthorized_client'], 'credentials-wrong'],
  ['timeout', 'backoff', ['retry'], [408]],
  ['conflict', 'after-fix', ['reload-latest'], [409, 423, 424]],
  ['conflict', 'after-fix', ['reload-latest'], [412], 'changed-elsewhere'],
  ['rate-limited', 'after-wait', ['wait'], [429, '403+wait', 'slow_down']], // RFC 8628
  ['conflict', 'after-wait', ['wait'], ['409+wait'], 'still-processing'],
  ['validation', 'after-wait', ['wait'], ['413+wait'], 'too-large'],
  ['server', 'backoff', ['retry', 'contact-support'], ['5xx']],
  ['server', 'never', ['contact-support'], [501, 505]],
  [
    'unavailable',
    'backoff',
    ['retry', 'wait'],
    // RFC 8470 (425): the same request is fine once the handshake is over. 520 to 530 are Cloudflare's
    // between the service and us: origin down, unreachable or too slow.
    [425, 502, 503, 504, 520, 521, 522, 523, 524, 529, 530],
  ],
  ['unavailable', 'backoff', ['retry'], ['temporarily_unavailable']],
];

/**
 * What a status says when no code does. An unlisted status means what the first of its class means
 * (RFC 9110 section 15); a success that was reported as a failure is an answer that could not be read.
 *
 * With a wait named by the server, a 403, 409 or 413 is a refusal for now: blocked keys and secondary
 * limits, "still being processed", and the temporary form of 413 (RFC 9110 section 15.5.14). An OAuth error
 * code counts before the status; only with 400, 401 and 403, because the names are common words elsewhere.
 */
export function impliedMeaning(status: number, hasServerWait = false, oauthCode = ''): CodeMeaning {
  const oauth = [400, 401, 403].includes(status) ? oauthCode : '';
  const cues = [oauth, hasServerWait && `${status}+wait`, status, `${Math.floor(status / 100)}xx`];
  for (const cue of cues) {
    const row = rows.find(([, , , listed]) => listed.includes(cue as Cue));
    if (row) return toMeaning(row);
  }
  return status >= 200 && status < 300 ? transportCodes.parse : transportCodes.unknown;
}

function toMeaning([kind, rule, recovery, , messageKey = kind]: Row): CodeMeaning {
  return { kind, retry: { rule }, recovery, messageKey };
}
