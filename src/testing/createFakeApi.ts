import type { AnyCatalog, CatalogEntry, CodeOf } from '../catalog/index.js';
import { UsageError } from '../internal/index.js';

/** A failure on the wire. */
export interface FakeFailure {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; text as it is. */
  readonly body?: unknown;
}

export interface FakeFailOptions {
  /** How many calls fail. Default 1. */
  readonly times?: number;
  /** Default: the first status the catalog gives for the code. */
  readonly status?: number;
  /** Sent as `Retry-After`, rounded up to seconds. */
  readonly retryAfterMs?: number;
  /** Only calls whose path ends so. */
  readonly path?: string;
}

export interface FakeApiOptions<TCatalog extends AnyCatalog> {
  /** How this API writes a code into an answer. Default: `{ "code": … , "message": … }` with the catalog's status. */
  readonly toFailure?: (code: CodeOf<TCatalog>, failure: FakeFailure) => FakeFailure;
}

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Your own API in memory. */
export interface FakeApi<TCatalog extends AnyCatalog> {
  /** For `createApiClient({ fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /** The next matching calls fail with this code. An unknown code is a type error. `network` breaks the connection. */
  failNext(code: CodeOf<TCatalog>, options?: FakeFailOptions): void;
  /** What a route answers, `GET /notes/1`, with its whole path; a function gets the request. Without one: 404. */
  answer(route: string, body: unknown): void;
  /** Every request so far, oldest first. */
  readonly requests: readonly FakeRequest[];
  reset(): void;
}

interface Order {
  readonly code: string;
  readonly options: FakeFailOptions;
  left: number;
}

/**
 * A stand-in for an API that the sandbox does not imitate, driven by its catalog:
 * `const api = createFakeApi(acme); api.failNext('TOO_FAST', { retryAfterMs: 42_000 })`.
 */
export function createFakeApi<TCatalog extends AnyCatalog>(
  catalog: TCatalog,
  { toFailure = (_code, failure) => failure }: FakeApiOptions<TCatalog> = {},
): FakeApi<TCatalog> {
  const answers = new Map<string, unknown>();
  const requests: FakeRequest[] = [];
  let orders: Order[] = [];

  const takeOrder = (path: string) => {
    const order = orders.find(({ options, left }) => left > 0 && (!options.path || path.endsWith(options.path)));
    if (order) order.left -= 1;
    return order;
  };
  const failureOf = ({ code, options }: Order) => {
    const entry = Object.hasOwn(catalog.codes, code) ? catalog.codes[code] : undefined;
    const failure = toFailure(code as CodeOf<TCatalog>, defaultFailure(code, entry, options));
    const headers =
      options.retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(options.retryAfterMs / 1_000)) };
    return toResponse({ ...failure, headers: { ...headers, ...failure.headers } });
  };

  return {
    requests,
    async fetch(input, init) {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const path = new URL(request.url).pathname;
      requests.push({ method: request.method, path, headers: request.headers, body: await request.text() });
      const order = takeOrder(path);
      if (order?.code === 'network') throw new TypeError('Failed to fetch');
      if (order) return failureOf(order);
      const route = `${request.method} ${path}`;
      if (!answers.has(route)) return toResponse({ status: 404, body: {} });
      const answer = answers.get(route);
      return toResponse({ status: 200, body: typeof answer === 'function' ? answer(requests.at(-1)) : answer });
    },
    failNext(code, options = {}) {
      if (code !== 'network' && !Object.hasOwn(catalog.codes, code)) {
        throw new UsageError(
          'RAE-072',
          `failNext was given "${code}", which the catalog "${catalog.vendor}" does not list, so no answer can carry it. ` +
            `Use a code of the catalog, or "network".`,
        );
      }
      orders.push({ code, options, left: options.times ?? 1 });
    },
    answer: (route, body) => void answers.set(route, body),
    reset() {
      answers.clear();
      orders = [];
      requests.length = 0;
    },
  };
}

function defaultFailure(code: string, entry: CatalogEntry | undefined, { status }: FakeFailOptions): FakeFailure {
  return { status: status ?? [entry?.status ?? 500].flat()[0]!, body: { code, message: `The fake API says ${code}.` } };
}

function toResponse({ status, headers = {}, body }: FakeFailure): Response {
  if (body === undefined || status === 204) return new Response(null, { status, headers });
  if (typeof body === 'string') return new Response(body, { status, headers });
  return Response.json(body, { status, headers });
}
