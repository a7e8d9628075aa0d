import { redact } from './redact.js';

const longest = 300;
/** Enough to find 300 characters of text behind tags and blanks, little enough to stay quick. */
const longestRaw = 8 * 1024;

/**
 * A vendor's words made harmless: tags stripped, control and bidirectional characters removed, blanks
 * joined, secrets redacted, at most 300 characters. Undefined when nothing is left.
 */
export function plainText(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const plain = redact(oneLine(stripTags(beginning(text))));
  if (plain === '') return undefined;
  const characters = Array.from(plain);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : plain;
}

/** A secret that is cut in two would no longer look like one, so a cut word goes as a whole. */
function beginning(text: string): string {
  return text.length > longestRaw ? text.slice(0, longestRaw).replace(/[!-~]+$/, '') : text;
}

function stripTags(text: string): string {
  return text
    .replaceAll(/<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replaceAll(/<\/?[a-z!][^<>]*(?:>|$)/gi, ' ');
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Co}\p{Cs}]/gu, '') // bidi marks and overrides, zero-width, tags, lone surrogates
    .replaceAll(/\s+/g, ' ')
    .trim();
}
