'use client';

import {
  createElement,
  isValidElement,
  useEffect,
  useMemo,
  type ComponentType,
  type ReactNode,
  type RefObject,
} from 'react';

import { isAnyApiError } from '../../errors/index.js';
import type { UiWords } from '../../locales/index.js';
import { useErrorUi, type RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import { useErrorView } from '../ApiProvider/useErrorView.js';
import { useAnnounceFailure } from '../notice/useAnnounceFailure.js';
import type { ReadFailure } from '../view/index.js';
import type { BoundaryScope, Fallback, FallbackProps } from './BoundaryProps.js';
import { DefaultFallback } from './DefaultFallback.js';

export interface FallbackFrameProps {
  readonly frameRef: RefObject<HTMLDivElement | null>;
  readonly error: unknown;
  readonly attempts: number;
  readonly state: FallbackProps['state'];
  readonly reset: () => unknown;
  readonly scope: BoundaryScope;
  readonly fallback: Fallback | undefined;
  readonly recovery: RecoveryHandlers | undefined;
  readonly onNavigation: ((reset: () => void) => () => void) | undefined;
  readonly resetByNavigation: () => void;
}

/** Stands where the content stood: announces, listens for navigation, and can take a lost focus. */
export function FallbackFrame(props: FallbackFrameProps) {
  const { frameRef, error, attempts, state, reset, scope, fallback, recovery, onNavigation, resetByNavigation } = props;
  const { words, read } = useErrorUi();
  // `null` is a failure here, although nothing to show anywhere else.
  const thrown = useMemo(() => error ?? new Error('Nothing was thrown'), [error]);
  const view = useErrorView(thrown, {
    words: wordsFor(thrown, read, scope, state, words.ui),
    severity: scope === 'app' ? 'critical' : undefined,
  });
  useEffect(() => onNavigation?.(resetByNavigation), [onNavigation, resetByNavigation]);
  useAnnounceFailure(view, { root: frameRef, countRetries: () => attempts });

  const given: FallbackProps = { error, view, attempts, state, reset: () => void reset() };
  return (
    <div data-rae="boundary" data-state={state} data-scope={scope} ref={frameRef} tabIndex={-1}>
      {fallback === undefined ? (
        <DefaultFallback view={view} state={state} reset={reset} scope={scope} recovery={recovery} />
      ) : (
        renderFallback(fallback, given)
      )}
    </div>
  );
}

/** A failed call says what failed; a crash has no words of its own. What keeps coming back says so. */
function wordsFor(error: unknown, read: ReadFailure, scope: BoundaryScope, state: FallbackProps['state'], ui: UiWords) {
  if (state === 'exhausted') return ui.stoppedAgain;
  if (isAnyApiError(error) || read(error).kind !== 'unknown') return undefined;
  return scope === 'section' ? ui.partStopped : ui.pageStopped;
}

function renderFallback(fallback: Fallback, props: FallbackProps): ReactNode {
  if (typeof fallback === 'function' || isComponentObject(fallback)) {
    return createElement(fallback as ComponentType<FallbackProps>, props);
  }
  return fallback as ReactNode;
}

/** `memo` and `forwardRef` components are objects. */
const isComponentObject = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  '$$typeof' in value &&
  'type' in value === false &&
  !isValidElement(value);
