/** Undefined for a relative address, and for what is none. */
export function parseUrl(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

/** The path of an address or of what is a path already; undefined when there is none. */
export function pathOf(url: string | undefined): string | undefined {
  return (parseUrl(url)?.pathname ?? url?.split(/[?#]/, 1)[0]) || undefined;
}

export function hostOf(url: string | undefined): string | undefined {
  return parseUrl(url)?.host || undefined;
}
