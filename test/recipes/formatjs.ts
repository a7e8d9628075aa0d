import { useMemo } from 'react';
import { en, resolveWords, translatedLocale, type Words } from 'react-api-errors/locales';
import { de } from 'react-api-errors/locales/de';
import { es } from 'react-api-errors/locales/es';

/** What is used of FormatJS: `useIntl()` of react-intl has it all. */
export interface Intl {
  readonly locale: string;
  readonly messages: Readonly<Record<string, unknown>>;
  formatMessage(descriptor: { readonly id: string }, values?: Readonly<Record<string, string | number>>): string;
}

const shipped = [en, de, es];

/**
 * The words of error components from the messages of FormatJS, under `errors:`; what they do not have is told in the
 * shipped words of the same language, and nothing is reported as missing.
 */
export function wordsOf(intl: Intl): Words {
  return translatedLocale(resolveWords(shipped, [intl.locale]), (key, values) => {
    const id = `errors:${key}`;
    if (!Object.hasOwn(intl.messages, id)) return undefined;
    const known = Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
    return intl.formatMessage({ id }, Object.fromEntries(known));
  });
}

/** `<ApiProvider locale={useErrorWords(useIntl())} …>` below `IntlProvider`. */
export function useErrorWords(intl: Intl): Words {
  return useMemo(() => wordsOf(intl), [intl]);
}
