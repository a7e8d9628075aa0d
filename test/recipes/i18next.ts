import { useMemo } from 'react';
import { en, resolveWords, translatedLocale, type Words } from 'react-api-errors/locales';
import { de } from 'react-api-errors/locales/de';
import { es } from 'react-api-errors/locales/es';

/** What is used of i18next's instance: `import i18n from 'i18next'` has it all. */
export interface I18next {
  readonly language: string;
  exists(key: string, options?: Readonly<Record<string, unknown>>): boolean;
  t(key: string, options?: Readonly<Record<string, unknown>>): string;
}

const shipped = [en, de, es];

/**
 * The words of error components from the namespace `errors` of i18next; what it does not have is told in the shipped
 * words of the same language. Text is not HTML here: `interpolation: { escapeValue: false }`, as React apps have it.
 */
export function wordsOf(i18n: I18next, language: string = i18n.language): Words {
  const base = resolveWords(shipped, [language]);
  return translatedLocale(base, (key, values) => {
    const options = { ...values, ns: 'errors', lng: language };
    return i18n.exists(key, options) ? i18n.t(key, options) : undefined;
  });
}

/** With `const { i18n } = useTranslation('errors')`: `<ApiProvider locale={useErrorWords(i18n)} …>`. */
export function useErrorWords(i18n: I18next): Words {
  const { language } = i18n;
  return useMemo(() => wordsOf(i18n, language), [i18n, language]);
}
