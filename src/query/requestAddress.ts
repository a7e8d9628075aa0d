/**
 * The address a foreign error's request went to, where its library tells: axios keeps it on
 * `config`, ky and ofetch on `request` and `response`. Used to find the right catalog, never shown.
 */
export function requestAddress(error: unknown): string | undefined {
  const config = member(error, 'config');
  const request = member(error, 'request');
  const candidates = [
    text(member(member(error, 'response'), 'url')),
    text(member(request, 'url')),
    text(request),
    text(member(request, 'responseURL')),
    joined(text(member(config, 'baseURL')), text(member(config, 'url'))),
  ];
  return candidates.find((candidate) => candidate !== undefined && candidate !== '');
}

function joined(base: string | undefined, path: string | undefined): string | undefined {
  if (base === undefined || path === undefined || isAbsolute(path)) return path ?? base;
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

const isAbsolute = (address: string) => /^[a-z][a-z\d+.-]*:/i.test(address);

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Foreign objects may have getters that throw, or be revoked proxies. */
function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return (value as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}
