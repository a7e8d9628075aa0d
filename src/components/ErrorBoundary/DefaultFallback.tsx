'use client';

import { ActionButton } from '../actions/index.js';
import type { RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { NoticeActions, NoticeBody, NoticeIcon, NoticeTitle } from '../notice/index.js';
import { NoticeDetails } from '../notice/NoticeDetails.js';
import { ErrorPanelRoot } from '../ErrorPanel/ErrorPanelRoot.js';
import type { ErrorView } from '../view/index.js';
import type { BoundaryScope, FallbackProps } from './BoundaryProps.js';

export interface DefaultFallbackProps {
  readonly view: ErrorView;
  readonly state: FallbackProps['state'];
  readonly reset: () => unknown;
  readonly scope: BoundaryScope;
  readonly recovery: RecoveryHandlers | undefined;
}

/** The panel of a boundary. When resetting has not helped, it offers the ways out instead. */
export function DefaultFallback({ view, state, reset, scope, recovery }: DefaultFallbackProps) {
  const say = useSay();
  const isExhausted = state === 'exhausted';
  return (
    <ErrorPanelRoot
      error={view}
      onRetry={reset}
      isRetrying={state === 'resetting'}
      isExhausted={isExhausted}
      recovery={recovery}
      density={scope === 'section' ? 'cozy' : 'page'}
      isSilent
    >
      <NoticeIcon />
      <NoticeTitle headingLevel={scope === 'section' ? 3 : 2} />
      <NoticeBody />
      {isExhausted ? (
        <div data-rae-part="actions">
          <ActionButton weight="filled" onAct={() => location.reload()}>
            {say((ui) => ui.reloadPage)}
          </ActionButton>
          <ActionButton onAct={() => history.back()}>{say((ui) => ui.actions['go-back'])}</ActionButton>
        </div>
      ) : (
        <NoticeActions max={scope === 'section' ? 2 : 3} />
      )}
      <NoticeDetails />
    </ErrorPanelRoot>
  );
}
