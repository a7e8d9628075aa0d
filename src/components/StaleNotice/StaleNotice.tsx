'use client';

import { forwardRef } from 'react';

import { NoticeBody } from '../notice/index.js';
import { StaleActions, StaleDetails, StaleDot, StaleIcon, StaleTitle, type StaleDotProps } from './StaleParts.js';
import { StaleNoticeRoot, type StaleNoticeRootProps } from './StaleNoticeRoot.js';

export interface StaleNoticeProps extends Omit<StaleNoticeRootProps, 'asChild'> {
  /** Whether Details are offered. Default: with `variant="page"`. */
  readonly hasDetails?: boolean | undefined;
  /** Of a dot: towards which side its text opens. Default `start`. */
  readonly align?: StaleDotProps['align'];
}

/**
 * Says from when the data is that could not be refreshed: `<StaleNotice for={notes} />` above a list,
 * `<StaleNotice variant="page" />` once for all. Nothing while it is fresh, and nothing of one failed attempt.
 */
export const StaleNotice = forwardRef<HTMLDivElement, StaleNoticeProps>(function StaleNotice(props, ref) {
  const { hasDetails = props.variant === 'page', align, children, ...rest } = props;
  const text = (
    <div data-rae-part="text">
      <StaleTitle />
      <NoticeBody />
      {children}
      {hasDetails && <StaleDetails />}
    </div>
  );
  return (
    <StaleNoticeRoot {...rest} ref={ref}>
      {rest.variant === 'dot' ? (
        <StaleDot align={align}>
          {text}
          <StaleActions />
        </StaleDot>
      ) : (
        <>
          <StaleIcon />
          {text}
          <StaleActions />
        </>
      )}
    </StaleNoticeRoot>
  );
});
