/** A binary heap whose items can leave from anywhere. */
export interface Heap<TItem> {
  readonly size: number;
  /** The item that goes first. */
  peek(): TItem | undefined;
  /** Adds in O(log n); the returned function takes the item out again, in O(log n) as well. */
  add(item: TItem): () => void;
  /** All items, in no order. */
  items(): TItem[];
}

interface Node<TItem> {
  readonly item: TItem;
  index: number;
}

/** Keeps items so that the one that goes first is at hand. Ties are the caller's to break. */
export function createHeap<TItem>(goesBefore: (one: TItem, other: TItem) => boolean): Heap<TItem> {
  const nodes: Node<TItem>[] = [];
  const isBefore = (one: Node<TItem>, other: Node<TItem>) => goesBefore(one.item, other.item);
  const swap = (one: Node<TItem>, other: Node<TItem>): void => {
    [one.index, other.index] = [other.index, one.index];
    nodes[one.index] = one;
    nodes[other.index] = other;
  };
  const rise = (node: Node<TItem>): void => {
    while (node.index > 0) {
      const parent = nodes[(node.index - 1) >> 1]!;
      if (!isBefore(node, parent)) return;
      swap(node, parent);
    }
  };
  const sink = (node: Node<TItem>): void => {
    for (;;) {
      const left = nodes[2 * node.index + 1];
      const right = nodes[2 * node.index + 2];
      const child = left && right && isBefore(right, left) ? right : left;
      if (!child || !isBefore(child, node)) return;
      swap(child, node);
    }
  };
  const remove = (node: Node<TItem>): void => {
    if (nodes[node.index] !== node) return;
    const last = nodes.pop()!;
    if (last === node) return;
    last.index = node.index;
    nodes[last.index] = last;
    rise(last);
    sink(last);
  };
  return {
    get size() {
      return nodes.length;
    },
    peek: () => nodes[0]?.item,
    add(item) {
      const node = { item, index: nodes.length };
      nodes.push(node);
      rise(node);
      return () => remove(node);
    },
    items: () => nodes.map(({ item }) => item),
  };
}
