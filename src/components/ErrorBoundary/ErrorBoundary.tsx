'use client';

import { useQueryErrorResetBoundary } from '@tanstack/react-query';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { Boundary } from './Boundary.js';
import type { ErrorBoundaryProps } from './BoundaryProps.js';

/**
 * Catches what its content throws while rendering and shows a panel instead; keeps the focus, says it once, and
 * stops offering "Try again" when that does not help. A reset also makes queries that threw be fetched again.
 *
 * React does not bring it what happens in event handlers and promises: hand those in by
 * `useErrorBoundary`. On a server it catches nothing; with `pending` the content is rendered by the browser instead.
 */
export function ErrorBoundary(props: ErrorBoundaryProps) {
  const ui = useErrorUi();
  const { reset } = useQueryErrorResetBoundary();
  return <Boundary {...props} ui={ui} resetQueries={reset} />;
}
