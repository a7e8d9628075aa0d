/** A key with its modifiers, as the browser names them: `F8`, `Alt+KeyN`, `Control+Shift+KeyE`. */
export type Hotkey = string;

const modifiers = { Alt: 'altKey', Control: 'ctrlKey', Meta: 'metaKey', Shift: 'shiftKey' } as const;

type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'>;

/** Whether exactly this key was pressed. Never while text is composed: Japanese input uses F8 itself. */
export function isHotkey(hotkey: Hotkey, press: KeyPress & { readonly keyCode?: number }): boolean {
  if (press.isComposing || press.keyCode === 229) return false;
  const keys = hotkey.split('+');
  const code = keys.pop();
  const wanted = (name: string) => keys.includes(name);
  if (Object.entries(modifiers).some(([name, flag]) => press[flag] !== wanted(name))) return false;
  return press.code === code || press.key === code;
}

/** For people: `Alt+N`. */
export const hotkeyLabel = (hotkey: Hotkey): string => hotkey.replace(/\b(?:Key|Digit)(?=.$)/, '');
