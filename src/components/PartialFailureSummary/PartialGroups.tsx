'use client';

import { forwardRef, useId, type ComponentPropsWithoutRef } from 'react';

import { ActionButton } from '../actions/ActionButton.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { firstItems, pageOf, pageSize, type ShownGroup } from './groupItems.js';
import { usePartial } from './Partial.js';
import type { PartialItem } from './PartialItem.js';
import { usePartialSay } from './PartialParts.js';

/**
 * What failed, by reason. The first few, or a page of the whole list: so many elements and no more, however many failed.
 * One reason for all is told by the title; then the list opens only when asked for.
 */
export const PartialGroups = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function PartialGroups(props, ref) {
    const { groups, maxShown, isOpen, page, state, succeeded } = usePartial('Groups');
    const isOneReason = succeeded === 0 && groups.length === 1;
    if (groups.length === 0 || (isOneReason && !isOpen)) return null;
    const last = Math.max(0, Math.ceil(countOf(groups) / pageSize) - 1);
    const shown = isOpen ? pageOf(groups, Math.min(page, last)) : firstItems(groups, maxShown);
    return (
      <div data-rae-part="groups" data-state={state} {...props} ref={ref}>
        {shown.map((group) => (
          <Group key={group.key} group={group} hasHeading={!isOneReason} />
        ))}
        {isOpen && last > 0 && <Pages page={Math.min(page, last)} last={last} />}
      </div>
    );
  },
);

const countOf = (groups: readonly { readonly items: readonly unknown[] }[]) =>
  groups.reduce((sum, { items }) => sum + items.length, 0);

function Group({ group, hasHeading }: { readonly group: ShownGroup; readonly hasHeading: boolean }) {
  const { words, headingLevel, labelOf } = usePartial('Groups');
  const fill = usePartialSay();
  const note = useNote(group);
  const id = useId();
  const { view, items, shown, offset } = group;
  const Heading = headingLevel ? (`h${headingLevel + 1}` as 'h2') : 'p';
  const named = shown.filter((item) => labelOf(item) !== undefined);
  return (
    <div data-rae-part="group">
      {hasHeading && (
        <Heading data-rae-part="reason" id={id}>
          {view.title}
          <span data-rae-part="count" aria-hidden="true">
            {fill('{count}', { count: items.length })}
          </span>
          <span data-rae-part="hidden">, {fill(words.items, { count: items.length })}</span>
        </Heading>
      )}
      {hasHeading && note && <p data-rae-part="note">{note}</p>}
      {named.length > 0 && (
        <ul data-rae-part="list" aria-labelledby={hasHeading ? id : undefined}>
          {named.map((item, at) => (
            <PartialListItem key={item.id} item={item} position={offset + at + 1} size={items.length} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What to do about a reason, and why its items are left out where others are tried again. */
function useNote({ view, leftOut }: ShownGroup): string | undefined {
  const { words, retry, retryable } = usePartial('Groups');
  const { words: locale } = useErrorUi();
  const fill = usePartialSay();
  const reasons = {
    fix: words.needsFix,
    'sign-in': words.needsSignIn,
    'no-use': words.noUse,
    doubt: undefined,
    wait: undefined,
  };
  const why = leftOut && retry && retryable.length > 0 ? reasons[leftOut] : undefined;
  if (!view.body || !why) return why ? fill(why) : view.body;
  return fill(locale.ui.sentences, { first: view.body, second: fill(why) });
}

export interface PartialListItemProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  readonly item: PartialItem;
  /** Its place in the whole list of its reason, counted from 1, and how long that is. */
  readonly position: number;
  readonly size: number;
}

/** One item: its name, and what can be done about it alone. */
export const PartialListItem = forwardRef<HTMLLIElement, PartialListItemProps>(function PartialListItem(props, ref) {
  const { item, position, size, ...rest } = props;
  const { labelOf, actionOf } = usePartial('Item');
  return (
    <li data-rae-part="item" aria-posinset={position} aria-setsize={size} {...rest} ref={ref}>
      <bdi data-rae-part="label-text">{labelOf(item)}</bdi>
      {actionOf?.(item)}
    </li>
  );
});

function Pages({ page, last }: { readonly page: number; readonly last: number }) {
  const { groups, words, setPage } = usePartial('Groups');
  const { announcer } = useErrorUi();
  const say = useSay();
  const fill = usePartialSay();
  const max = countOf(groups);
  const rangeOf = (one: number) =>
    fill(words.range, { from: one * pageSize + 1, to: Math.min(max, (one + 1) * pageSize), max });
  const go = (next: number) => {
    setPage(next);
    announcer.say({ text: rangeOf(next), politeness: 'polite', topic: 'partial-range' });
  };
  return (
    <div data-rae-part="pages" role="group" aria-label={say((ui) => ui.details)}>
      <ActionButton data-action="previous" onAct={() => go(page - 1)} isWaiting={page === 0}>
        {fill(words.previous)}
      </ActionButton>
      <span data-rae-part="range">{rangeOf(page)}</span>
      <ActionButton data-action="next" onAct={() => go(page + 1)} isWaiting={page === last}>
        {fill(words.next)}
      </ActionButton>
    </div>
  );
}
