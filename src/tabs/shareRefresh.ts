import type { AuthOptions, Credential } from '../client/index.js';
import type { SharedStore } from './SharedStore.js';

/**
 * One refresh in all places: whoever gets the lock looks whether the app's token store holds another token by now, and
 * only else refreshes. The tokens stay in the app's own store, which the places share (or not: then each refreshes for itself).
 */
export function shareRefresh(auth: AuthOptions, name: string, store: SharedStore): AuthOptions {
  const { refresh } = auth;
  if (!refresh) return auth;
  return {
    ...auth,
    refresh(context) {
      const renew = async (): Promise<string | Credential> => {
        const present = await auth.getToken();
        return !present || tokenOf(present) === context.token ? refresh(context) : present;
      };
      return store.exclusively(`refresh ${name}`, renew, context.signal);
    },
  };
}

const tokenOf = (given: string | Credential): string => (typeof given === 'object' ? given.token : given);
