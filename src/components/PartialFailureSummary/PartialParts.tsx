'use client';

import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react';

import { format, type Phrase, type PhraseValues } from '../../locales/index.js';
import { ActionButton, type ActionButtonProps } from '../actions/ActionButton.js';
import { useRetryWait } from '../actions/useRetryWait.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { Icon, type IconProps } from '../Icon/index.js';
import { focusPlace, isFocusLost, NoticeTitle, useNotice } from '../notice/index.js';
import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { usePartial } from './Partial.js';

/** Fills a phrase of the summary's own words. */
export function usePartialSay(): (phrase: Phrase, values?: PhraseValues) => string {
  const { words } = useErrorUi();
  return (phrase, values = {}) => format(phrase, values, words.tag) ?? '';
}

/** The shape of how it went. Decoration. */
export const PartialIcon = forwardRef<HTMLSpanElement, Partial<IconProps>>(function PartialIcon(props, ref) {
  const { view } = useNotice('Icon');
  return <Icon name={view.severity} {...props} ref={ref} />;
});

export type PartialTitleProps = ComponentPropsWithoutRef<typeof NoticeTitle>;

/** What worked. */
export const PartialTitle = forwardRef<HTMLHeadingElement, PartialTitleProps>(function PartialTitle(props, ref) {
  const { headingLevel } = usePartial('Title');
  return <NoticeTitle headingLevel={headingLevel} {...props} ref={ref} />;
});

export type RetryFailedProps = Partial<ActionButtonProps>;

/** Tries those again that may be, and says how many. Nothing when none may. */
export const RetryFailed = forwardRef<HTMLButtonElement, RetryFailedProps>(function RetryFailed(props, ref) {
  const { retry, retryable, waitUntil } = usePartial('RetryFailed');
  if (!retry || (retryable.length === 0 && waitUntil === undefined)) return null;
  return <ShownRetry {...props} act={retry} ref={ref} />;
});

const ShownRetry = forwardRef<HTMLButtonElement, RetryFailedProps & { readonly act: () => unknown }>(
  function ShownRetry({ act, ...props }, ref) {
    const { state, words, retryable, waitUntil, total, succeeded } = usePartial('RetryFailed');
    const { titleRef } = useNotice('RetryFailed');
    const wait = useRetryWait(waitUntil);
    const say = useSay();
    const fill = usePartialSay();
    const button = useRef<HTMLButtonElement>(null);
    useImperativeHandle(ref, () => button.current as HTMLButtonElement);
    useBrowserLayoutEffect(() => {
      const element = button.current;
      const title = titleRef.current;
      // Nothing is left to try, and the button leaves: the focus goes to what says so.
      return () => {
        if (element !== document.activeElement) return;
        queueMicrotask(() => isFocusLost() && focusPlace(title));
      };
    }, [titleRef]);
    const max = total - succeeded;
    const count = retryable.length;
    const label = count === max ? fill(words.retryAll, { count }) : fill(words.retrySome, { count, max });
    return (
      <ActionButton
        data-action="retry"
        weight="filled"
        onAct={act}
        isBusy={state === 'retrying'}
        isWaiting={wait !== undefined}
        busyLabel={say((ui) => ui.retrying)}
        spokenLabel={wait?.name}
        {...props}
        ref={button}
      >
        {props.children ?? wait?.label ?? label}
      </ActionButton>
    );
  },
);

/** How far trying again is, and how to stop it. Nothing at other times. */
export const PartialProgress = forwardRef<HTMLSpanElement, ComponentPropsWithoutRef<'span'>>(
  function PartialProgress(props, ref) {
    const { progress, stop, words } = usePartial('Progress');
    const { titleId } = useNotice('Progress');
    const fill = usePartialSay();
    const id = useId();
    if (!progress) return null;
    const { count, max, isStopping } = progress;
    return (
      <span data-rae-part="progress" {...props} ref={ref}>
        <progress data-rae-part="progress-bar" value={count} max={max} aria-labelledby={`${id} ${titleId}`} />
        <span data-rae-part="progress-text" id={id}>
          {isStopping ? fill(words.stopping) : fill(words.progress, { count, max })}
        </span>
        {stop && (
          <ActionButton data-action="stop" onAct={stop} isWaiting={isStopping}>
            {fill(words.stop)}
          </ActionButton>
        )}
      </span>
    );
  },
);

const confirmMs = 2_000;

/** Copies names and reasons as lines, for a message to whoever can help. Nothing while nothing is left. */
export const CopyList = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function CopyList(props, ref) {
    const { groups, textOf, words, state } = usePartial('CopyList');
    const { announcer, clock } = useErrorUi();
    const say = useSay();
    const fill = usePartialSay();
    const [isCopied, setCopied] = useState(false);
    useEffect(() => (isCopied ? clock.setTimeout(() => setCopied(false), confirmMs) : undefined), [isCopied, clock]);
    if (state === 'done') return null;

    const copy = async () => {
      const lines = groups.flatMap(({ items, view }) =>
        items.map((item) => `${textOf(item)}: ${view.title} (${view.code})`),
      );
      try {
        await navigator.clipboard.writeText(lines.join('\n'));
      } catch {
        return; // no clipboard here, or not allowed; nothing was promised
      }
      setCopied(true);
      announcer.say({ text: say((ui) => ui.copied), politeness: 'polite', topic: 'copied' });
    };
    return (
      <button type="button" data-rae-part="quiet" data-action="copy" onClick={() => void copy()} {...props} ref={ref}>
        {isCopied ? say((ui) => ui.copied) : fill(words.copyList)}
      </button>
    );
  },
);

/** Opens the whole list, and folds it again. Nothing when all of it is shown anyway. */
export const ShowAll = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(function ShowAll(props, ref) {
  const { groups, words, maxShown, isOpen, setOpen, setPage, state, labelOf } = usePartial('ShowAll');
  const say = useSay();
  const fill = usePartialSay();
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const isNamed = groups.some(({ items }) => items[0] && labelOf(items[0]) !== undefined);
  const isFolded = count > maxShown || (state === 'all-failed' && groups.length === 1 && count > 1);
  if (!isFolded || !isNamed) return null;
  const toggle = () => {
    setPage(0);
    setOpen(!isOpen);
  };
  return (
    <button
      type="button"
      data-rae-part="quiet"
      data-action="show-all"
      aria-expanded={isOpen}
      onClick={toggle}
      {...props}
      ref={ref}
    >
      {isOpen ? say((ui) => ui.fewer) : fill(words.showAll, { count })}
    </button>
  );
});
