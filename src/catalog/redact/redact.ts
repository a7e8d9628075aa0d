/** Stands in the place of what was taken out. */
export const mask = '[redacted]';

/** Words that announce a secret. */
const strongName =
  'zapikey|api[-_ ]?key|(?:access|refresh|id|auth|csrf|session)?[-_]?token|assertion|client[-_]?secret|secret|password|passwd|pwd|passphrase|signature|session[-_]?id|code[-_]?verifier|credential';
/** Words that announce one only before `=` or a quoted value. */
const anyName = `${strongName}|sig|sid|otp|(?<![\\w-])code|(?<![\\w-])state|x-amz-[\\w-]+`;

/** Each names a secret by its form or by the word before it; the first group is kept. */
const secrets: readonly RegExp[] = [
  /([a-z][a-z0-9+.-]*:\/\/)[^\s/?#@]+(?=@)/gi, // userinfo
  /()[\w.!#$%&'*+/=?^`{|}~-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/gi, // e-mail
  /\b((?:proxy-)?authorization\\*["']?\s*[:=]\s*\\*["']?)(?:[A-Za-z][\w-]*\s+)?[^\s"',;]+/gi,
  /\b((?:set-)?cookie\\*["']?\s*[:=]\s*\\*["']?)[^\r\n"']+/gi,
  /\b((?:Bearer|Basic|Digest|DPoP|Zoho-oauthtoken)[\s+:]+)[\w.~+/=:-]{6,}/gi,
  /()\beyJ[\w-]{5,}(?:\.[\w-]*){0,4}/g, // JWT and JWE
  /()\b100\d\.[0-9a-f]{8,}(?:\.[0-9a-f]{8,})?/gi, // Zoho OAuth tokens and zapikeys
  /()\b(?:sk|pk|rk|whsec|ghp|gho|ghu|ghs|ghr|glpat|xox[abprs]|shp(?:at|ss|ca|pa)|key)[-_][\w-]{10,}/gi,
  /()\bgithub_pat_\w{10,}/g,
  /()\bAKIA[0-9A-Z]{12,}/g,
  /()\bAIza[\w-]{20,}/g,
  // "name": "a value with blanks", also escaped once more or several times; up to the quote that opened it
  new RegExp(String.raw`((?:${anyName})(?:\\*["'])?\s*[:=]\s*(\\*["']))(?:(?!\2)(?:\\.|[^\r\n\\])){1,1000}`, 'gi'),
  // name=value
  new RegExp(String.raw`((?:${anyName})(?:\\*["'])?=\s*)[^\s"'\\&;,#<>]+`, 'gi'),
  // "Invalid token: a1b2c3", where words without a digit are taken for words
  new RegExp(
    String.raw`((?:${strongName})(?: provided| given)?(?:\s*:|\s+(?:is|was))?\s+["']?)(?=[^\s"']*\d)[^\s"'&;,#<>]{6,}`,
    'gi',
  ),
];

/** A run of one alphabet that no word reaches. */
const run = /[\w+/~-]{20,}={0,2}/g;

/**
 * Takes secrets out of a text that may be shown or logged: credentials by their form (Bearer, Basic,
 * JWT, Zoho `1000.x.y`, keys with known prefixes), values after telling names (`token=`, `code=`,
 * `zapikey=`, `"password":`), user information in addresses, e-mail addresses and long random runs; also
 * where they stand URL-encoded or escaped.
 * Over-eager on purpose: a word lost costs little, a token shown costs much. It cannot know a secret
 * that looks like an ordinary word.
 */
export function redact(text: string): string {
  // First, because what is encoded falls into pieces, some of them too short to look like anything.
  const plain = /[%\\]/.test(text)
    ? text.replaceAll(/[^\s<>"']+/g, (found) => (hidesSecret(found) ? mask : found))
    : text;
  return redactPlain(plain);
}

/** Whether there is anything in a text that must not be shown. */
export function holdsSecret(text: string): boolean {
  return redact(text) !== text;
}

function redactPlain(text: string): string {
  return redactKnown(text).replaceAll(run, (found) => (looksRandom(found) ? mask : found));
}

/** As `redact`, but random runs stay: for ids, which are made of them. */
export function redactKnown(text: string): string {
  let safe = text;
  for (const secret of secrets) safe = safe.replaceAll(secret, `$1${mask}`);
  return safe;
}

/** Addresses that were put into addresses are encoded twice. */
const mostLayers = 3;

function hidesSecret(word: string): boolean {
  let text = word;
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const decoded = decode(text);
    if (decoded === text) return false;
    text = decoded;
    if (redactPlain(text) !== text) return true;
  }
  return false;
}

/** Percent-encoding and the escapes of JSON, one layer. Byte by byte, so that a stray `%` spoils nothing. */
function decode(text: string): string {
  const fromHex = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  return text
    .replaceAll(/%([0-9a-f]{2})/gi, fromHex)
    .replaceAll(/\\u([0-9a-f]{4})/gi, fromHex)
    .replaceAll(/\\(["'/\\])/g, '$1');
}

/** Letters and digits mixed without the rhythm of words: hexadecimal, base64, base62. */
export function looksRandom(text: string): boolean {
  // A UUID is an id, not a secret.
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return false;
  return text.split(/[/~]/).some(isRandomPart) || isRandomWhole(text) || isChoppy(text);
}

/** A path or a dashed name is judged part by part. */
function isRandomPart(part: string): boolean {
  if (part.replaceAll(/[-_+=]/g, '').length < 20) return false;
  const digits = part.replaceAll(/\D/g, '').length;
  const hasBothCases = /[a-z]/.test(part) && /[A-Z]/.test(part);
  const longestWord = Math.max(0, ...part.split(/[-_+=]/).map((word) => word.length));
  return digits >= 3 || (hasBothCases && longestWord >= 20) || longestWord >= 40;
}

/** `secret`, `listNotes`, `v2`, `404`, `API`: what names and paths are made of. */
const word = /^(?:[A-Z]?[a-z]*(?:[A-Z][a-z]+)*\d{0,2}|[A-Z]+\d{0,2}|\d+)$/;

/** Base64 has slashes, pluses and dashes of its own: many parts, none of which is a word. */
function isRandomWhole(text: string): boolean {
  const strange = text.split(/[-_+=/~]/).filter((part) => !word.test(part));
  return strange.reduce((sum, part) => sum + part.length, 0) >= 20;
}

/**
 * `getNoteById` is made of pieces of three letters and more, chance of pieces shorter than two. What a slash or a
 * digit happens to cut into the shape of words is found out here.
 */
function isChoppy(text: string): boolean {
  if (!/[a-z]/.test(text) || !/[A-Z]/.test(text)) return false;
  const pieces = text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return length >= 20 && length / pieces.length < 2.4;
}
