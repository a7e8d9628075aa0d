'use client';

import { Collapsible } from 'radix-ui';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

import { formatMoment } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { CopyReference } from '../CopyReference/CopyReference.js';
import type { ErrorView } from '../view/index.js';

export interface DetailsProps extends ComponentPropsWithoutRef<typeof Collapsible.Root> {
  readonly view: ErrorView;
  readonly appVersion?: string | undefined;
}

/**
 * What support and curious people want: time, service, code, status, attempt, and the vendor's own
 * words, marked as such. Closed until asked for. Never a token, a body or a stack.
 */
export const Details = forwardRef<HTMLDivElement, DetailsProps>(function Details(props, ref) {
  const { view, appVersion, children, ...rest } = props;
  const say = useSay();
  return (
    <Collapsible.Root data-rae="details" {...rest} ref={ref}>
      <Collapsible.Trigger data-rae-part="quiet">
        <svg data-rae-part="chevron" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4.5 2.5 8 6 4.5 9.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
        {say((ui) => ui.details)}
      </Collapsible.Trigger>
      <Collapsible.Content data-rae-part="details-content">
        <Facts view={view} />
        <CopyReference view={view} appVersion={appVersion} />
        {children}
      </Collapsible.Content>
    </Collapsible.Root>
  );
});

/** Rendered only when opened, so never on a server whose time zone differs. */
function Facts({ view }: { readonly view: ErrorView }) {
  const { words, timeZone } = useErrorUi();
  const say = useSay();
  const { error, service, occurredAt, attempt, code } = view;
  const rows: readonly (readonly [string, string | number | undefined])[] = [
    [say((ui) => ui.occurred), occurredAt > 0 ? formatMoment(occurredAt, words.tag, timeZone) : undefined],
    [say((ui) => ui.service), service],
    [say((ui) => ui.code), code],
    [say((ui) => ui.status), error.status],
    [say((ui) => ui.attempt), attempt > 1 ? attempt : undefined],
  ];
  const vendorWords = error.vendorMessage;
  return (
    <dl data-rae-part="facts">
      {rows.map(
        ([name, fact]) =>
          fact !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{fact}</bdi>
              </dd>
            </div>
          ),
      )}
      {vendorWords && (
        <div data-rae-part="vendor-words">
          <dt>{say((ui) => ui.vendorWords, { service })}</dt>
          <dd>
            <q dir="auto">{vendorWords}</q>
          </dd>
        </div>
      )}
    </dl>
  );
}
