/** A list that is always in order. */
export interface SortedList<TItem> {
  /** What goes first comes first. */
  readonly items: readonly TItem[];
  /** The returned function takes the item out again. */
  add(item: TItem): () => void;
}

/**
 * Keeps items so that the one that goes first is at hand; equals stay in the order they came. Whatever
 * arrives mostly belongs at the end, and lists here hold a thousand items at most or so: the search from
 * the end is all it takes.
 */
export function createSortedList<TItem>(goesBefore: (one: TItem, other: TItem) => boolean): SortedList<TItem> {
  const items: TItem[] = [];
  return {
    items,
    add(item) {
      let index = items.length;
      while (index > 0 && goesBefore(item, items[index - 1]!)) index -= 1;
      items.splice(index, 0, item);
      return () => {
        const at = items.indexOf(item);
        if (at >= 0) items.splice(at, 1);
      };
    },
  };
}
