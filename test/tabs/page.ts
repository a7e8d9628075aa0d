import { listChannels, listChats, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { createApiClient } from '../../src/client/index.js';
import { sandboxAddresses } from '../../src/sandbox/index.js';
import { browserTabs } from '../../src/tabs/index.js';

/** What a test asks of one tab. */
export interface Place {
  /** How many of so many calls at once were answered. */
  list(calls: number): Promise<number>;
  /** The same of calls that wait for as long as it takes. */
  channels(calls: number): Promise<number>;
  /** How a call ends that is not held. */
  tryOnce(): Promise<string>;
  door(): string | undefined;
  readonly refreshes: number;
}

// The app's own token store, which its tabs share.
const tokens = {
  get: () => localStorage.getItem('access') ?? undefined,
  set: (token: string) => localStorage.setItem('access', token),
};

const url = new URLSearchParams(location.search).get('sandbox')!;
let refreshes = 0;
const client = createApiClient({
  catalog: zohoCliq,
  baseUrl: sandboxAddresses(url)['zoho-cliq'],
  // A minute is a second there.
  limits: [
    { scope: 'chats.list', limit: 20, windowMs: 1000, lockMs: 4000 },
    { scope: 'channels.list', limit: 30, windowMs: 1000, lockMs: 4000 },
  ],
  shared: browserTabs(),
  deadlineMs: Infinity,
  auth: {
    getToken: tokens.get,
    async refresh({ signal }) {
      refreshes += 1;
      const form = localStorage.getItem('refresh form')!;
      const response = await fetch(`${url}/zoho-cliq/oauth/v2/token`, {
        method: 'POST',
        signal,
        body: new URLSearchParams(form),
      });
      const { access_token: token } = (await response.json()) as { readonly access_token: string };
      tokens.set(token);
      return token;
    },
  },
});

const count = async (calls: number, run: () => Promise<unknown>): Promise<number> => {
  const ends = await Promise.allSettled(Array.from({ length: calls }, run));
  return ends.filter(({ status }) => status === 'fulfilled').length;
};

const place: Place = {
  list: (calls) => count(calls, () => client.request(listChats, { input: {} })),
  channels: (calls) => count(calls, () => client.request(listChannels, { input: {} })),
  tryOnce: () =>
    client.attempt(listChats, {}, { maxHoldMs: 0 }).then(
      () => 'answered',
      (error: { readonly code: string }) => error.code,
    ),
  door: () => client.scopes.getSnapshot()[0]?.door,
  get refreshes() {
    return refreshes;
  },
};
Object.assign(globalThis, { place });
