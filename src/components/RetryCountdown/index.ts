export { CountdownBar } from './CountdownParts.js';
export { RetryCountdown } from './RetryCountdown.js';
export { RetryCountdownRoot } from './RetryCountdownRoot.js';
export { useSpokenWait } from './useSpokenWait.js';

export type { CountdownState } from './Countdown.js';
export type { RetryCountdownProps } from './RetryCountdown.js';
