/** Undefined for what is no address; a relative one is one only with a base. Never throws. */
export function parseUrl(url: string | undefined, base?: string): URL | undefined {
  return url !== undefined && URL.canParse(url, base) ? new URL(url, base) : undefined;
}
