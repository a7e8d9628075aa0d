'use client';

import { ActionButton } from '../actions/index.js';
import type { RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { ErrorPanel } from '../ErrorPanel/ErrorPanel.js';
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
  const isExhausted = state === 'exhausted';
  return (
    <ErrorPanel
      error={view}
      onRetry={reset}
      isRetrying={state === 'resetting'}
      isExhausted={isExhausted}
      recovery={recovery}
      density={scope === 'section' ? 'cozy' : 'page'}
      actions={isExhausted ? <WaysOut /> : undefined}
      isSilent
    />
  );
}

function WaysOut() {
  const say = useSay();
  return (
    <div data-rae-part="actions">
      <ActionButton weight="filled" onAct={() => location.reload()}>
        {say((ui) => ui.reloadPage)}
      </ActionButton>
      <ActionButton onAct={() => history.back()}>{say((ui) => ui.actions['go-back'])}</ActionButton>
    </div>
  );
}
