export { ErrorCenter } from './ErrorCenter.js';

export type { ErrorCenterProps } from './ErrorCenter.js';
