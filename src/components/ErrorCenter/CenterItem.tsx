'use client';

import { useId, useMemo, useRef } from 'react';

import { formatMoment, formatTime } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useErrorView } from '../ApiProvider/useErrorView.js';
import { useSay } from '../ApiProvider/useSay.js';
import { usePending } from '../actions/usePending.js';
import { CopyReference } from '../CopyReference/CopyReference.js';
import { CountBadge } from '../ErrorToaster/CountBadge.js';
import { NoticeActions, NoticeBody, NoticeContext, NoticeIcon, NoticeTitle, type Notice } from '../notice/index.js';
import type { ErrorView } from '../view/index.js';
import { useCenter } from './Center.js';
import type { CenterEntry } from './centerEntries.js';

export interface CenterItemProps {
  readonly entry: CenterEntry;
  readonly headingLevel: 2 | 3 | 4 | 5 | 6;
}

const nothing = () => undefined;

/** One group: what happened, how often, when it did last, what can be done and what support wants to know. */
export function CenterItem({ entry, headingLevel }: CenterItemProps) {
  const { retry } = useCenter('List');
  const say = useSay();
  const { options, failure, isResolved, count } = entry;
  const { words, messages, operation, keeps, origin, severity, recovery } = options;
  const failed = useErrorView(failure, { words, messages, operation, keeps, origin, severity });
  const worksAgain = say((ui) => ui.worksAgain);
  const view = useMemo<ErrorView>(
    () => (isResolved ? { ...failed, severity: 'resolved', body: worksAgain, recovery: [] } : failed),
    [failed, isResolved, worksAgain],
  );
  const onRetry = useMemo(() => retry(entry), [retry, entry]);
  const [pending, start] = usePending(onRetry ?? nothing);
  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const canRetry = onRetry !== undefined;
  const state = pending === 'pending' ? 'retrying' : 'idle';
  const notice = useMemo<Notice>(
    () => ({
      view,
      state,
      density: 'cozy',
      recovery,
      titleRef,
      titleId: `${id}title`,
      bodyId: `${id}body`,
      onRetry: canRetry ? start : undefined,
    }),
    [view, state, recovery, id, canRetry, start],
  );
  return (
    <NoticeContext.Provider value={notice}>
      <li
        data-rae="center-item"
        data-state={isResolved ? 'resolved' : state}
        data-kind={view.kind}
        data-severity={view.severity}
      >
        <NoticeIcon />
        <div data-rae-part="text">
          <div data-rae-part="head">
            <NoticeTitle headingLevel={headingLevel} />
            <CountBadge count={count} />
          </div>
          <NoticeBody />
          <Meta view={view} at={entry.lastAt} />
          <NoticeActions max={2} weight="outlined" />
        </div>
      </li>
    </NoticeContext.Provider>
  );
}

function Meta({ view, at }: { readonly view: ErrorView; readonly at: number }) {
  const { words, timeZone, clock } = useErrorUi();
  const { tag } = words;
  const day = (moment: number) => new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone }).format(moment);
  const time = (day(at) === day(clock.now()) ? formatTime : formatMoment)(at, tag, timeZone);
  return (
    <div data-rae-part="meta">
      <time dateTime={new Date(at).toISOString()}>{time}</time>
      {view.service && <bdi>{view.service}</bdi>}
      <CopyReference view={view} />
    </div>
  );
}
