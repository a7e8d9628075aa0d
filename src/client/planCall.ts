import { redactPath, redactUrl } from '../catalog/index.js';
import { isDevelopment, isJson, UsageError } from '../internal/index.js';
import { isIdempotent } from '../policy/index.js';
import type { CallOptions, PathOptions } from './ApiClient.js';
import type { ClientCore } from './ClientCore.js';
import type { CallIdentity } from './clientErrors.js';
import type { AnyEndpoint, TypeSource } from './Endpoint.js';
import {
  appendQuery,
  buildHeaders,
  encodeBody,
  fillPath,
  pathParameters,
  resolveAddress,
  type EncodedBody,
} from './transport/index.js';

/** Everything about a call that stays the same from attempt to attempt. */
export interface CallPlan extends CallIdentity {
  readonly url: URL;
  /** Whether it is the API's own origin, where cookies and the client's headers go. */
  readonly isTrusted: boolean;
  /** Whether the credential goes along: not to another origin, and not with a call that says so. */
  readonly takesToken: boolean;
  /** Without the credential. */
  readonly headers: Headers;
  readonly body: BodyInit | undefined;
  readonly cost: number;
  readonly scope: string;
  /** The codes the endpoint says it can answer with. */
  readonly declared: readonly string[] | undefined;
  readonly output: TypeSource | undefined;
  /** Doing it twice does no harm. */
  readonly isRepeatable: boolean;
  /** It may be sent again after a refusal. */
  readonly isResendable: boolean;
  readonly hasIdempotencyKey: boolean;
}

const inQuery = ['GET', 'HEAD', 'DELETE', 'OPTIONS'];
const withoutBody = ['GET', 'HEAD'];

/** The plan of an endpoint's call. `input` has passed the endpoint's schema. */
export function planEndpoint(core: ClientCore, endpoint: AnyEndpoint, input: unknown, options: CallOptions): CallPlan {
  const { method, id } = endpoint;
  const fields = isJson(input) ? input : {};
  const path = fillPath(endpoint.path, fields, id);
  const inPath = pathParameters(endpoint.path);
  const rest = Object.keys(fields).filter((name) => !inPath.includes(name));
  const queried = endpoint.query ?? (inQuery.includes(method) ? rest : []);
  const sent = rest.filter((name) => !queried.includes(name) && fields[name] !== undefined);
  const { url, isTrusted } = resolveAddress(path, core.base, core.allowedOrigins);
  for (const name of queried) appendQuery(url.searchParams, name, fields[name]);
  const whole = isJson(input) ? Object.fromEntries(sent.map((name) => [name, fields[name]])) : input;
  const hasBody = !withoutBody.includes(method) && (sent.length > 0 || (!isJson(input) && input !== undefined));
  return {
    ...content(core, options, hasBody ? encodeBody(whole, endpoint.encoding) : {}, isTrusted),
    method,
    endpoint: id,
    isRead: endpoint.isRead === true,
    url,
    isTrusted,
    takesToken: isTrusted && !(options.isAnonymous ?? endpoint.isAnonymous),
    cost: costOf(endpoint, input),
    scope: endpoint.scope ?? 'default',
    declared: endpoint.errors,
    output: endpoint.output,
    ...repetition(endpoint, options),
  };
}

/** The plan of a call to a bare path. */
export function planPath(core: ClientCore, path: string, options: PathOptions): CallPlan {
  const { method = 'GET', query = {}, body } = options;
  if (body !== undefined && withoutBody.includes(method)) {
    throw new UsageError(
      'RAE-036',
      isDevelopment ? `a ${method} call has a body, which fetch refuses to send. Use query, or another method` : '',
    );
  }
  const { url, isTrusted } = resolveAddress(path, core.base, core.allowedOrigins);
  for (const [name, value] of Object.entries(query)) appendQuery(url.searchParams, name, value);
  return {
    ...content(core, options, encodeBody(body), isTrusted),
    method,
    endpoint: isTrusted ? redactPath(path) : redactUrl(path),
    isRead: false,
    url,
    isTrusted,
    takesToken: isTrusted && !options.isAnonymous,
    cost: 1,
    scope: 'default',
    declared: undefined,
    output: undefined,
    ...repetition({ method }, options),
  };
}

/** Whether the call may be sent twice: repeated after a failure, re-sent after a refusal. */
function repetition(
  {
    method,
    isRead = false,
    isIdempotent: isSaidIdempotent,
    resend,
  }: Pick<AnyEndpoint, 'method'> & Partial<AnyEndpoint>,
  { idempotencyKey }: CallOptions,
): Pick<CallPlan, 'isRepeatable' | 'isResendable' | 'hasIdempotencyKey'> {
  const hasIdempotencyKey = idempotencyKey !== undefined;
  return {
    isRepeatable: isRead || isIdempotent(method, { isIdempotent: isSaidIdempotent, hasIdempotencyKey }),
    isResendable: resend === 'key' ? hasIdempotencyKey : resend !== 'never',
    hasIdempotencyKey,
  };
}

function content(
  core: ClientCore,
  { headers, idempotencyKey, ifMatch }: CallOptions,
  { body, contentType }: EncodedBody,
  isTrusted: boolean,
): Pick<CallPlan, 'catalog' | 'headers' | 'body'> {
  const ours = {
    accept: 'application/json',
    'content-type': contentType,
    'idempotency-key': idempotencyKey,
    'if-match': ifMatch,
  };
  // The client's own headers may hold a key; they go where the token goes.
  return { catalog: core.catalog, body, headers: buildHeaders(ours, isTrusted ? core.headers : undefined, headers) };
}

function costOf({ cost = 1 }: AnyEndpoint, input: unknown): number {
  const units = typeof cost === 'function' ? cost(input as never) : cost;
  return units >= 0 ? units : 1; // also for NaN
}
