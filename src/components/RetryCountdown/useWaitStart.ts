'use client';

import { useState } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';

/**
 * When a wait began, epoch milliseconds: what the caller knows, else when it was first seen. A wait that is extended
 * while it runs keeps its beginning.
 */
export function useWaitStart(until: number | undefined, since: number | undefined): number {
  const { clock } = useErrorUi();
  const [wait, setWait] = useState(() => ({ until, from: clock.now() }));
  if (since !== undefined) return since;
  if (wait.until === until) return wait.from;
  const now = clock.now();
  const goesOn = wait.until !== undefined && until !== undefined && wait.until > now;
  const next = { until, from: goesOn ? wait.from : now };
  setWait(next);
  return next.from;
}
