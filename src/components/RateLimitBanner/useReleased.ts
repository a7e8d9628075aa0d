'use client';

import { useEffect, useState } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';

const shownMs = 6_000;

/**
 * True for six seconds after a limit is over, so that the banner can say so before it leaves; longer while the
 * person is on it with focus or pointer, since nothing may vanish under somebody's hand.
 */
export function useReleased(isLimited: boolean, isHeld: boolean): boolean {
  const { clock } = useErrorUi();
  const [was, setWas] = useState(isLimited);
  const [isReleased, setReleased] = useState(false);
  const [isOver, setOver] = useState(false);
  if (was !== isLimited) {
    setWas(isLimited);
    setReleased(!isLimited);
    setOver(false);
  }
  useEffect(() => (isReleased ? clock.setTimeout(() => setOver(true), shownMs) : undefined), [isReleased, clock]);
  return isReleased && !isLimited && (!isOver || isHeld);
}
