import { redact } from './redact.js';

/**
 * A code or name out of a body, fit to be logged: at most 64 harmless characters and nothing that looks
 * like a credential; otherwise undefined.
 */
export function cleanCode(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  if (redact(text) !== text) return undefined;
  const harmless = text
    .replaceAll(/[^\w.:/ -]/g, '')
    .trim()
    .slice(0, 64);
  return harmless === '' ? undefined : harmless;
}

/** A request id as servers and proxies write them; long random runs are what such an id is made of. */
export function cleanRequestId(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  const isCredential = /^eyJ|^(?:sk|pk|rk)_|^1000\.|bearer|token/i.test(text);
  return /^[\w.:=+/@#-]{1,128}$/.test(text) && !isCredential ? text : undefined;
}

/** An HTTP method in capitals. */
export function cleanMethod(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
  return /^[A-Z]{1,16}$/.test(text) ? text : undefined;
}
