const mask = '[redacted]';

/** Each names a secret by its form or by the word before it; the first group is kept. */
const secrets: readonly RegExp[] = [
  /\b((?:proxy-)?authorization["']?\s*[:=]\s*["']?)(?:[A-Za-z][\w-]*\s+)?[^\s"',;]+/gi,
  /\b((?:set-)?cookie["']?\s*[:=]\s*["']?)[^\r\n"']+/gi,
  /\b((?:Bearer|Basic|Digest|DPoP|Zoho-oauthtoken)\s+)[\w.~+/=:-]{6,}/gi,
  /()\beyJ[\w-]{5,}(?:\.[\w-]*){0,4}/g, // JWT and JWE
  /()\b1000\.[0-9a-f]{8,}(?:\.[0-9a-f]{8,})?/gi, // Zoho OAuth
  /()\b(?:sk|pk|rk|whsec|ghp|gho|ghu|ghs|ghr|glpat|xox[abprs]|shp(?:at|ss|ca|pa)|key)[-_][\w-]{10,}/gi,
  /()\bgithub_pat_\w{10,}/g,
  /()\bAKIA[0-9A-Z]{12,}/g,
  /()\bAIza[\w-]{20,}/g,
  // name=value and "name": "value"
  /((?:zapikey|api[-_]?key|(?:access|refresh|id|auth|csrf|session)?[-_]?token|assertion|client[-_]?secret|secret|password|passwd|pwd|passphrase|signature|sig|session[-_]?id|sid|otp|code[-_]?verifier|(?<![\w-])code|(?<![\w-])state|credential|x-amz-[\w-]+)["']?(?:=|["']?\s*:\s*["'])\s*["']?)[^\s"'&;,#<>]+/gi,
  /([a-z][a-z0-9+.-]*:\/\/)[^\s/?#@]+(?=@)/gi, // userinfo
  /()[\w.!#$%&'*+/=?^`{|}~-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/gi, // e-mail
];

/** A run of one alphabet that no word reaches. */
const run = /[\w+/~-]{20,}={0,2}/g;

/**
 * Takes secrets out of a text that may be shown or logged: credentials by their form (Bearer, Basic,
 * JWT, Zoho `1000.x.y`, keys with known prefixes), values after telling names (`token=`, `code=`,
 * `zapikey=`, `"password":`), user information in addresses, e-mail addresses and long random runs.
 * Over-eager on purpose: a word lost costs little, a token shown costs much. It cannot know a secret
 * that looks like an ordinary word.
 */
export function redact(text: string): string {
  let safe = text;
  for (const secret of secrets) safe = safe.replaceAll(secret, `$1${mask}`);
  return safe.replaceAll(run, (found) => (looksRandom(found) ? mask : found));
}

/** Letters and digits mixed without the rhythm of words: hexadecimal, base64, base62. */
export function looksRandom(text: string): boolean {
  // A path or a dashed name is judged part by part; a UUID is an id, not a secret.
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return false;
  return text.split(/[/~]/).some((part) => {
    if (part.replaceAll(/[-_+=]/g, '').length < 20) return false;
    const digits = part.replaceAll(/\D/g, '').length;
    const hasBothCases = /[a-z]/.test(part) && /[A-Z]/.test(part);
    const longestWord = Math.max(0, ...part.split(/[-_+=]/).map((word) => word.length));
    return digits >= 3 || (hasBothCases && longestWord >= 20) || longestWord >= 40;
  });
}
