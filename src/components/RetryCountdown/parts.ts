export { CountdownBar as Bar, CountdownText as Text } from './CountdownParts.js';
export { RetryCountdownRoot as Root } from './RetryCountdownRoot.js';
