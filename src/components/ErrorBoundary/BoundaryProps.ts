import type { ComponentType, ErrorInfo, ReactNode } from 'react';

import type { RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import type { ErrorView } from '../view/index.js';

/** How much is gone when it fails. Decides words and weight. */
export type BoundaryScope = 'section' | 'page' | 'app';

/** Why content is rendered again. */
export type ResetDetails =
  | { readonly reason: 'action' }
  | { readonly reason: 'keys'; readonly before: readonly unknown[]; readonly after: readonly unknown[] }
  | { readonly reason: 'navigation' };

export interface FallbackProps {
  /** What was thrown, whatever it is. */
  readonly error: unknown;
  readonly view: ErrorView;
  /** Renders the content again. */
  readonly reset: () => void;
  /** How often resetting has not helped. */
  readonly attempts: number;
  /** `exhausted`: resetting is no longer worth offering. */
  readonly state: 'failed' | 'resetting' | 'exhausted';
}

/** A node, a component, or a render function. */
export type Fallback = ReactNode | ComponentType<FallbackProps> | ((props: FallbackProps) => ReactNode);

export interface ErrorBoundaryProps {
  readonly children?: ReactNode;
  /** In place of the content. Default: an `ErrorPanel`. */
  readonly fallback?: Fallback | undefined;
  /** When one of them changes (`Object.is`), the content is rendered again. */
  readonly resetKeys?: readonly unknown[] | undefined;
  /** Before the content is rendered again. A returned promise is waited for. */
  readonly onReset?: ((details: ResetDetails) => unknown) | undefined;
  /** Once for each failure caught. */
  readonly onError?: ((error: unknown, info: ErrorInfo) => void) | undefined;
  /** How often the same failure may come back within five seconds of a reset until "Try again" gives way. Default 2. */
  readonly maxResets?: number | undefined;
  /** Default `section`. */
  readonly scope?: BoundaryScope | undefined;
  /** Failures for which it says false go to the next boundary. Default: all are caught. */
  readonly shouldCatch?: ((error: unknown) => boolean) | undefined;
  /** Tells of navigations, so that a failure does not outlive its page: takes a listener, returns how to remove it. */
  readonly onNavigationReset?: ((reset: () => void) => () => void) | undefined;
  /** Wraps the content in `Suspense` with this fallback. On a server a boundary catches nothing without it. */
  readonly pending?: ReactNode;
  /** Handlers of this place; win over the provider's. */
  readonly recovery?: RecoveryHandlers | undefined;
}
