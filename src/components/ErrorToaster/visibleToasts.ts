/** What is shown of a list that is newest first, and how many are not. */
export function visibleToasts<T>(
  all: readonly T[],
  max: number,
  isExpanded: boolean,
): { readonly visible: readonly T[]; readonly hidden: number } {
  const visible = isExpanded ? all : all.slice(0, max);
  return { visible, hidden: all.length - visible.length };
}
