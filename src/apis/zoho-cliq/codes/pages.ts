import type { CodeSource } from '../../../catalog/index.js';

/** Status and source of a code: the two facts that a page of the vendor gives or leaves out. */
export interface Origin {
  readonly status: number | readonly number[];
  readonly source: CodeSource;
}

const read = '2026-11-20';

const inferredStatus =
  'The page names no status; inferred from the code: 404 for not_found, 403 for denied, restricted and forbidden, 500 for failed, else 400.';

/** One page of the vendor's documentation, as the source of what stands on it. */
export interface Page {
  /** The page says so. */
  readonly source: (note?: string) => CodeSource;
  /** A sample answer on the page pairs the code with this status. */
  readonly stated: (status: Origin['status'], note?: string) => Origin;
  /** The page lists the code and leaves the status out, or only others have seen the code. */
  readonly inferred: (status: Origin['status'], note?: string) => Origin;
}

const page = (url: `https://${string}`): Page => {
  const source = (stated: boolean, note?: string) => ({ url, read, stated, ...(note !== undefined && { note }) });
  return {
    source: (note) => source(true, note),
    stated: (status, note) => ({ status, source: source(true, note) }),
    inferred: (status, note = inferredStatus) => ({ status, source: source(false, note) }),
  };
};

const help = 'https://www.zoho.com/cliq/help/restapi';

/** Lists the statuses, six texts, the usual limit and its lock. The v3 page opens with the same words. */
export const errorsPage = page(`${help}/v2/errors/`);

/** A customer's report in the vendor's forum of a refusal with status 400. */
export const forumPage = page('https://help.zoho.com/portal/de/community/topic/zoho-cliq-api-rate-limit');

/** The page of a v2 module. */
export const v2Page = (module: string): Page => page(`${help}/v2/${module}/`);

/** The page of a v3 module. */
export const v3Page = (module: string): Page => page(`${help}/v3/${module}/`);
