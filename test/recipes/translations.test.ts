import { en, translatedLocale, type Phrase, type Words } from 'react-api-errors/locales';
import { de } from 'react-api-errors/locales/de';
import { es } from 'react-api-errors/locales/es';
import { describe, expect, it } from 'vitest';

import { makeApiError } from '../../src/testing/index.js';
import { authPi } from '../../src/apis/authpi/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { toErrorView } from '../../src/components/index.js';
import { format } from '../../src/locales/index.js';
import { alternativesOf, mapPhrases } from '../../src/locales/mapPhrases.js';
import { wordsOf as wordsOfFormatJs, type Intl as FormatJs } from './formatjs.js';
import { wordsOf as wordsOfI18next, type I18next } from './i18next.js';
import { forFormatJs, forI18next } from './translators.js';

// Neither library is a dependency. These stand in for the signatures they document.

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

/** `exists` and `t` with a flat namespace, `{{value}}`, plural suffixes, and the key itself for what is missing. */
function i18nextLike(language: string, resources: Readonly<Record<string, Readonly<Record<string, string>>>>): I18next {
  const find = (key: string, options: Readonly<Record<string, unknown>> = {}) => {
    const tag = text(options['lng'] ?? language);
    const table = resources[tag] ?? {};
    const { count } = options;
    const plural = typeof count === 'number' ? `${key}_${new Intl.PluralRules(tag).select(count)}` : key;
    return options['ns'] === 'errors' ? (table[plural] ?? table[key]) : undefined;
  };
  return {
    language,
    exists: (key, options) => find(key, options) !== undefined,
    t: (key, options = {}) =>
      find(key, options)?.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => text(options[name])) ?? key,
  };
}

/** `formatMessage` with `{value}`, `{count, plural, …}` and ICU's doubled apostrophes; reports what is missing. */
function formatJsLike(locale: string, messages: Readonly<Record<string, string>>) {
  const missing: string[] = [];
  const intl: FormatJs = {
    locale,
    messages,
    formatMessage({ id }, values = {}) {
      const message = messages[id];
      if (message === undefined) missing.push(id);
      const plural = /^\{count, plural, (.*)\}$/su.exec(message ?? id)?.[1];
      const forms = Object.fromEntries(
        [...(plural ?? '').matchAll(/(\w+) \{((?:[^{}]|\{\w+\})*)\}/gu)].map(([, form, text]) => [form!, text!]),
      );
      const form = new Intl.PluralRules(locale).select(Number(values['count'] ?? 0));
      const text = plural === undefined ? (message ?? id) : (forms[form] ?? forms['other'] ?? '');
      return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')).replaceAll("''", "'");
    },
  };
  return { intl, missing };
}

const limited = makeApiError(snippetsAi, 'rate_limited', { now: 0, retryAfterMs: 42_000 });

/** Every phrase, filled with everything, as a language tells it. */
function everything(words: Words): readonly (readonly [string, string | undefined])[] {
  const told: [string, string | undefined][] = [];
  const values = { service: 'Acme', operation: 'Saving', wait: '42 s', time: '15:10', count: 3, max: 9, attempt: 2 };
  const more = {
    person: 'Ana',
    subject: 'Plan',
    account: 'a',
    owner: 'b',
    label: 'L',
    text: 'T',
    side: 'S',
    value: 'V',
  };
  const rest = { hotkey: 'F8', action: 'A', first: 'F', second: 'S', clock: '0:42', reference: 'r', title: 'T' };
  const last = { moment: 'M', age: 'old', from: 1, to: 5, date: '1 May' };
  const all = { ...values, ...more, ...rest, ...last };
  mapPhrases({ errors: words.errors, ui: words.ui }, (phrase, path) => {
    told.push([path, format(phrase, all, 'en')], [`${path} alone`, format(phrase, { count: 1 }, 'en')]);
    return phrase;
  });
  return told;
}

