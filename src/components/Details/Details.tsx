'use client';

import { Collapsible } from 'radix-ui';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

import { formatMoment } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { CopyReference } from '../CopyReference/CopyReference.js';
import { Glyph } from '../Icon/index.js';
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
        <Glyph name="chevron" strokeWidth="2.5" data-rae-part="chevron" />
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
  const rows: readonly (readonly [
    'occurred' | 'service' | 'code' | 'status' | 'attempt',
    string | number | undefined,
  ])[] = [
    ['occurred', occurredAt > 0 ? formatMoment(occurredAt, words.tag, timeZone) : undefined],
    ['service', service],
    ['code', code],
    ['status', error.status],
    ['attempt', attempt > 1 ? attempt : undefined],
  ];
  const vendorWords = error.vendorMessage;
  return (
    <dl data-rae-part="facts">
      {rows.map(
        ([name, fact]) =>
          fact !== undefined && (
            <div key={name}>
              <dt>{say((ui) => ui[name])}</dt>
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
