'use client';

import { forwardRef } from 'react';

import { format, formatDuration, formatWait } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useNow } from '../ApiProvider/useNow.js';
import { useSay } from '../ApiProvider/useSay.js';
import { Details, type DetailsProps } from '../Details/Details.js';
import { useNotice } from '../notice/index.js';
import { useRateLimitNotice } from './RateLimit.js';
import type { RateLimitFacts } from './RateLimitFacts.js';

export type LimitDetailsProps = Omit<DetailsProps, 'view'>;

/** What is known of the limit, and the others that hold at the same time. Closed until asked for. */
export const LimitDetails = forwardRef<HTMLDivElement, LimitDetailsProps>(function LimitDetails(props, ref) {
  const { children, ...rest } = props;
  const { view } = useNotice('Details');
  const { limits, state } = useRateLimitNotice('Details');
  if (state === 'released' || state === 'near') return null;
  return (
    <Details view={view} {...rest} ref={ref}>
      <dl data-rae-part="facts">
        {limits.map((limit, at) => (
          <LimitRow key={`${limit.vendor}|${limit.scope}|${at}`} limit={limit} />
        ))}
      </dl>
      {children}
    </Details>
  );
});

/** Rendered only when opened, so never on a server whose time zone differs. */
function LimitRow({ limit }: { readonly limit: RateLimitFacts }) {
  const { words, timeZone, clock } = useErrorUi();
  const say = useSay();
  const now = useNow(limit.until) ?? clock.now();
  const { ui, tag } = words;
  const { until, remaining, limit: max, windowMs, service, scope } = limit;
  const isCounted = max !== undefined && remaining !== undefined;
  const used = isCounted ? format(ui.limitUsed, { count: max - remaining, max }, tag) : undefined;
  const span =
    windowMs === undefined ? undefined : format(ui.limitWindow, { wait: formatDuration(windowMs, tag) }, tag);
  const resets = until === undefined ? undefined : formatWait(until, now, tag, timeZone).values;
  const told = [
    [service, scope === 'default' ? undefined : scope].filter(Boolean).join(' · '),
    [used, span].filter(Boolean).join(' '),
    resets && format(ui.limitResets, resets, tag),
  ].filter(Boolean);
  if (told.length === 0) return null;
  return (
    <div>
      <dt>{say((one) => one.whoseQuota)}</dt>
      <dd>
        {told.map((line) => (
          <bdi key={line} data-rae-part="fact-line">
            {line}
          </bdi>
        ))}
      </dd>
    </div>
  );
}
