'use client';

import { useEffect, useMemo, useState } from 'react';

import { createStore } from '../../internal/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useStore } from '../ApiProvider/useStore.js';

const places = new WeakMap<object, Map<string, ReturnType<typeof createStore<readonly object[]>>>>();
const none: readonly object[] = [];

/** Of several at one place only the first shows; when it leaves, the next takes over. */
export function useOnlyOne(place: string): boolean {
  const { surfaces } = useErrorUi();
  const [me] = useState(() => ({}));
  const store = useMemo(() => {
    const known = places.get(surfaces) ?? new Map<string, ReturnType<typeof createStore<readonly object[]>>>();
    places.set(surfaces, known);
    const here = known.get(place) ?? createStore(none);
    known.set(place, here);
    return here;
  }, [surfaces, place]);
  useEffect(() => {
    store.set([...store.getSnapshot(), me]);
    return () => store.set(store.getSnapshot().filter((one) => one !== me));
  }, [store, me]);
  const mounted = useStore(store, none);
  return mounted[0] === me;
}
