import {
  transportCodes,
  type CodeMeaning,
  type ErrorKind,
  type RecoveryAction,
  type RetryRule,
} from '../errors/index.js';

type Row = readonly [kind: ErrorKind, rule: RetryRule, recovery: readonly RecoveryAction[], messageKey?: string];

const validation: Row = ['validation', 'after-fix', ['edit-input']];
const misconfigured: Row = ['misconfigured', 'never', ['contact-support']];
const notFound: Row = ['not-found', 'never', ['go-back']];
const conflict: Row = ['conflict', 'after-fix', ['reload-latest']];
const unavailable: Row = ['unavailable', 'backoff', ['retry', 'wait']];
const server: Row = ['server', 'backoff', ['retry', 'contact-support']];

const rows: Readonly<Record<number, Row>> = {
  400: validation,
  401: ['authentication', 'after-reauth', ['sign-in']],
  402: ['quota-exhausted', 'after-fix', ['upgrade-plan']],
  403: ['permission', 'after-fix', ['request-access']],
  404: notFound,
  405: misconfigured,
  406: misconfigured,
  407: misconfigured,
  408: ['timeout', 'backoff', ['retry']],
  409: conflict,
  410: notFound,
  411: misconfigured,
  412: ['conflict', 'after-fix', ['reload-latest'], 'changed-elsewhere'],
  413: ['validation', 'after-fix', ['edit-input'], 'too-large'],
  414: misconfigured,
  415: misconfigured,
  417: misconfigured,
  421: misconfigured,
  422: validation,
  423: conflict,
  424: conflict,
  425: unavailable, // RFC 8470: the same request is fine once the handshake is over
  426: misconfigured,
  428: misconfigured,
  429: ['rate-limited', 'after-wait', ['wait']],
  431: misconfigured,
  451: ['permission', 'never', ['none'], 'not-allowed-here'],
  501: ['server', 'never', ['contact-support']],
  502: unavailable,
  503: unavailable,
  504: unavailable,
  505: ['server', 'never', ['contact-support']],
  // Cloudflare between the service and us: origin down, unreachable or too slow.
  520: unavailable,
  521: unavailable,
  522: unavailable,
  523: unavailable,
  524: unavailable,
  529: unavailable,
  530: unavailable,
};

/**
 * What a status says when no code does. An unlisted status means what the first of its class means
 * (RFC 9110 section 15); a success that was reported as a failure is an answer that could not be read.
 *
 * With a wait named by the server, a 403, 409 or 413 is a refusal for now: blocked keys and secondary
 * limits, "still being processed", and the temporary form of 413 (RFC 9110 section 15.5.14).
 */
export function statusMeaning(status: number, hasServerWait = false): CodeMeaning {
  if (hasServerWait && status === 403) return toMeaning(['rate-limited', 'after-wait', ['wait']]);
  if (hasServerWait && status === 409) return toMeaning(['conflict', 'after-wait', ['wait'], 'still-processing']);
  if (hasServerWait && status === 413) return toMeaning(['validation', 'after-wait', ['wait'], 'too-large']);
  const row = rows[status] ?? classRow(status);
  return row ? toMeaning(row) : status >= 200 && status < 300 ? transportCodes.parse : transportCodes.unknown;
}

function classRow(status: number): Row | undefined {
  if (status >= 300 && status < 400) return misconfigured; // a redirect nobody followed
  if (status >= 400 && status < 500) return validation;
  if (status >= 500 && status < 600) return server;
  return undefined;
}

function toMeaning([kind, rule, recovery, messageKey = kind]: Row): CodeMeaning {
  return { kind, retry: { rule }, recovery, messageKey };
}
