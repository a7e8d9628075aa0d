export { ErrorPanel } from './ErrorPanel.js';

export type { ErrorPanelProps } from './ErrorPanel.js';
export type { ErrorPanelRootProps } from './ErrorPanelRoot.js';
