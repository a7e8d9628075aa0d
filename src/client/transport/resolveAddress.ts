import { isDevelopment, parseUrl, UsageError } from '../../internal/index.js';

export interface Address {
  readonly url: URL;
  /** False for another origin and for an absolute address: no token and no client headers go there. */
  readonly isTrusted: boolean;
}

/** The base address of a client: absolute, or in a browser a path from the root. */
export function parseBaseUrl(baseUrl: unknown): URL {
  const page = (globalThis as { readonly location?: { readonly href: string } }).location;
  const isAddress = typeof baseUrl === 'string' && /^(https?:\/\/|\/(?!\/))/i.test(baseUrl);
  const url = isAddress ? parseUrl(baseUrl, page?.href) : undefined;
  if (!url || url.username || url.password || url.search || url.hash) {
    throw new UsageError(
      'RAE-031',
      isDevelopment
        ? 'baseUrl is not an http(s) address that paths can be appended to. Give an absolute one without query, hash or credentials; a path from the root works only in a page'
        : '',
    );
  }
  url.pathname = url.pathname.replace(/\/*$/, '/');
  return url;
}

/** Where a path leads. Only `allowedOrigins` may lie elsewhere than below the base address. */
export function resolveAddress(path: string, base: URL, allowedOrigins: readonly string[]): Address {
  const isAbsolute = /^\s*([a-z][a-z\d+.-]*:|[\\/]{2})/i.test(path);
  // Joined as text, so that `@host`, `//host` and `\host` stay what they look like: a path.
  const url = (isAbsolute ? parseUrl(path, base.href) : undefined) ?? joinPath(path, base);
  url.hash = '';
  if (isAbsolute ? allowedOrigins.includes(url.origin) : isBelow(url, base)) {
    return { url, isTrusted: !isAbsolute };
  }
  throw new UsageError(
    'RAE-034',
    isDevelopment
      ? `a call was addressed to ${isAbsolute ? url.origin : 'a place above the base address'}, where the client may not go. Use a path below baseUrl, or list the origin in allowedOrigins`
      : '',
  );
}

/** Also for a server or proxy that takes `%2F` and `%5C` for slashes before it resolves dots. */
function isBelow({ origin, pathname }: URL, base: URL): boolean {
  const decoded = new URL(origin + pathname.replaceAll(/%2f|%5c/gi, '/'));
  return [pathname, decoded.pathname].every((path) => `${origin}${path}/`.startsWith(base.href));
}

function joinPath(path: string, base: URL): URL {
  const url = new URL(base.href + path.replace(/^[\\/]+/, ''));
  // `https://api.example/v1` and an empty path mean `/v1`, not `/v1/`.
  if (path === '' && base.pathname !== '/') url.pathname = base.pathname.slice(0, -1);
  return url;
}

/**
 * Puts values into a path template. A missing or empty one, and one with a step of dots (`..`, `../a`), would
 * lead to another resource, so it is refused; so is half a character, which has no encoding.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>, endpoint: string): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const text = toText(Object.hasOwn(values, name) ? values[name] : undefined) ?? '';
    if (!leadsAway.test(text)) return encodeURIComponent(text);
    throw new UsageError(
      'RAE-033',
      isDevelopment
        ? `the path parameter "${name}" of ${endpoint} is ${text === '' ? 'missing' : 'not the name of one thing'}, so the address would name something else. Put it into the input`
        : '',
    );
  });
}

/** Encoded slashes are no protection: many a server decodes them first. */
const leadsAway = /^$|(?:^|[\\/])\.{1,2}(?:[\\/]|$)|\p{Cs}/u;

/** The names a path template uses. */
export function pathParameters(template: string): string[] {
  return Array.from(template.matchAll(/\{([^{}]+)\}/g), ([, name]) => name!);
}

/** Adds to the query; a list repeats its name, dates are ISO 8601, what is undefined or null is left out. */
export function appendQuery(target: URLSearchParams, name: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) appendQuery(target, name, item);
    return;
  }
  const text = toText(value);
  if (text !== undefined) target.append(name, text);
  else if (value !== undefined && value !== null) {
    throw new UsageError(
      'RAE-035',
      isDevelopment
        ? `"${name}" is an object and has no form in a query or form. Send it as JSON, or its parts by name`
        : '',
    );
  }
}

function toText(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? `${value}` : undefined;
}
