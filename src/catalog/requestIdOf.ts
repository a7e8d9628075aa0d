import type { HeaderReader } from './headerReader.js';
import { cleanRequestId } from './redact/index.js';
import { readFrom } from './safely.js';

const headerNames = [
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'x-amzn-requestid',
  'x-amz-request-id',
  'x-ms-request-id',
  'cf-ray',
  'x-amz-cf-id',
  'traceparent',
];
const bodyKeys = ['request_id', 'requestId', 'requestid', 'correlation_id', 'correlationId', 'trace_id', 'traceId'];
const bodyPlaces = [undefined, 'error', 'meta', 'metadata', 'details'];

/** The id a support team can search for, from the usual headers, then from the usual body fields. */
export function requestIdOf(header: HeaderReader, body: unknown): string | undefined {
  for (const name of headerNames) {
    const id = cleanRequestId(header(name));
    if (id !== undefined) return id;
  }
  for (const place of bodyPlaces) {
    const object = place === undefined ? body : readFrom(body, place);
    for (const key of bodyKeys) {
      const id = cleanRequestId(readFrom(object, key));
      if (id !== undefined) return id;
    }
  }
  return undefined;
}
