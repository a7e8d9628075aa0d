/** Whether this is a server render: the same test TanStack Query makes. */
export function isServer(): boolean {
  return typeof window === 'undefined' || 'Deno' in globalThis;
}
