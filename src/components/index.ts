export { ApiProvider, ErrorUiProvider, useErrorUi } from './ApiProvider/index.js';
export { ErrorOutlet, useErrorSurface } from './surfaces/index.js';
export { toErrorView } from './view/index.js';

export type {
  ApiProviderProps,
  ErrorUi,
  ErrorUiProviderProps,
  ErrorViewProps,
  RecoveryHandlers,
} from './ApiProvider/index.js';
export type { AppMessages, ErrorView, ErrorViewOptions, Keeps, Origin, Severity } from './view/index.js';