describe('beside i18next', () => {
  it("tells every sentence as the app's translators wrote it", () => {
    const resources = forI18next();
    const shouted = Object.fromEntries(Object.entries(resources).map(([key, text]) => [key, `${text}!`]));
    const words = wordsOfI18next(i18nextLike('en', { en: shouted }));
    expect(everything(words)).toEqual(everything(en).map(([path, text]) => [path, text && `${text}!`]));
  });

  it('chooses the sentence by what is known, and fills it', () => {
    const i18n = i18nextLike('de', {
      de: {
        'errors.rate-limited.title': 'Langsamer, bitte',
        'errors.rate-limited.title_service': '{{service}} braucht eine Pause',
        'errors.rate-limited.body_wait': 'Noch {{wait}}.',
      },
    });
    const locale = wordsOfI18next(i18n);
    expect(toErrorView(limited, { locale, now: 0 })).toMatchObject({
      title: 'Snippets AI braucht eine Pause',
      body: 'Noch 42 Sekunden.',
    });
  });

  it('tells what it does not have in the shipped words of the same language, region kept', () => {
    const locale = wordsOfI18next(i18nextLike('de-AT', { 'de-AT': { 'ui.details': 'Mehr' } }));
    expect(locale.tag).toBe('de-AT');
    expect(format(locale.ui.details, {}, locale.tag)).toBe('Mehr');
    expect(format(locale.ui.actions.retry, {}, locale.tag)).toBe(de.ui.actions.retry);
    expect(format(locale.ui.checkFields, { count: 2 }, locale.tag)).toBe('Prüfen Sie 2 Felder');
  });

  it('counts in the forms of the language', () => {
    const es_ = { 'ui.checkFields_one': 'Un campo', 'ui.checkFields_other': '{{count}} campos' };
    const { ui, tag } = wordsOfI18next(i18nextLike('es', { es: es_ }));
    expect([1, 3].map((count) => format(ui.checkFields, { count }, tag))).toEqual(['Un campo', '3 campos']);
  });
});

describe('beside FormatJS', () => {
  it("tells every sentence as the app's translators wrote it", () => {
    const { intl, missing } = formatJsLike('en', forFormatJs());
    expect(everything(wordsOfFormatJs(intl))).toEqual(everything(en));
    expect(missing).toEqual([]);
  });

  it('tells what it does not have in shipped words, without a report', () => {
    const { intl, missing } = formatJsLike('es', { 'errors:ui.actions.retry': 'Reintentar' });
    const { ui } = wordsOfFormatJs(intl);
    expect(format(ui.actions.retry, {}, 'es')).toBe('Reintentar');
    expect(format(ui.checkFields, { count: 2 }, 'es')).toBe(format(es.ui.checkFields, { count: 2 }, 'es'));
    expect(missing).toEqual([]);
  });
});

describe('translatedLocale', () => {
  it('takes the key itself and an empty text for no words', () => {
    const echoed = translatedLocale(de, (key) => (key.startsWith('ui.') ? key : ''));
    expect(format(echoed.ui.details, {}, 'de')).toBe('Details');
    expect(format(echoed.errors.server.title, {}, 'de')).toBe('Das hat nicht geklappt');
  });

  it('asks for a finer key that the base tells by its kind', () => {
    const { maintenance: _, ...errors } = de.errors;
    const asked = translatedLocale({ ...de, errors }, (key) =>
      key === 'errors.maintenance.title' ? 'Wartung' : undefined,
    );
    expect(format(asked.errors.maintenance?.title as Phrase, {}, 'de')).toBe('Wartung');
    const silent = translatedLocale({ ...de, errors }, () => undefined);
    expect(format(silent.errors.maintenance?.title as Phrase, {}, 'de')).toBeUndefined();
    const resting = makeApiError(authPi, 'session_expired', { now: 0 });
    const { 'session-expired': __, ...coarse } = de.errors;
    const locale = translatedLocale({ ...de, errors: coarse }, () => undefined);
    expect(toErrorView(resting, { locale })).toMatchObject({ body: 'Dafür wird ein Konto gebraucht.' });
  });

  it('has a name of its own for every sentence', () => {
    const names: string[] = [];
    mapPhrases({ errors: en.errors, ui: en.ui }, (phrase) => {
      for (const one of alternativesOf(phrase)) names.push(typeof one === 'string' ? one : 'plural');
      return phrase;
    });
    expect(Object.keys(forFormatJs())).toHaveLength(names.length);
  });
});
