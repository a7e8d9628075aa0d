'use client';

import { QueryClientContext, type Query } from '@tanstack/react-query';
import { useCallback, useContext, useEffect, useMemo } from 'react';

import type { ReadableStore } from '../../internal/index.js';
import { useApis } from '../../query/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useStore } from '../ApiProvider/useStore.js';
import { createConnection, type Connection } from './createConnection.js';
import { createQueue, emptyQueue, type Queue, type QueueWatch } from './createQueue.js';
import type { ConnectionShown } from './offlineState.js';
import type { Probe } from './probe.js';
import { watchClients, watchOthers } from './watchCalls.js';

export interface ConnectionFacts {
  /** `undefined` while there is nothing to say, and on a server. */
  readonly shown: ConnectionShown | undefined;
  readonly queue: Queue;
  readonly ask: () => void;
}

/** How the connection of the page is, and what waits for it. Works without a `QueryClient`, then without a queue. */
export function useConnection(probe: Probe | undefined): ConnectionFacts {
  const { clock, read } = useErrorUi();
  const queryClient = useContext(QueryClientContext);
  const apis = useApis();
  const connection = useMemo(
    (): Connection =>
      createConnection({
        clock,
        watchCalls(tell) {
          const stops = [watchClients(apis, tell), queryClient && watchOthers(queryClient, apis, read, tell)];
          return () => stops.forEach((stop) => stop?.());
        },
        refetch: () => {
          const predicate = ({ state }: Pick<Query, 'state'>) => state.status === 'error';
          void queryClient?.refetchQueries({ type: 'active', predicate }, { cancelRefetch: false });
        },
      }),
    [clock, apis, queryClient, read],
  );
  useEffect(() => connection.setProbe(probe), [connection, probe]);
  const shown = useStore(connection, undefined);
  const queue = useQueue(
    useMemo(() => queryClient && createQueue(queryClient), [queryClient]),
    shown,
  );
  return { shown, queue, ask: useCallback(() => connection.ask(), [connection]) };
}

function useQueue(watch: QueueWatch | undefined, shown: ConnectionShown | undefined): Queue {
  const queue = useStore(watch ?? nothing, emptyQueue);
  // What ended belongs to the outage before.
  const isOver = shown === undefined;
  useEffect(() => watch?.clear(), [watch, isOver]);
  return queue;
}

const nothing: ReadableStore<Queue> = { getSnapshot: () => emptyQueue, subscribe: () => () => undefined };
