'use client';

import { useCallback, useEffect, useMemo } from 'react';

import { format } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useErrorView } from '../ApiProvider/useErrorView.js';
import { useStore } from '../ApiProvider/useStore.js';
import type { Crowd } from '../surfaces/createCrowds.js';
import type { ErrorView } from '../view/index.js';
import { ErrorBanner } from './ErrorBanner.js';
import type { BannerPlacement } from './BannerPlacement.js';
import { notAnswering } from './notAnswering.js';

const none: ReadonlySet<string> = new Set();

/** One notice of the page in place of many panels' own; its "Try again" is all of theirs. */
export function CrowdBanner({ crowd, placement }: { readonly crowd: Crowd; readonly placement: BannerPlacement }) {
  const { surfaces, words } = useErrorUi();
  const { reason, error, panels } = crowd;
  const failed = useErrorView(error);
  const view = useMemo<ErrorView>(() => {
    const { ui, tag } = words;
    const affected = format(ui.partsAffected, { count: panels.length }, tag) ?? '';
    const body = failed.body ? format(ui.sentences, { first: affected, second: failed.body }, tag) : affected;
    return { ...failed, id: reason, group: reason, title: notAnswering(failed, words) ?? failed.title, body };
  }, [failed, words, reason, panels.length]);
  const retries = panels.flatMap(({ onRetry }) => onRetry ?? []);
  const retryAll = useCallback(() => Promise.all(panels.map(async ({ onRetry }) => onRetry?.())), [panels]);
  const isDismissed = useStore(surfaces.dismissed, none).has(reason);
  // The next crowd is another matter.
  useEffect(() => () => surfaces.resolve(reason), [surfaces, reason]);
  if (isDismissed) return null;
  return (
    <ErrorBanner
      error={view}
      placement={placement}
      onRetry={retries.length > 0 ? retryAll : undefined}
      onDismiss={() => surfaces.dismiss(reason)}
    />
  );
}
