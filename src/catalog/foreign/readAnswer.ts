import type { HttpFailure } from '../Catalog.js';
import { headerReader } from '../headerReader.js';
import { isRecord, numberIn, readFrom, textIn } from '../safely.js';
import { readBody } from './readBody.js';

/** An answer found inside something thrown, with what is known of its request. */
export interface ForeignAnswer {
  readonly failure: HttpFailure;
  readonly request: ForeignRequest;
}

export interface ForeignRequest {
  readonly method?: string | undefined;
  /** Absolute when the library tells it so. */
  readonly url?: string | undefined;
  readonly hasIdempotencyKey?: boolean | undefined;
}

/**
 * Finds the answer in whatever carries one: `{ status, headers, body }`, a `Response`, a result
 * `{ error, response }` of openapi-fetch, and the errors of axios (`response.data`), ky (`data` beside
 * `response`) and ofetch. A body that was not read yet cannot be read here.
 */
export function readAnswer(thrown: unknown): ForeignAnswer | undefined {
  const response = readFrom(thrown, 'response');
  const holder = statusOf(response) === undefined ? thrown : response;
  const status = statusOf(holder);
  if (status === undefined || !(status === 0 || (status >= 100 && status < 600))) return undefined;
  return {
    failure: { status, header: headerReader(readFrom(holder, 'headers')), ...readBody(rawBody(thrown, holder)) },
    request: readRequest(thrown),
  };
}

function statusOf(value: unknown): number | undefined {
  const status = numberIn(value, 'status') ?? numberIn(value, 'statusCode');
  return status !== undefined && Number.isInteger(status) ? status : undefined;
}

/** Nearest first: ky and ofetch keep the parsed body on the error, axios on the response. */
function rawBody(thrown: unknown, holder: unknown): unknown {
  const candidates = [
    readFrom(holder, 'body'),
    readFrom(holder, 'data'),
    readFrom(holder, '_data'),
    readFrom(thrown, 'data'),
    // openapi-fetch puts the parsed body beside the response; Angular beside the status.
    thrown !== holder || !(thrown instanceof Error) ? readFrom(thrown, 'error') : undefined,
  ];
  return candidates.find((body) => body !== undefined && body !== null && !isStream(body));
}

function isStream(body: unknown): boolean {
  return typeof readFrom(body, 'getReader') === 'function' || typeof readFrom(body, 'pipe') === 'function';
}

/** What ky, ofetch, axios and fetch tell about the request. */
export function readRequest(thrown: unknown): ForeignRequest {
  const config = readFrom(thrown, 'config'); // axios
  const request = readFrom(thrown, 'request'); // ky: a Request; ofetch: a Request or an address
  const options = readFrom(thrown, 'options'); // ofetch
  const ownUrl = textIn(request, 'url') ?? (typeof request === 'string' ? request : undefined);
  const url = isRecord(config)
    ? axiosUrl(config)
    : (ownUrl ?? textIn(readFrom(thrown, 'response'), 'url') ?? textIn(thrown, 'url'));
  const method = textIn(config, 'method') ?? textIn(request, 'method') ?? textIn(options, 'method');
  const headers = [config, request, options].map((place) => headerReader(readFrom(place, 'headers')));
  return {
    method: method ?? (ownUrl === undefined ? undefined : 'GET'),
    url: url === '' ? undefined : url,
    hasIdempotencyKey: headers.some((header) => header('idempotency-key') !== undefined) || undefined,
  };
}

function axiosUrl(config: unknown): string | undefined {
  const url = textIn(config, 'url') ?? '';
  const base = textIn(config, 'baseURL');
  if (base === undefined || /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url)) return url;
  return url === '' ? base : `${base.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;
}
