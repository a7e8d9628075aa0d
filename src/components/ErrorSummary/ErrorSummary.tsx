'use client';

import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentPropsWithoutRef,
  type MouseEvent,
} from 'react';

import type { AnyApiError } from '../../errors/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useErrorView, type ErrorViewProps } from '../ApiProvider/useErrorView.js';
import { useSay } from '../ApiProvider/useSay.js';
import type { FieldTextOf } from '../FieldError/index.js';
import { Icon, iconOf } from '../Icon/index.js';
import { useErrorSurface } from '../surfaces/useErrorSurface.js';
import { isNothing } from '../view/index.js';
import { goToField } from './goToField.js';
import { summaryItems, type FieldPlace, type ItemText, type SummaryItem } from './summaryItems.js';

export interface ErrorSummaryProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ErrorViewProps {
  /** The failure of the submit. Nothing for `null`, `undefined` and cancelled calls. */
  readonly error: unknown;
  /** Where the vendor's field paths are in the form: `{ 'user.email': { id: 'email', label: 'Email' } }`. */
  readonly fields?: Readonly<Record<string, FieldPlace>> | undefined;
  /** Chooses words from what the vendor says about a field. Default: "Check this entry". */
  readonly textOf?: FieldTextOf | undefined;
  /** Default 2. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** Takes the focus when it appears: right after a submit, wrong for anything else. Default true. */
  readonly takesFocus?: boolean | undefined;
  /** Puts "Error: " before the document's title while it is shown. Default false. */
  readonly marksDocumentTitle?: boolean | undefined;
}

/** At the top of a form: what has to be changed, as links to the fields in the order of the form. */
export const ErrorSummary = forwardRef<HTMLDivElement, ErrorSummaryProps>(function ErrorSummary(props, ref) {
  return isNothing(props.error, useErrorUi().read) ? null : <ShownSummary {...props} ref={ref} />;
});

const nowhere: Readonly<Record<string, FieldPlace>> = {};

const ShownSummary = forwardRef<HTMLDivElement, ErrorSummaryProps>(function ShownSummary(props, ref) {
  const { error, words, messages, operation, keeps, origin = 'user', severity, ...others } = props;
  const { fields = nowhere, textOf, headingLevel = 2, takesFocus = true, marksDocumentTitle = false, ...rest } = others;
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  const say = useSay();
  const titleId = useId();
  const view = useErrorView(error, { words, messages, operation, keeps, origin, severity });
  useErrorSurface(view);
  const items = useItemsInFormOrder(view.error, fields, (texts, path) => {
    // A failure of the form as a whole has no entry to check: the body speaks for it.
    return textOf?.(texts, path) ?? (path === '' ? undefined : say((ui) => ui.checkEntry));
  });
  const Heading = `h${headingLevel}` as const;
  const title = items.length > 0 ? say((ui) => ui.checkFields, { count: items.length }) : view.title;

  useEffect(() => {
    // The person's own submit: the one moment where scrolling to a failure helps.
    if (takesFocus) root.current?.focus();
  }, [takesFocus, view.id]);
  useMarkedTitle(
    marksDocumentTitle,
    say((ui) => ui.errorPrefix),
  );

  return (
    <div
      data-rae="summary"
      data-kind={view.kind}
      data-severity={view.severity}
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
      {...rest}
      ref={root}
    >
      <Icon name={iconOf(view)} />
      <Heading data-rae-part="title" id={titleId}>
        {title}
      </Heading>
      {items.length > 0 ? (
        <ul data-rae-part="items">
          {items.map((item) => (
            <li key={item.path}>
              <Item item={item} />
            </li>
          ))}
        </ul>
      ) : (
        view.body && <p data-rae-part="body">{view.body}</p>
      )}
    </div>
  );
});

function Item({ item: { path, place, text } }: { readonly item: SummaryItem }) {
  const say = useSay();
  if (!place) return <span>{path === '' ? text : say((ui) => ui.fieldItem, { label: path, text })}</span>;
  const go = (event: MouseEvent) => {
    if (goToField(place.id)) event.preventDefault();
  };
  return (
    <a href={`#${place.id}`} onClick={go}>
      {say((ui) => ui.fieldItem, { label: place.label, text })}
    </a>
  );
}

/** Turns true after the first commit, when the form can be looked at. */
function createPresence() {
  let isThere = false;
  return {
    getSnapshot: () => isThere,
    subscribe: () => {
      isThere = true;
      return () => undefined;
    },
  };
}

const notYet = () => false;

/** Sorted once the form is there; before, and on a server, in the vendor's order. */
function useItemsInFormOrder(
  error: AnyApiError,
  fields: Readonly<Record<string, FieldPlace>>,
  textOf: ItemText,
): readonly SummaryItem[] {
  const [presence] = useState(createPresence);
  const isThere = useSyncExternalStore(presence.subscribe, presence.getSnapshot, notYet);
  return summaryItems(
    error.fieldErrors ?? {},
    fields,
    textOf,
    isThere ? (id) => document.getElementById(id) : undefined,
  );
}

function useMarkedTitle(isOn: boolean, prefix: string): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const mark = `${prefix} `;
    document.title = mark + document.title;
    return () => {
      if (document.title.startsWith(mark)) document.title = document.title.slice(mark.length);
    };
  }, [isOn, prefix]);
}
