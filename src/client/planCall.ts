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
  /** Whether the credential may go there. */
  readonly isTrusted: boolean;
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
  const encoded = hasBody ? encodeBody(whole, endpoint.encoding) : {};
  const hasKey = options.idempotencyKey !== undefined;
  return {
    catalog: core.catalog,
    method,
    endpoint: id,
    isRead: endpoint.isRead === true,
    ...content(core, options, encoded, isTrusted),
    url,
    isTrusted,
    cost: costOf(endpoint, input),
    scope: endpoint.scope ?? 'default',
    declared: endpoint.errors,
    output: endpoint.output,
    isRepeatable:
      endpoint.isRead === true ||
      isIdempotent(method, { isIdempotent: endpoint.isIdempotent, hasIdempotencyKey: hasKey }),
    isResendable: endpoint.resend === 'key' ? hasKey : endpoint.resend !== 'never',
    hasIdempotencyKey: hasKey,
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
  const hasKey = options.idempotencyKey !== undefined;
  return {
    catalog: core.catalog,
    method,
    endpoint: isTrusted ? redactPath(path) : redactUrl(path),
    isRead: false,
    ...content(core, options, encodeBody(body), isTrusted),
    url,
    isTrusted,
    cost: 1,
    scope: 'default',
    declared: undefined,
    output: undefined,
    isRepeatable: isIdempotent(method, { hasIdempotencyKey: hasKey }),
    isResendable: true,
    hasIdempotencyKey: hasKey,
  };
}

function content(
  core: ClientCore,
  { headers, idempotencyKey, ifMatch }: CallOptions,
  { body, contentType }: EncodedBody,
  isTrusted: boolean,
): Pick<CallPlan, 'headers' | 'body'> {
  const ours = {
    accept: 'application/json',
    'content-type': contentType,
    'idempotency-key': idempotencyKey,
    'if-match': ifMatch,
  };
  // The client's own headers may hold a key; they go where the token goes.
  return { body, headers: buildHeaders(ours, isTrusted ? core.headers : undefined, headers) };
}

function costOf({ cost = 1 }: AnyEndpoint, input: unknown): number {
  const units = typeof cost === 'function' ? cost(input as never) : cost;
  return units >= 0 ? units : 1; // also for NaN
}
