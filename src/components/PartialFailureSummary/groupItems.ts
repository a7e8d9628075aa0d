import type { ErrorView } from '../view/index.js';
import type { PartialItem } from './PartialItem.js';
import type { LeftOut } from './whyNot.js';

/** Items that failed for one reason, as a person reads it. */
export interface PartialGroup<TInput = unknown> {
  readonly key: string;
  /** Of the first of them. */
  readonly view: ErrorView;
  /** Why none of them is tried again; `undefined` when they may be. */
  readonly leftOut: LeftOut | undefined;
  readonly items: readonly PartialItem<TInput>[];
}

export interface SortableItem<TInput = unknown> {
  readonly item: PartialItem<TInput>;
  readonly view: ErrorView;
  readonly leftOut: LeftOut | undefined;
}

/**
 * By reason, the most frequent first. Codes that are told in the same words are one reason, unless only some of them may
 * be tried again.
 */
export function groupItems<TInput>(all: readonly SortableItem<TInput>[]): readonly PartialGroup<TInput>[] {
  const groups = new Map<string, { view: ErrorView; leftOut: LeftOut | undefined; items: PartialItem<TInput>[] }>();
  for (const { item, view, leftOut } of all) {
    const key = [view.kind, view.title, leftOut ?? ''].join('|');
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { view, leftOut, items: [item] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => b.items.length - a.items.length);
}

/** A stretch of a group's items that is on the page. */
export interface ShownGroup<TInput = unknown> extends PartialGroup<TInput> {
  /** The place of the first shown item in its group, from 0. */
  readonly offset: number;
  readonly shown: readonly PartialItem<TInput>[];
}

/**
 * The first few: at least one of each reason while there is room, the rest from the most frequent on. Reasons
 * beyond the room are left to the whole list.
 */
export function firstItems<TInput>(
  groups: readonly PartialGroup<TInput>[],
  maxShown: number,
): readonly ShownGroup<TInput>[] {
  const room = Math.max(1, Math.floor(maxShown));
  const visible = groups.slice(0, room);
  let left = room - visible.length;
  return visible.map((group) => {
    const extra = Math.min(left, group.items.length - 1);
    left -= extra;
    return { ...group, offset: 0, shown: group.items.slice(0, 1 + extra) };
  });
}

/** Items on one page of the whole list. So many, and no more, are elements at a time. */
export const pageSize = 50;

/** A page of the whole list, in its groups. */
export function pageOf<TInput>(groups: readonly PartialGroup<TInput>[], page: number): readonly ShownGroup<TInput>[] {
  const from = page * pageSize;
  let passed = 0;
  return groups.flatMap((group) => {
    const start = passed;
    passed += group.items.length;
    const offset = Math.max(0, from - start);
    const shown = group.items.slice(offset, Math.max(0, from + pageSize - start));
    return shown.length > 0 ? [{ ...group, offset, shown }] : [];
  });
}
