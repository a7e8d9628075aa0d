export { ApiProvider } from './ApiProvider.js';
export { useErrorUi } from './ErrorUi.js';
export { ErrorUiProvider } from './ErrorUiProvider.js';
export { useErrorView } from './useErrorView.js';

export type { ApiProviderProps } from './ApiProvider.js';
export type { ErrorUi, RecoveryHandlers } from './ErrorUi.js';
export type { ErrorUiProviderProps } from './ErrorUiProvider.js';
export type { ErrorViewProps } from './useErrorView.js';
