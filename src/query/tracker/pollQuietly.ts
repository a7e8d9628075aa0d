import type { Query, QueryObserver } from '@tanstack/react-query';

import { recallDecision } from '../decisions.js';

type Interval = QueryObserver['options']['refetchInterval'];
type QuietInterval = Exclude<Interval, number | false | undefined>;

const quiet = new WeakSet<object>();

/**
 * Stops an observer's polling while its query is parked: the tracker brings the query back when its time
 * has come, and with that the interval. For every `useQuery`, ours or plain, so that an app's
 * `refetchInterval` never knocks at a locked door. React hands the app's own interval over again at each
 * render; call this whenever an observer is added or has new options.
 */
export function pollQuietly(observer: QueryObserver): void {
  const { refetchInterval } = observer.options;
  if (refetchInterval === undefined || refetchInterval === false) return;
  if (typeof refetchInterval === 'function' && quiet.has(refetchInterval)) return;
  observer.setOptions({ ...observer.options, refetchInterval: quietly(refetchInterval) });
}

/** Only reads the query's state, as TanStack evaluates it on every render. */
function quietly(interval: number | QuietInterval): QuietInterval {
  const wrapped: QuietInterval = (query) => {
    if (isParked(query.state)) return false;
    return typeof interval === 'function' ? interval(query) : interval;
  };
  quiet.add(wrapped);
  return wrapped;
}

function isParked({ error, fetchStatus }: Pick<Query['state'], 'error' | 'fetchStatus'>): boolean {
  const decision = fetchStatus === 'idle' && error !== null ? recallDecision(error) : undefined;
  return decision?.retry === false && decision.because === 'parked';
}
