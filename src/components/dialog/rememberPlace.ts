import { focusPlace, isFocusLost } from '../notice/useFocusKeeper.js';

/**
 * Remembers where the focus is and gives a function that brings it back: to the same element, else to the one with its id, else to
 * what stands in its place by then, else around it. Does nothing when the focus is somewhere already: an app moved it.
 */
export function rememberPlace(element: Element | null = document.activeElement): () => void {
  const { id = '', previousElementSibling = null } = element ?? {};
  const around: Element[] = [];
  for (let one = element?.parentElement; one && one !== document.body; one = one.parentElement) around.push(one);

  const successor = (): Element | null | undefined => {
    if (element?.isConnected) return element;
    const twin = id ? document.getElementById(id) : null;
    if (twin) return twin;
    if (previousElementSibling?.isConnected) return previousElementSibling.nextElementSibling ?? around[0];
    const parent = around.find((one) => one.isConnected);
    return parent === around[0] ? (parent?.firstElementChild ?? parent) : parent;
  };

  return () => {
    if (element === document.body || !isFocusLost()) return;
    focusPlace(successor());
  };
}
