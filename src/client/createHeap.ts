/** What a heap keeps of an item; set by the heap alone, except `key` before the item is added. */
export interface HeapItem {
  /** The smallest goes first, equals in the order they came. */
  key: number;
  order: number;
  /** Where it stands; -1 while it is outside. */
  index: number;
}

/** A queue in which arriving, leaving from anywhere and changing rank cost O(log n). */
export interface Heap<TItem extends HeapItem> {
  /** In no order but the first. */
  readonly items: readonly TItem[];
  add(item: TItem): void;
  /** Does nothing for an item that is not in it. */
  remove(item: TItem): void;
}

const outside = -1;

/** What an item adds to its own fields to be kept in a heap. */
export const heapItem = (key: number): HeapItem => ({ key, order: 0, index: outside });

/** A binary heap whose items know their index, so that none has to be searched. */
export function createHeap<TItem extends HeapItem>(): Heap<TItem> {
  const items: TItem[] = [];
  let added = 0;
  const goesBefore = (one: TItem, other: TItem): boolean =>
    one.key < other.key || (one.key === other.key && one.order < other.order);

  const place = (item: TItem, from: number): void => {
    let at = from;
    const move = (to: number): void => {
      const moved = items[to]!;
      items[at] = moved;
      moved.index = at;
      at = to;
    };
    for (let up = (at - 1) >> 1; at > 0 && goesBefore(item, items[up]!); up = (at - 1) >> 1) move(up);
    for (let down = 2 * at + 1; down < items.length; down = 2 * at + 1) {
      if (down + 1 < items.length && goesBefore(items[down + 1]!, items[down]!)) down += 1;
      if (!goesBefore(items[down]!, item)) break;
      move(down);
    }
    items[at] = item;
    item.index = at;
  };

  return {
    items,
    add(item) {
      item.order = added += 1;
      place(item, items.push(item) - 1);
    },
    remove(item) {
      const { index } = item;
      if (index < 0) return;
      const last = items.pop()!;
      if (last !== item) place(last, index);
      item.index = outside;
    },
  };
}
