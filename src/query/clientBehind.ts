import type { AnyApiClient } from '../client/index.js';

const clients = new WeakMap<object, AnyApiClient>();

/** Keeps which client an error came out of, as one vendor may have several (two accounts, a test). */
export function rememberClient(error: unknown, client: AnyApiClient): void {
  if (typeof error === 'object' && error !== null) clients.set(error, client);
}

export function clientBehind(error: unknown): AnyApiClient | undefined {
  return typeof error === 'object' && error !== null ? clients.get(error) : undefined;
}
