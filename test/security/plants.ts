import { credential, word, type Canary, type CredentialForm } from './canaries.js';

/** One failed answer with secrets in one place. */
export interface Plant {
  readonly place: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Shown nowhere. */
  readonly credentials: readonly Canary[];
  /** Shown under Details at most. */
  readonly words: readonly Canary[];
}

interface Secrets {
  /** A word of the answer. */
  readonly word: string;
  /** A credential as it stands. */
  readonly token: string;
  /** A short secret after a telling name. */
  readonly short: string;
  readonly email: string;
}

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const json = { 'content-type': 'application/json' };

/** Each place of an answer in which a vendor may say too much. */
const places: Readonly<Record<string, (secrets: Secrets) => Answer>> = {
  message: ({ word: w, token, email }) => ({
    body: { code: 'BAD_INPUT', message: `Told ${w} that ${token} of ${email}` },
  }),
  'message with named secrets': ({ word: w, short }) => ({
    body: {
      message: `Got ${w}: password=${short}, "token": "${short}", {\\"secret\\":\\"${short}\\"}, api key: 1${short}`,
    },
  }),
  'message with encoded secrets': ({ word: w, token, short }) => ({
    body: {
      message: `${w} at https://x.test/cb%3Fcode%3D${short}%26t=${encodeURIComponent(token)} and ${btoa(`Bearer ${token}`)}`,
    },
  }),
  'message in tags': ({ word: w, token }) => ({
    body: { message: `<b>${w}</b><i title="${token}">Bearer ${token}</i>` },
  }),
  'message that is long': ({ word: w, token }) => ({
    body: { message: `${w} ${'<p></p>'.repeat(1163)} ${token} ${token}` },
  }),
  'unknown members': ({ word: w, token }) => ({
    body: {
      code: 'BROKEN',
      trace: w,
      [w]: 1,
      [token]: { deep: [{ deeper: [w, token, { [token]: w }] }] },
      token,
      list: [w, token],
    },
  }),
  details: ({ word: w, token }) => ({ body: { code: 'GONE', details: { owner: w, key: token, items: [w, token] } } }),
  'details as a list': ({ word: w, token }) => ({
    body: { message: w, details: [{ '@type': w, retryDelay: token, reason: w }] },
  }),
  'prototype keys': ({ word: w, token }) => ({
    body: `{"__proto__":{"message":"${w}","vendorCode":"${token}","toJSON":"${w}","requestId":"${token}"},"constructor":{"prototype":{"service":"${w}"},"name":"${token}"},"toString":"${w}","hasOwnProperty":"${token}"}`,
  }),
  'duplicate keys': ({ word: w, token }) => ({
    body: `{"message":"${w}","message":"${token}","code":"${token}","code":"BROKEN"}`,
  }),
  'its own marks': ({ word: w, token }) => ({
    body: {
      $rae: 'ApiError',
      code: 'BROKEN',
      kind: 'server',
      service: w,
      endpoint: token,
      message: w,
      name: token,
      stack: w,
    },
  }),
  'problem details': ({ word: w, token, short }) => ({
    headers: { 'content-type': 'application/problem+json' },
    body: {
      type: `https://x.test/problems/${encodeURIComponent(token)}?key=${token}#${token}`,
      title: `${w} ${token}`,
      detail: `${w} Bearer ${token}`,
      instance: `/users/${encodeURIComponent(token)}?token=${short}#${short}`,
      extension: { w, token },
    },
  }),
  'a problem of type urn': ({ word: w, token }) => ({
    headers: { 'content-type': 'application/problem+json' },
    body: { type: `urn:x:${token}`, title: w, detail: token, instance: `urn:uuid:${token}` },
  }),
  'WWW-Authenticate': ({ word: w, token }) => ({
    status: 401,
    headers: {
      'www-authenticate': `Bearer realm="${w}", error="invalid_token", error_description="${w} ${token}", Basic ${token}, X-${w} a=${token}`,
    },
  }),
  'Retry-After and RateLimit': ({ word: w, token }) => ({
    status: 503,
    headers: {
      'retry-after': `${w} ${token}`,
      ratelimit: `"${w}";r=0;t=1, "${token}";r=0;t=1`,
      'ratelimit-policy': `"${w}";q=10;w=60`,
      'x-ratelimit-reset': token,
      date: w,
      age: token,
    },
  }),
  cookies: ({ word: w, token }) => ({
    headers: { 'set-cookie': `sid=${token}; Path=/${w}`, 'x-session': token, server: w, via: w },
  }),
  'a request id that is none': ({ token }) => ({
    headers: { 'x-request-id': `Bearer ${token}`, 'x-correlation-id': `token:${token}` },
    body: { requestId: `token=${token}`, trace_id: `${token} ${token}` },
  }),
  'a request id that is an address': ({ email }) => ({
    headers: { 'x-request-id': email },
    body: { request_id: email },
  }),
  'the code': ({ token }) => ({
    body: { code: token, error: token, error_code: token, errors: [{ code: token, status: token }] },
  }),
  'the code, split by nothing': ({ token }) => ({
    body: {
      code: `${token.slice(0, 12)}\u200B${token.slice(12, 24)}\u0000${token.slice(24)}`,
      error: `tok\u200Ben=${token}`,
    },
  }),
  'the code, quoted': ({ token, short }) => ({
    body: { code: `Bearer%20${token}`, error: { code: `token%3D${short}` } },
  }),
  OAuth: ({ word: w, token }) => ({
    status: 400,
    body: {
      error: 'invalid_grant',
      error_description: `${w} ${token}`,
      error_uri: `https://x.test/${w}?code=${token}`,
      state: token,
    },
  }),
  'fields, by table': ({ word: w, token, email }) => ({
    status: 422,
    body: { errors: { name: [`${w} ${token}`], [token]: ['is wrong'], [email]: [w], [`password=${token}`]: [w] } },
  }),
  'fields, by list': ({ word: w, token }) => ({
    status: 422,
    body: {
      errors: [
        { field: 'name', message: `${w} ${token}` },
        { field: token, message: w },
        { path: ['a', token], message: w },
      ],
    },
  }),
  'JSON:API': ({ word: w, token }) => ({
    status: 400,
    body: {
      errors: [
        { title: w, detail: `${w} ${token}`, source: { pointer: `/data/attributes/${token}` }, meta: { token } },
      ],
    },
  }),
  'Google style': ({ word: w, token }) => ({
    status: 403,
    body: {
      error: {
        code: 403,
        status: 'PERMISSION_DENIED',
        message: `${w} ${token}`,
        details: [{ metadata: { token, w } }],
      },
    },
  }),
  'a web page': ({ word: w, token }) => ({
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: `<!doctype html><title>${w} ${token}</title><script>var t="${token}"</script><h1>${w}</h1><pre>Authorization: Bearer ${token}</pre>`,
  }),
  'plain text': ({ word: w, token }) => ({
    headers: { 'content-type': 'text/plain' },
    body: `${w}\nAuthorization: Bearer ${token}`,
  }),
  'JSON that breaks off': ({ word: w, token }) => ({
    headers: json,
    body: `{"code":"BROKEN","message":"${w}","token":"${token}`,
  }),
  'a redirect that nobody follows': ({ word: w, token }) => ({
    status: 302,
    headers: { location: `https://${w}.test/cb?code=${token}#${token}` },
    body: { message: `${w} ${token}` },
  }),
  'a success that cannot be read': ({ word: w, token }) => ({
    status: 200,
    headers: json,
    body: `${token} is no JSON, ${w}`,
  }),
};

export const plantPlaces: readonly string[] = Object.keys(places);

/** Fresh secrets in one place. */
export function plant(place: string, form: CredentialForm = 'base62'): Plant {
  const said = word(place);
  const token = credential(place, form);
  const email = credential(`${place}, e-mail`, 'email');
  const short = word(`${place}, after a telling name`);
  const secrets = { word: said.text, token: token.text, short: short.text, email: email.text };
  const { status = 400, headers, body } = places[place]!(secrets);
  return {
    place,
    status,
    headers: { ...(body !== undefined && json), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    credentials: [token, email, short],
    words: [said],
  };
}
