import type { RecoveryAction } from '../../errors/index.js';
import type { RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import type { ErrorView } from '../view/index.js';

/** An action that can be offered: it has a handler. */
export interface OfferedAction {
  readonly action: Exclude<RecoveryAction, 'none'>;
  readonly run: () => unknown;
}

/**
 * What is offered for a failure: the catalog's recovery actions in their order, those with a handler.
 * `wait` and `retry` are one button, which waits by itself.
 */
export function actionsFor(view: ErrorView, handlers: RecoveryHandlers): readonly OfferedAction[] {
  const offered = new Map<OfferedAction['action'], OfferedAction>();
  for (const recovery of view.recovery) {
    const action = recovery === 'wait' ? 'retry' : recovery;
    if (action === 'none' || offered.has(action)) continue;
    const handler = handlers[action] ?? (action === 'retry' ? handlers.wait : undefined);
    if (handler) offered.set(action, { action, run: () => handler(view) });
  }
  return [...offered.values()];
}
