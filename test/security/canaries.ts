import type { Random } from '../../src/internal/index.js';
import { fuzzSeed } from '../support/fuzz.js';
import { seededRandom } from '../support/seededRandom.js';

/**
 * What may be seen of a failure, exactly:
 *
 * 1. A credential (a known form, a value after a telling name, or twenty and more random characters) and an
 *    e-mail address are seen nowhere, whatever place they stood in and however they were encoded.
 * 2. A plain word of the request (token, header, query, body) is seen nowhere.
 * 3. A plain word of the answer is seen in `vendorMessage` and the `<q>` of an opened Details only. What the program
 *    asks for by name (`details`, `problem`, `fieldErrors`, `cause`) is not output: nothing prints it.
 * 4. Names the answer gives on purpose are facts: the code, the request id, a field's name.
 */
export interface Canary {
  readonly name: string;
  readonly text: string;
}

const anyChance = seededRandom(fuzzSeed);

const alphabets = {
  letters: 'abcdefghijklmnopqrstuvwxyz',
  hex: '0123456789abcdef',
  base62: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
};

const random = (alphabet: keyof typeof alphabets, length: number, chance = anyChance): string => {
  const characters = alphabets[alphabet];
  return Array.from({ length }, () => characters[Math.floor(chance() * characters.length)]).join('');
};

/** No redaction can tell it from a word: where it is missing, nothing was written, and nothing was merely masked. */
export const word = (name: string): Canary => ({ name: `word ${name}`, text: `zq${random('letters', 14)}` });

/** Credentials as they really look, made of a chance in [0, 1). */
export const credentialForms = {
  hex: (chance?: Random) => random('hex', 40, chance),
  base62: (chance?: Random) => random('base62', 40, chance),
  base64url: (chance?: Random) => random('base64url', 43, chance),
  base64: (chance?: Random) => `${random('base64', 43, chance)}=`,
  stripe: (chance?: Random) => `sk_live_${random('base62', 24, chance)}`,
  github: (chance?: Random) => `ghp_${random('base62', 36, chance)}`,
  jwt: (chance?: Random) =>
    `eyJ${random('base64url', 30, chance)}.eyJ${random('base64url', 40, chance)}.${random('base64url', 43, chance)}`,
  zoho: (chance?: Random) => `1000.${random('hex', 32, chance)}.${random('hex', 32, chance)}`,
  zapikey: (chance?: Random) => `1001.${random('hex', 32, chance)}.${random('hex', 32, chance)}`,
  email: (chance?: Random) =>
    `${random('letters', 12, chance)}.${random('letters', 12, chance)}@${random('letters', 8, chance)}.example`,
} as const;

export type CredentialForm = keyof typeof credentialForms;

export const credential = (name: string, form: CredentialForm = 'base62', chance?: Random): Canary => ({
  name: `${form} ${name}`,
  text: credentialForms[form](chance),
});

/** Every spelling in which a secret could slip through, and every stretch of it that is long enough to be of use. */
function tracesOf(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const stretches = Array.from({ length: Math.max(1, text.length - 13) }, (_, at) => text.slice(at, at + 14));
  const spellings = [text, encodeURIComponent(text), JSON.stringify(text).slice(1, -1), hex, ...base64Of(text)];
  return [...spellings, ...stretches].map((trace) => trace.toLowerCase()).filter((trace) => trace.length >= 10);
}

/** Of ASCII. Base64 depends on what stood before: three alignments, without the characters that neighbours share. */
const base64Of = (text: string): readonly string[] =>
  ['', 'a', 'aa'].map((before) =>
    btoa(`${before}${text}`)
      .slice(before === '' ? 0 : 4)
      .replace(/=*$/, '')
      .slice(0, -1),
  );

/** The names of the canaries that can be found in a text. */
export function leaksIn(text: string, canaries: readonly Canary[]): readonly string[] {
  const seen = text.toLowerCase();
  return canaries
    .filter((canary) => tracesOf(canary.text).some((trace) => seen.includes(trace)))
    .map(({ name }) => name);
}

/** All that languages, logs and caches make of a value without being asked for more: joined texts. */
export function printed(value: unknown): string {
  const seen = new Set<unknown>();
  const lines: string[] = [];
  const attempt = (read: () => unknown): void => {
    try {
      const text = read();
      if (typeof text === 'string') lines.push(text);
    } catch {
      // It cannot be printed this way.
    }
  };
  const walk = (item: unknown): void => {
    if (typeof item === 'string') lines.push(item);
    if (typeof item !== 'object' || item === null || seen.has(item)) return;
    seen.add(item);
    attempt(() => JSON.stringify(item));
    attempt(() => (item as { toString(): unknown }).toString());
    if (item instanceof Error)
      lines.push(item.name, item.message, String(item.stack), Object.prototype.toString.call(item));
    attempt(() => {
      const clone = structuredClone(item) as { cause?: unknown };
      return JSON.stringify([clone, String(clone.cause), Object.entries(clone)]);
    });
    for (const key in item) lines.push(key);
    for (const [key, inner] of Object.entries({ ...item })) {
      lines.push(key);
      walk(inner);
    }
    if (item instanceof Map || item instanceof Set) for (const inner of item) walk(inner);
  };
  walk(value);
  return lines.join('\n');
}
