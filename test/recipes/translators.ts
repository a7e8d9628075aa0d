import { listKeys } from 'react-api-errors/locales';

/** Every sentence in English as i18next writes it, for translators: `JSON.stringify(forI18next())`. */
export function forI18next(): Record<string, string> {
  const flat = Object.entries(listKeys()).flatMap(([key, phrase]): [string, string][] => {
    if (typeof phrase === 'object') return Object.entries(phrase).map(([form, text]) => [`${key}_${form}`, text]);
    return typeof phrase === 'string' ? [[key, phrase]] : [];
  });
  return Object.fromEntries(flat.map(([key, text]) => [key, text.replaceAll(/\{(\w+)\}/g, '{{$1}}')]));
}

/** The same as ICU messages, for FormatJS. */
export function forFormatJs(): Record<string, string> {
  const quoted = (text: string) => text.replaceAll("'", "''");
  const messages = Object.entries(listKeys()).map(([key, phrase]) => {
    if (typeof phrase !== 'object') return [`errors:${key}`, quoted(String(phrase))];
    const forms = Object.entries(phrase).map(([form, text]) => `${form} {${quoted(text)}}`);
    return [`errors:${key}`, `{count, plural, ${forms.join(' ')}}`];
  });
  return Object.fromEntries(messages) as Record<string, string>;
}
