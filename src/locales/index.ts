export { en } from './en.js';
export { extendLocale } from './extendLocale.js';
export { format } from './format.js';
export { formatAge, formatStamp } from './formatAge.js';
export { formatDuration, formatMoment, formatTime, formatWait } from './formatWait.js';
export { messageKeys } from './messageKeys.js';
export { resolveWords } from './resolveWords.js';
export { toPseudo } from './toPseudo.js';
export { listKeys, translatedLocale } from './translatedLocale.js';

export type { LocaleChanges, SomeWords } from './extendLocale.js';
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
export type { Translate } from './translatedLocale.js';
