export { en } from './en.js';
export { format } from './format.js';
export { formatAge, formatStamp } from './formatAge.js';
export { formatDuration, formatMoment, formatTime, formatWait } from './formatWait.js';
export { messageKeys } from './messageKeys.js';
export { resolveWords } from './resolveWords.js';

export type { WaitShape } from './formatWait.js';
export type {
  ErrorWords,
  OfflineKind,
  OfflineWords,
  PartialWords,
  Phrase,
  PhraseValues,
  ReauthReason,
  StaleWords,
  UiWords,
  Words,
} from './Words.js';
