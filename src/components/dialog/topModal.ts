/**
 * The native modal dialog that is open on top. The browser makes all outside of it inert, whatever its z-index, so a
 * dialog that opens later has to stand inside. `undefined` when there is none, and on a server.
 */
export function topModal(): HTMLElement | undefined {
  if (typeof document === 'undefined') return undefined;
  return [...document.querySelectorAll<HTMLElement>('dialog:modal')].at(-1);
}
