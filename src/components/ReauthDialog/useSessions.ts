'use client';

import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';

import type { AnyApiClient, SessionState } from '../../client/index.js';
import { useApis } from '../../query/index.js';

/** A client whose session has ended. */
export interface EndedSession {
  readonly client: AnyApiClient;
  readonly session: SessionState;
}

/** The first of the clients that needs somebody to sign in; `undefined` while none does, and on a server. */
export function useEndedSession(
  asked: AnyApiClient | readonly AnyApiClient[] | false | undefined,
): EndedSession | undefined {
  const apis = useApis();
  const clients = useMemo(() => (asked === false ? [] : asked === undefined ? apis : [asked].flat()), [asked, apis]);
  const last = useRef<EndedSession | undefined>(undefined);

  const subscribe = useCallback(
    (onChange: () => void) => {
      const leave = clients.map(({ session }) => session.subscribe(onChange));
      return () => leave.forEach((one) => one());
    },
    [clients],
  );
  const getSnapshot = useCallback(() => {
    const client = clients.find((one) => one.session.getSnapshot().state === 'ended');
    const session = client?.session.getSnapshot();
    if (!client || !session) return (last.current = undefined);
    const isSame = last.current?.client === client && last.current.session === session;
    return isSame ? last.current : (last.current = { client, session });
  }, [clients]);
  return useSyncExternalStore(subscribe, getSnapshot, onServer);
}

const onServer = () => undefined;
