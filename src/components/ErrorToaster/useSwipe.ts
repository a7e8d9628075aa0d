'use client';

import { useRef, type PointerEvent } from 'react';

const startPx = 10;
const awayPx = 60;

interface Swipe {
  readonly x: number;
  readonly y: number;
  readonly sign: 1 | -1;
  isMoving: boolean;
}

/** Handlers that let a finger or pen push a notice out at its end side. Never the only way: the button stands beside it. */
export function useSwipe(onAway: () => void) {
  const swipe = useRef<Swipe | undefined>(undefined);

  const end = (event: PointerEvent<HTMLElement>, mayLeave: boolean) => {
    const current = swipe.current;
    swipe.current = undefined;
    const element = event.currentTarget;
    // Set through the style object, not by an attribute: a strict content security policy allows that.
    element.style.translate = '';
    element.removeAttribute('data-swipe');
    if (current?.isMoving && mayLeave && (event.clientX - current.x) * current.sign > awayPx) onAway();
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      // A mouse selects text.
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      const sign = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
      swipe.current = { x: event.clientX, y: event.clientY, sign, isMoving: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const current = swipe.current;
      if (!current) return;
      const away = (event.clientX - current.x) * current.sign;
      if (!current.isMoving) {
        if (Math.abs(event.clientY - current.y) > startPx) return void (swipe.current = undefined);
        if (away < startPx) return;
        current.isMoving = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.setAttribute('data-swipe', 'move');
      }
      event.currentTarget.style.translate = `${Math.max(0, away) * current.sign}px`;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => end(event, true),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => end(event, false),
  };
}
