import { parseUrl } from '../../internal/index.js';

/** The path of an address or of what is a path already; undefined when there is none. */
export function pathOf(url: string | undefined): string | undefined {
  return (parseUrl(url)?.pathname ?? url?.split(/[?#]/, 1)[0]) || undefined;
}

export function hostOf(url: string | undefined): string | undefined {
  return parseUrl(url)?.host || undefined;
}
