import { holdsSecret, redactKnown } from './redact.js';

/** Enough to judge by; a code is short. */
const longest = 1024;

/**
 * A code or name out of a body, fit to be logged: at most 64 harmless characters and nothing that looks
 * like a credential; otherwise undefined.
 */
export function cleanCode(value: unknown): string | undefined {
  const text = nameIn(value).slice(0, longest).trim();
  const harmless = text.replaceAll(/[^\w.:/ -]/g, '').trim();
  // Both: what was taken out may have split a credential that is whole without it.
  if (holdsSecret(text) || holdsSecret(harmless)) return undefined;
  return harmless.slice(0, 64) || undefined;
}

/**
 * A request id as servers and proxies write them; long random runs are what such an id is made of. Not an
 * e-mail address, nor what has the form of a credential.
 */
export function cleanRequestId(value: unknown): string | undefined {
  const text = nameIn(value).trim();
  const isCredential = redactKnown(text) !== text || /^eyJ|^(?:sk|pk|rk)_|^100\d\.|bearer|token/i.test(text);
  return /^[\w.:=+/@#-]{1,128}$/.test(text) && !isCredential ? text : undefined;
}

function nameIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** An HTTP method in capitals. */
export function cleanMethod(value: unknown): string | undefined {
  const text = nameIn(value).trim().toUpperCase();
  return /^[A-Z]{1,16}$/.test(text) ? text : undefined;
}
