import { noteReactReport } from './reactReports.js';

/** What React tells beside the error. */
export interface ReactErrorInfo {
  readonly componentStack?: string | null | undefined;
}

/** `caught`: a boundary shows it. `uncaught`: its root is gone. `recovered`: React rendered again and nobody saw it, e.g. after hydration. */
export type ReactErrorSource = 'caught' | 'uncaught' | 'recovered';

export interface RootErrorHandlersOptions {
  /** For the app's own monitoring; each error once. */
  readonly onError?: ((error: unknown, source: ReactErrorSource, info: ReactErrorInfo) => void) | undefined;
}

export interface RootErrorHandlers {
  readonly onCaughtError: (error: unknown, info: ReactErrorInfo) => void;
  readonly onUncaughtError: (error: unknown, info: ReactErrorInfo) => void;
  readonly onRecoverableError: (error: unknown, info: ReactErrorInfo) => void;
}

/**
 * For React 19's roots: `createRoot(element, rootErrorHandlers({ onError: report }))`. Errors are reported as React does by itself, caught
 * ones to the console and the others to the window, and known to `<ErrorToaster showUnhandled />`, which leaves them out.
 */
export function rootErrorHandlers({ onError }: RootErrorHandlersOptions = {}): RootErrorHandlers {
  const handler =
    (source: ReactErrorSource, report: (error: unknown, info: ReactErrorInfo) => void) =>
    (error: unknown, info: ReactErrorInfo) => {
      noteReactReport(error);
      report(error, info);
      onError?.(error, source, info);
    };
  return {
    onCaughtError: handler('caught', (error, { componentStack }) => console.error(error, componentStack ?? '')),
    onUncaughtError: handler('uncaught', (error) => reportError(error)),
    onRecoverableError: handler('recovered', (error) => reportError(error)),
  };
}
