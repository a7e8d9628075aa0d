import { isDevelopment, UsageError } from '../../internal/index.js';

/** Joins headers, later ones win. A value `fetch` would refuse is told without quoting it. */
export function buildHeaders(...parts: readonly (Readonly<Record<string, string | undefined>> | undefined)[]): Headers {
  const headers = new Headers();
  for (const part of parts) {
    for (const [name, value] of Object.entries(part ?? {})) if (value !== undefined) setHeader(headers, name, value);
  }
  return headers;
}

function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw new UsageError('RAE-037', isDevelopment ? refusal(name) : '');
  }
}

function refusal(name: string): string {
  const shown = /^[\w-]+$/.test(name) ? `the value of header ${name}` : "a header's name";
  return `${shown} holds characters that HTTP does not allow. Encode it before passing it`;
}
