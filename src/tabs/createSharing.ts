import type { Sharing } from '../client/index.js';
import { shareGate } from './shareGate.js';
import { shareRefresh } from './shareRefresh.js';
import type { SharedStore } from './SharedStore.js';

/** Makes clients that look into one store act as one: quotas, closed doors, the probe and the refresh. */
export function createSharing(store: SharedStore): Sharing {
  const place = crypto.randomUUID();
  return {
    shareGate: (gate, scope) => shareGate(gate, scope, store, place),
    shareRefresh: (auth, name) => shareRefresh(auth, name, store),
    close: () => store.close(),
  };
}
