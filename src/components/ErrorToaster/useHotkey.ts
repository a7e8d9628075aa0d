'use client';

import { useEffect } from 'react';

import { isHotkey, type Hotkey } from './hotkey.js';

/** Listens for a key on the whole page, but only while `isOn`: a key that does nothing belongs to the page. */
export function useHotkey(hotkey: Hotkey | false, isOn: boolean, onPress: () => void): void {
  useEffect(() => {
    if (!isOn || hotkey === false) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isHotkey(hotkey, event)) return;
      event.preventDefault();
      onPress();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [hotkey, isOn, onPress]);
}
