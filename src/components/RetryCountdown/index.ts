export { CountdownBar } from './CountdownParts.js';
export { RetryCountdown } from './RetryCountdown.js';
export { RetryCountdownRoot } from './RetryCountdownRoot.js';
export { useSpokenWait } from './useSpokenWait.js';
export { useWaitSentence } from './useWaitSentence.js';

export type { CountdownState } from './Countdown.js';
export type { CountdownBarProps, CountdownTextProps } from './CountdownParts.js';
export type { RetryCountdownProps } from './RetryCountdown.js';
export type { RetryCountdownRootProps } from './RetryCountdownRoot.js';
export type { SpokenWaitOptions } from './useSpokenWait.js';
