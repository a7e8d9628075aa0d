import { describe, expect, it } from 'vitest';

import { extendLocale, format, formatDuration, formatTime, formatWait } from '../../src/locales/index.js';
import { languages } from './languages.js';

const now = Date.UTC(2026, 10, 20, 9);
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Spaces of any width as one, and without the marks that keep names together. */
const plain = (text: string | undefined) =>
  text?.replaceAll(/\s+/gu, ' ').replaceAll(/[\u2068\u2069\u200f\u200e]/gu, '');

const told = (ms: number, tag: string) => formatWait(now + ms, now, tag, 'UTC');

/** The sentence under "Too many requests", for a wait. */
function waitSentence(name: string, ms: number, tag = languages[name]!.words.tag) {
  const { body } = languages[name]!.words.errors['rate-limited'];
  return plain(format(body!, told(ms, tag).values, tag));
}

const waits = {
  en: ['0:42', '1:05', '9 min', '12:00 PM', 'November 23'],
  de: ['0:42', '1:05', '9 Min.', '12:00', '23. November'],
  es: ['0:42', '1:05', '9 min', '12:00', '23 de noviembre'],
  ar: ['0:42', '1:05', '9 د', '12:00 م', '23 نوفمبر'],
  ja: ['0:42', '1:05', '9 分', '12:00', '11月23日'],
  zh: ['0:42', '1:05', '9分钟', '12:00', '11月23日'],
  pseudo: ['0:42', '1:05', '9 min', '12:00 PM', 'November 23'],
};

const sentences = {
  en: ['You can try again in 42 seconds.', 'You can try again at 12:00 PM.', 'You can try again on November 23.'],
  de: [
    'In 42 Sekunden können Sie es erneut versuchen.',
    'Um 12:00 Uhr können Sie es erneut versuchen.',
    'Am 23. November können Sie es erneut versuchen.',
  ],
  es: [
    'Podrás intentarlo de nuevo en 42 segundos.',
    'Próximo intento posible: 12:00.',
    'Podrás intentarlo de nuevo el 23 de noviembre.',
  ],
  ar: [
    'المتبقي حتى المحاولة التالية: 42 ثانية.',
    'تتاح المحاولة التالية الساعة 12:00 م.',
    'تتاح المحاولة التالية يوم 23 نوفمبر.',
  ],
  ja: ['あと42 秒で再試行できます。', '12:00に再試行できます。', '11月23日に再試行できます。'],
  zh: ['42秒钟后可以重试。', '12:00可以重试。', '11月23日可以重试。'],
};

describe.each(Object.entries(waits))('a wait in %s', (name, clocks) => {
  it.each([
    [42 * second, 0],
    [65 * second, 1],
    [9 * minute, 2],
    [3 * hour, 3],
    [3 * 24 * hour, 4],
  ])('of %i ms is shown as a clock, minutes, a time or a date', (ms, index) => {
    expect(plain(told(ms, languages[name]!.words.tag).clock)).toBe(clocks[index]);
  });

  it('stands on the button and in its name', () => {
    const { words } = languages[name]!;
    const { clock, values } = told(42 * second, words.tag);
    expect(format(words.ui.retryIn, { clock }, words.tag)).toContain('0:42');
    expect(plain(format(words.ui.retryAvailable, values, words.tag))).toContain(
      formatDuration(42 * second, words.tag).replaceAll(/\s+/gu, ' '),
    );
    expect(plain(format(words.ui.timeLeft, values, words.tag))).toMatch(/42/);
  });
});

describe.each(Object.entries(sentences))('the sentence about a wait in %s', (name, [inSeconds, atTime, onDate]) => {
  it('is whole for a duration, a time and a date', () => {
    expect(waitSentence(name, 42 * second)).toBe(inSeconds);
    expect(waitSentence(name, 3 * hour)).toBe(atTime);
    expect(waitSentence(name, 3 * 24 * hour)).toBe(onDate);
  });
});

describe('Arabic digits', () => {
  it('follow the region of the tag', () => {
    expect(formatDuration(42_000, 'ar')).toBe('42 ثانية');
    expect(formatDuration(42_000, 'ar-EG')).toBe('٤٢ ثانية');
    expect(formatDuration(42_000, 'ar-MA')).toBe('42 ثانية');
    expect(waitSentence('ar', 42 * second, 'ar-SA')).toBe('المتبقي حتى المحاولة التالية: ٤٢ ثانية.');
  });

  it('can be chosen by the tag, for numbers, clocks, times and dates alike', () => {
    const tag = 'ar-EG-u-nu-latn';
    const { words } = languages['ar']!;
    expect(extendLocale(words, { tag }).tag).toBe(tag);
    expect(told(42 * second, tag).clock).toBe('0:42');
    expect(told(42 * second, 'ar-u-nu-arab').clock).toBe('٠:٤٢');
    expect(formatTime(now, tag, 'UTC')).toMatch(/^9:00/);
    expect(told(72 * hour, 'ar-u-nu-arab').clock).toBe('٢٣ نوفمبر');
    expect(format(words.ui.moreProblems, { count: 12 }, tag)).toBe('12 مشكلة أخرى.');
    expect(format(words.ui.moreProblems, { count: 12 }, 'ar-EG')).toBe('١٢ مشكلة أخرى.');
  });

  it('choose all six plural forms', () => {
    const { checkFields } = languages['ar']!.words.ui;
    expect([0, 1, 2, 3, 11, 100].map((count) => format(checkFields, { count }, 'ar'))).toEqual([
      '0 حقل يحتاج إلى مراجعة',
      'حقل واحد يحتاج إلى مراجعة',
      'حقلان يحتاجان إلى مراجعة',
      '3 حقول تحتاج إلى مراجعة',
      '11 حقلًا يحتاج إلى مراجعة',
      '100 حقل يحتاج إلى مراجعة',
    ]);
  });
});

describe('a region', () => {
  it.each([
    ['de', 'de-AT', 'Um 12:00 Uhr können Sie es erneut versuchen.'],
    ['es', 'es-MX', 'Próximo intento posible: 12:00 p.m.'],
    ['zh', 'zh-SG', '下午12:00可以重试。'],
  ])('of %s has its own times', (name, tag, sentence) => {
    expect(waitSentence(name, 3 * hour, tag)?.replace('p. m.', 'p.m.')).toBe(sentence);
  });
});
