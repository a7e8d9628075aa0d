import type { RecoveryHandlers } from '../ApiProvider/ErrorUi.js';
import type { ErrorViewOptions } from '../view/index.js';

/** How one notice differs from what its failure implies. */
export interface ErrorToastOptions extends Pick<
  ErrorViewOptions,
  'words' | 'messages' | 'operation' | 'keeps' | 'origin' | 'severity'
> {
  /** Offers "Try again". If its promise resolves, the notice leaves. */
  readonly onRetry?: (() => unknown) | undefined;
  /** Handlers of this notice; win over the provider's. */
  readonly recovery?: RecoveryHandlers | undefined;
  /** How long it stays, milliseconds; `Infinity` until dismissed. Default: by severity and length. */
  readonly durationMs?: number | undefined;
  /** What counts as the same again. Default: kind, service, operation and code. */
  readonly group?: string | undefined;
}

/** One notice: a group of failures. Replaced, never changed. */
export interface ErrorToastRecord {
  readonly id: string;
  readonly group: string;
  /** The latest failure. */
  readonly failure: unknown;
  readonly options: ErrorToastOptions;
  /** How often it happened. */
  readonly count: number;
  /** When it happened first. The notice keeps its place. */
  readonly order: number;
  /** Epoch milliseconds. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Five times within thirty seconds: a matter of the page. `ErrorBanners` shows it, where there is one. */
  readonly isEscalated: boolean;
  /** Its cause is gone: it leaves as soon as nobody is on it. */
  readonly isResolved: boolean;
}
