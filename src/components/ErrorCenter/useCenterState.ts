'use client';

import { useCallback, useId, useMemo, useRef, useState } from 'react';

import type { ApiErrors } from '../../query/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useStore } from '../ApiProvider/useStore.js';
import type { ErrorToasts } from '../ErrorToaster/createErrorToasts.js';
import type { ErrorToastRecord } from '../ErrorToaster/ErrorToastRecord.js';
import { isErrorView } from '../view/index.js';
import type { Center } from './Center.js';
import { centerEntries, type CenterEntry } from './centerEntries.js';

const none: readonly ErrorToastRecord[] = [];

/** What there is to read again, what is chosen of it, and whether it is open. */
export function useCenterState(toasts: ErrorToasts, { incidents, dismiss, retry: retryIncident }: ApiErrors): Center {
  const { read } = useErrorUi();
  const told = useStore(toasts.history, none);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setService] = useState<string>();
  const id = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const triggerRef = useRef<HTMLButtonElement>(null);
  const panelRef = useRef<HTMLDivElement>(null);

  const entries = useMemo(
    () => centerEntries(told, incidents, (failure) => toasts.hasTold(failure)),
    [told, incidents, toasts],
  );
  const serviceOf = useCallback(
    ({ failure }: CenterEntry) => (isErrorView(failure) ? failure.service : (read(failure).service ?? undefined)),
    [read],
  );
  const services = useMemo(
    () => [...new Set(entries.flatMap((entry) => serviceOf(entry) ?? []))].sort((a, b) => a.localeCompare(b)),
    [entries, serviceOf],
  );
  // The last notice of a service may have left while it was chosen.
  const service = chosen !== undefined && services.includes(chosen) ? chosen : undefined;
  const listed = useMemo(
    () => (service === undefined ? entries : entries.filter((entry) => serviceOf(entry) === service)),
    [entries, service, serviceOf],
  );

  const clear = useCallback(() => {
    for (const { from } of listed) {
      if ('group' in from) toasts.forget(from.group);
      else dismiss(from.incident);
    }
    setService(undefined);
    headingRef.current?.focus({ preventScroll: true });
  }, [listed, toasts, dismiss]);
  const retry = useCallback(
    ({ from, options, isResolved }: CenterEntry) => {
      if (isResolved) return undefined;
      if ('incident' in from) return from.canRetry ? () => void retryIncident(from.incident) : undefined;
      const { onRetry } = options;
      return (
        onRetry &&
        (async () => {
          await onRetry();
          toasts.resolve(from.group);
        })
      );
    },
    [retryIncident, toasts],
  );

  return useMemo(
    () => ({
      entries,
      listed,
      services,
      service,
      setService,
      isOpen,
      setOpen,
      clear,
      retry,
      panelId: `${id}panel`,
      titleId: `${id}title`,
      headingRef,
      triggerRef,
      panelRef,
    }),
    [entries, listed, services, service, isOpen, clear, retry, id],
  );
}
