import type { Sharing } from '../client/index.js';
import { createBrowserStore } from './browserStore.js';
import { createSharing } from './createSharing.js';

export interface BrowserTabsOptions {
  /**
   * Whose quota it is, when several accounts are used in one browser: places with another name do not wait for each other.
   * Any text that is no secret, e.g. a user id. Default: all tabs of the origin share.
   */
  readonly account?: string;
}

/**
 * For `createApiClient({ shared: browserTabs() })`: the tabs of an origin count against one limit, a refusal or an outage
 * seen by one closes the door for all, one refresh serves all, and a reload goes on where the page was. Uses
 * IndexedDB, Web Locks and BroadcastChannel; where one is missing, a tab goes on alone. No token is kept or sent in any of
 * them: the app's own token store stays the app's, and whoever holds the lock reads it again before refreshing.
 */
export function browserTabs({ account = '' }: BrowserTabsOptions = {}): Sharing {
  return createSharing(createBrowserStore(`react-api-errors ${account}`.trim()));
}
