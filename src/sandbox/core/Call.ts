import type { SandboxVendor } from '../SandboxVendor.js';
import type { VirtualTime } from './VirtualTime.js';

/** One request as the vendors see it: read, bounded, and below their own root. */
export interface Call {
  readonly vendor: SandboxVendor;
  readonly method: string;
  /** Below the vendor, still encoded: `/api/v2/chats`. */
  readonly path: string;
  /** Decoded segments of the route's template. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly text: string;
  readonly time: VirtualTime;
  /**
   * The time the server takes. A vendor that must be busy meanwhile (a running idempotency key)
   * awaits it itself; otherwise the core does, after the answer was made.
   */
  processing(): Promise<void>;
}

/** What a vendor answers. Plain data; the core makes the `Response`. */
export interface Reply {
  readonly status: number;
  /** Sent as JSON. Without it and without `text` the body is empty. */
  readonly body?: unknown;
  /** Sent as it is, `text/html` unless the headers say otherwise. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** It came from a limit, a lock or a block. */
  readonly isRefusal?: boolean;
  /** It granted a token. */
  readonly isRefresh?: boolean;
}

/** The parsed body, or undefined when it is no JSON. */
export function jsonBody(call: Call): unknown {
  try {
    return JSON.parse(call.text) as unknown;
  } catch {
    return undefined;
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text or number as text; empty for anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The JSON object of the body, or undefined when it is anything else. */
export function objectBody(call: Call): JsonObject | undefined {
  const body = jsonBody(call);
  return isObject(body) ? body : undefined;
}

/** Fields of a body in either encoding; vendors document both for their token routes. */
export function fieldsOf(call: Call): ReadonlyMap<string, string> {
  const body = call.headers.get('content-type')?.includes('json')
    ? Object.entries(objectBody(call) ?? {})
    : [...new URLSearchParams(call.text)];
  return new Map(body.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** `scheme` and the rest of an `Authorization` header, the scheme in lower case. */
export function authorizationOf(call: Call): { readonly scheme: string; readonly value: string } | undefined {
  const [, scheme, value] = /^\s*([\w-]+)\s+(.+?)\s*$/.exec(call.headers.get('authorization') ?? '') ?? [];
  return scheme && value ? { scheme: scheme.toLowerCase(), value } : undefined;
}
