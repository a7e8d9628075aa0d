const token = "[\\w!#$%&'*+.^`|~-]+";
const parameter = new RegExp(`(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))(?=\\s*(?:,|$))`, 'g');

/**
 * What a `WWW-Authenticate` field (RFC 9110 section 11.6.1) says is wrong with the credential: `error` and
 * `error_description` of the first challenge that has one (RFC 6750 section 3).
 */
export function challengeError(field: string | undefined): { code?: string; message?: string } {
  const found: { code?: string; message?: string } = {};
  for (const [, name = '', quoted, plain = ''] of (field ?? '').slice(0, 4096).matchAll(parameter)) {
    const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? plain;
    if (/^error$/i.test(name)) {
      if (found.code !== undefined) break; // the next challenge's
      found.code = value;
    }
    if (/^error_description$/i.test(name)) found.message ??= value;
  }
  return found;
}
