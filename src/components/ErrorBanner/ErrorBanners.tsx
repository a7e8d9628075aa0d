'use client';

import { forwardRef, useState, type ComponentPropsWithoutRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useStore } from '../ApiProvider/useStore.js';
import type { ErrorToasts } from '../ErrorToaster/createErrorToasts.js';
import { errorToasts } from '../ErrorToaster/errorToasts.js';
import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { createBannerTurns } from '../surfaces/createBannerTurns.js';
import type { Crowd } from '../surfaces/createCrowds.js';
import { CrowdBanner } from './CrowdBanner.js';
import type { BannerPlacement } from './BannerPlacement.js';
import { EscalatedBanner } from './EscalatedBanner.js';
import { BannerQueueContext } from './useBannerTurn.js';

export interface ErrorBannersProps extends ComponentPropsWithoutRef<'div'> {
  /** Default `app`. */
  readonly placement?: BannerPlacement | undefined;
  /** Whose groups may escalate. Default: `errorToasts`. */
  readonly toasts?: ErrorToasts | undefined;
}

const none: readonly never[] = [];
const noCrowds: readonly Crowd[] = none;

/**
 * The place for what became a matter of the page, once at its top: `<ErrorBanners />`. A group that failed five times within thirty
 * seconds comes here from the toaster, and more than five panels with one reason get one notice here. Banners that stand
 * inside share its room: the weightiest is shown, the others fold into "and 2 more". Without it nothing escalates.
 */
export const ErrorBanners = forwardRef<HTMLDivElement, ErrorBannersProps>(function ErrorBanners(props, ref) {
  const { placement = 'app', toasts = errorToasts, children, ...rest } = props;
  const { surfaces } = useErrorUi();
  const [queue] = useState(createBannerTurns);
  const [place] = useState(() => ({}));
  useBrowserLayoutEffect(() => surfaces.addBannerPlace(place), [surfaces, place]);
  const isPlace = useStore(surfaces.bannerPlace, undefined) === place;
  const records = useStore(toasts, none);
  const crowds = useStore(surfaces.crowds, noCrowds);
  return (
    <BannerQueueContext.Provider value={placement === 'app' ? surfaces.appBanners : queue}>
      <div data-rae="banners" data-placement={placement} {...rest} ref={ref}>
        {children}
        {isPlace &&
          records
            .filter(({ isEscalated }) => isEscalated)
            .map((record) => <EscalatedBanner key={record.id} record={record} toasts={toasts} placement={placement} />)}
        {isPlace && crowds.map((crowd) => <CrowdBanner key={crowd.reason} crowd={crowd} placement={placement} />)}
      </div>
    </BannerQueueContext.Provider>
  );
});
