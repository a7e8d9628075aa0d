import type { ComponentPropsWithoutRef } from 'react';

import type { ErrorViewProps } from '../ApiProvider/useErrorView.js';
import type { LimitSourceProps } from './useLimitSource.js';

/** Beside the control it concerns, over a section, or over the whole app. */
export type RateLimitPlacement = 'control' | 'section' | 'app';

export interface RateLimitBannerRootProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'title'>, LimitSourceProps, Omit<ErrorViewProps, 'severity'> {
  /** What "Try again" does. Default for gates: asks them to let one call try. Without either there is no button. */
  readonly onRetry?: (() => unknown) | undefined;
  /** Trying again already runs. */
  readonly isRetrying?: boolean | undefined;
  /** Called once when the wait is over. */
  readonly onReady?: (() => void) | undefined;
  /** Default `section`. */
  readonly placement?: RateLimitPlacement | undefined;
  /** Says nothing. Default false. */
  readonly isSilent?: boolean | undefined;
  readonly asChild?: boolean | undefined;
}
