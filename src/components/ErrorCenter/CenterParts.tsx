'use client';

import { forwardRef, useImperativeHandle, type ComponentPropsWithoutRef } from 'react';

import { format } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { Glyph } from '../Icon/index.js';
import { useCenter } from './Center.js';
import { CenterItem } from './CenterItem.js';

export type CenterTriggerProps = ComponentPropsWithoutRef<'button'>;

/** "Notices (3)": how many groups there are is part of its name, and not told as it changes. */
export const CenterTrigger = forwardRef<HTMLButtonElement, CenterTriggerProps>(function CenterTrigger(props, ref) {
  const { entries, isOpen, setOpen, panelId, triggerRef } = useCenter('Trigger');
  const say = useSay();
  useImperativeHandle(ref, () => triggerRef.current as HTMLButtonElement);
  return (
    <button
      type="button"
      data-rae-part="action"
      data-action="notices"
      aria-expanded={isOpen}
      aria-controls={isOpen ? panelId : undefined}
      onClick={() => setOpen(!isOpen)}
      {...props}
      ref={triggerRef}
    >
      {props.children ?? say((ui) => ui.noticesCount, { count: entries.length })}
    </button>
  );
});

export interface CenterHeadingProps extends ComponentPropsWithoutRef<'h2'> {
  /** Default 2. */
  readonly level?: 1 | 2 | 3 | 4 | 5 | undefined;
}

/** Names the panel, and gets the focus when it opens. */
export const CenterHeading = forwardRef<HTMLHeadingElement, CenterHeadingProps>(function CenterHeading(props, ref) {
  const { level = 2, ...rest } = props;
  const { titleId, headingRef } = useCenter('Heading');
  const say = useSay();
  useImperativeHandle(ref, () => headingRef.current as HTMLHeadingElement);
  const Element = `h${level}` as const;
  return (
    <Element data-rae-part="heading" id={titleId} tabIndex={-1} {...rest} ref={headingRef}>
      {props.children ?? say((ui) => ui.notices)}
    </Element>
  );
});

export type CenterFilterProps = Omit<ComponentPropsWithoutRef<'select'>, 'children'>;

/** Chooses one service. Nothing while there is only one. */
export const CenterFilter = forwardRef<HTMLSelectElement, CenterFilterProps>(function CenterFilter(props, ref) {
  const { services, service, setService } = useCenter('Filter');
  const say = useSay();
  if (services.length < 2) return null;
  return (
    <select
      data-rae-part="filter"
      aria-label={say((ui) => ui.service)}
      value={service ?? ''}
      onChange={({ target }) => setService(target.value || undefined)}
      {...props}
      ref={ref}
    >
      <option value="">{say((ui) => ui.allServices)}</option>
      {services.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
});

export type CenterClearProps = ComponentPropsWithoutRef<'button'>;

/** Forgets what is listed. Nothing when nothing is. */
export const CenterClear = forwardRef<HTMLButtonElement, CenterClearProps>(function CenterClear(props, ref) {
  const { listed, clear } = useCenter('Clear');
  const say = useSay();
  if (listed.length === 0) return null;
  return (
    <button type="button" data-rae-part="quiet" data-action="clear" onClick={clear} {...props} ref={ref}>
      {props.children ?? say((ui) => ui.clear)}
    </button>
  );
});

export type CenterCloseProps = ComponentPropsWithoutRef<'button'>;

/** Closes the panel; the focus goes to its button. */
export const CenterClose = forwardRef<HTMLButtonElement, CenterCloseProps>(function CenterClose(props, ref) {
  const { setOpen, triggerRef } = useCenter('Close');
  const say = useSay();
  const close = () => {
    triggerRef.current?.focus({ preventScroll: true });
    setOpen(false);
  };
  return (
    <button
      type="button"
      data-rae-part="dismiss"
      aria-label={say((ui) => ui.close)}
      onClick={close}
      {...props}
      ref={ref}
    >
      <Glyph name="dismiss" />
    </button>
  );
});

export interface CenterListProps extends Omit<ComponentPropsWithoutRef<'ol'>, 'children'> {
  /** Of the panel; those of the notices are one lower. Default 2. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | undefined;
}

/** The groups, the latest first, or that there are none. */
export const CenterList = forwardRef<HTMLOListElement, CenterListProps>(function CenterList(props, ref) {
  const { headingLevel = 2, ...rest } = props;
  const { listed } = useCenter('List');
  if (listed.length === 0) return <NothingToRead />;
  return (
    <ol data-rae-part="list" {...rest} ref={ref}>
      {listed.map((entry) => (
        <CenterItem key={entry.key} entry={entry} headingLevel={(headingLevel + 1) as 3} />
      ))}
    </ol>
  );
});

function NothingToRead() {
  const { words } = useErrorUi();
  const { title, body } = words.ui.noNotices;
  return (
    <div data-rae-part="nothing">
      <p data-rae-part="title">{format(title, {}, words.tag)}</p>
      {body && <p data-rae-part="body">{format(body, {}, words.tag)}</p>}
    </div>
  );
}
