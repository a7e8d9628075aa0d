// Tools for languages. The words themselves are in `react-api-errors/locales/<tag>`; English is built in.
export { en, extendLocale, listKeys, resolveWords, toPseudo, translatedLocale } from './locales/index.js';

export type * from './locales/index.js';
