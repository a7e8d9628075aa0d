'use client';

import { Slot } from 'radix-ui';
import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';

import type { PartialWords } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { NoticeContext, useFocusKeeper, type Notice } from '../notice/index.js';
import { spokenText, type AppMessages, type ErrorView } from '../view/index.js';
import { PartialContext, type PartialSummary, type PartialSummaryState } from './Partial.js';
import type { PartialItem } from './PartialItem.js';
import { usePartialView } from './usePartialView.js';
import { useReasons } from './useReasons.js';
import { useRetryRun, type RetryItems } from './useRetryRun.js';

export interface PartialFailureSummaryRootProps<TInput = unknown> extends Omit<
  ComponentPropsWithoutRef<'div'>,
  'title'
> {
  /** What was not done. `fromSettled` and `fromPartial` make it, together with `succeeded`. */
  readonly items: readonly PartialItem<TInput>[];
  /** How many were done. */
  readonly succeeded: number;
  /** The name of an item. Default: its input, where that is text. Items without a name are counted, not listed. */
  readonly labelOf?: ((item: PartialItem<TInput>) => ReactNode) | undefined;
  /** What the person can do about one item, beside its name. */
  readonly actionOf?: ((item: PartialItem<TInput>) => ReactNode) | undefined;
  /** Without it, trying again is not offered. */
  readonly onRetry?: RetryItems<TInput> | undefined;
  /** How many items are listed before "Show all". Default 5. */
  readonly maxShown?: number | undefined;
  /** Makes the title a heading of that level, and the reasons headings below it. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | undefined;
  /** What was done, in the words of the place: `{ some: '{count} of {max} files were deleted' }`. */
  readonly words?: Partial<PartialWords> | undefined;
  /** The app's own words by error code. Default: the provider's. */
  readonly messages?: AppMessages | undefined;
  /** Says nothing. Default false. */
  readonly isSilent?: boolean | undefined;
  /** Gives its props to its only child instead of rendering an element. */
  readonly asChild?: boolean | undefined;
}

/** Holds what failed of a whole, and one run of trying again. Nothing where nothing has failed. */
export const PartialFailureSummaryRoot = forwardRef<HTMLDivElement, PartialFailureSummaryRootProps>(
  function PartialFailureSummaryRoot(props, ref) {
    const { items, succeeded } = props;
    const given = useMemo(() => ({ items, succeeded }), [items, succeeded]);
    // What worked from the start needs no summary; what works in the end is told.
    const [hasFailed, setFailed] = useState(items.length > 0);
    if (!hasFailed && items.length > 0) setFailed(true);
    return hasFailed ? <Shown {...props} given={given} ref={ref} /> : null;
  },
);

interface ShownProps extends PartialFailureSummaryRootProps {
  readonly given: Pick<PartialFailureSummaryRootProps, 'items' | 'succeeded'>;
}

const Shown = forwardRef<HTMLDivElement, ShownProps>(function Shown(props, ref) {
  const { given, items: _items, succeeded: _succeeded, labelOf = nameOf, actionOf, onRetry, ...others } = props;
  const { maxShown = 5, headingLevel, words, messages, isSilent = false, asChild, ...rest } = others;
  const ui = useErrorUi();
  const texts = useMemo(() => ({ ...ui.words.ui.partial, ...words }), [ui.words, words]);
  const run = useRetryRun(given, onRetry);
  const { items, succeeded } = run.outcome;
  const { groups, retryable, waitUntil } = useReasons(items, messages);
  const total = succeeded + items.length;
  const rested = items.length === 0 ? 'done' : succeeded === 0 ? 'all-failed' : 'partial';
  const state: PartialSummaryState = run.progress ? 'retrying' : rested;
  const view = usePartialView(rested, { succeeded, total }, groups, texts);
  const root = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => root.current as HTMLDivElement);
  useFocusKeeper(root);
  useSummarySpeech(view, run.progress ? undefined : `${rested}|${succeeded}|${total}|${run.runs}`, isSilent);

  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState(0);
  const { start, stop, progress } = run;
  const canRetry = onRetry !== undefined && items.length > 0;
  const summary = useMemo<PartialSummary>(
    () => ({
      state,
      words: texts,
      succeeded,
      total,
      groups,
      retryable,
      waitUntil,
      labelOf,
      textOf: (item) => textOf(labelOf(item)) ?? item.id,
      actionOf,
      maxShown,
      isOpen,
      setOpen,
      page,
      setPage,
      headingLevel,
      retry: canRetry ? () => start(retryable) : undefined,
      stop: progress ? stop : undefined,
      progress,
    }),
    // prettier-ignore
    [state, texts, succeeded, total, groups, retryable, waitUntil, labelOf, actionOf, maxShown, isOpen, page, headingLevel, canRetry, start, stop, progress],
  );
  const notice = useNotice(view, state === 'retrying');
  const Element = asChild ? Slot.Root : 'div';
  return (
    <NoticeContext.Provider value={notice}>
      <PartialContext.Provider value={summary}>
        <Element
          data-rae="partial-summary"
          data-state={state}
          data-severity={view.severity}
          role="region"
          aria-labelledby={notice.titleId}
          {...rest}
          ref={root}
        />
      </PartialContext.Provider>
    </NoticeContext.Provider>
  );
});

const nameOf = ({ input }: PartialItem): ReactNode => (typeof input === 'string' && input !== '' ? input : undefined);
const textOf = (label: ReactNode): string | undefined =>
  typeof label === 'string' || typeof label === 'number' ? String(label) : undefined;

/** Said when it appears, and again when a run has ended: it was asked for. */
function useSummarySpeech(view: ErrorView, moment: string | undefined, isSilent: boolean): void {
  const { announcer, words } = useErrorUi();
  const topic = useId();
  const said = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (moment === undefined || moment === said.current) return;
    said.current = moment;
    if (!isSilent) announcer.say({ text: spokenText(view, words), politeness: 'polite', topic: `partial${topic}` });
  }, [moment, isSilent, view, words, announcer, topic]);
}

function useNotice(view: ErrorView, isRetrying: boolean): Notice {
  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  return useMemo(
    () => ({
      view,
      state: isRetrying ? 'retrying' : 'idle',
      density: 'cozy',
      titleId: `${id}title`,
      bodyId: `${id}body`,
      titleRef,
      onRetry: undefined,
      recovery: undefined,
    }),
    [view, isRetrying, id],
  );
}
