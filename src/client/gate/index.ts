export { createGate } from './createGate.js';

export type * from './Gate.js';
