import { toApiError } from '../catalog/index.js';
import type { AnyApiClient } from '../client/index.js';
import type { AnyApiError } from '../errors/index.js';
import { systemClock } from '../internal/index.js';
import { requestAddress } from './requestAddress.js';

const readings = new WeakMap<object, AnyApiError>();

/**
 * Any failure as an `ApiError`. One of ours is returned as it is; a foreign one (axios, ky, a plain
 * `Error`) is read once, with the catalog of the API its request went to, else by the generic HTTP
 * one. The thrown object itself is not touched: `result.error` keeps its identity.
 *
 * `isWrite` says that a failure which does not name its method came from a mutation, so that nobody
 * takes its outcome for a read's.
 */
export function readFailure(error: unknown, apis: readonly AnyApiClient[], isWrite = false): AnyApiError {
  const isObject = typeof error === 'object' && error !== null;
  const known = isObject ? readings.get(error) : undefined;
  if (known !== undefined) return known;
  const reading = read(error, apis, isWrite);
  if (isObject) readings.set(error, reading);
  return reading;
}

function read(error: unknown, apis: readonly AnyApiClient[], isWrite: boolean): AnyApiError {
  const address = requestAddress(error);
  const api = address === undefined ? undefined : apiAt(address, apis);
  const options = { catalog: api?.catalog, now: (api?.clock ?? systemClock).now() };
  const reading = toApiError(error, options);
  return isWrite && reading.method === undefined ? toApiError(error, { ...options, method: 'POST' }) : reading;
}

/** The client whose base address covers this one; the longest wins, as one host may serve two APIs. */
function apiAt(address: string, apis: readonly AnyApiClient[]): AnyApiClient | undefined {
  const covers = (base: string) => {
    const [target, prefix] = [parse(address), parse(base)];
    if (target === undefined || prefix === undefined || target.origin !== prefix.origin) return false;
    const path = prefix.pathname.replace(/\/+$/, '');
    return target.pathname === path || target.pathname.startsWith(`${path}/`);
  };
  const matches = apis.flatMap((api) =>
    [api.baseUrl, ...(api.catalog.baseUrls ?? [])].filter(covers).map((base) => ({ api, length: base.length })),
  );
  return matches.sort((one, other) => other.length - one.length)[0]?.api;
}

/** A path from the root stands for the page's own origin, as it does for `fetch`. */
function parse(address: string): URL | undefined {
  const page = typeof location === 'undefined' ? 'http://localhost' : location.href;
  return URL.canParse(address, page) ? new URL(address, page) : undefined;
}
