import { fc } from '../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import {
  en,
  format,
  formatDuration,
  formatWait,
  resolveWords,
  type Phrase,
  type PhraseValues,
} from '../../src/locales/index.js';

describe('format', () => {
  it('fills placeholders', () => {
    expect(format('{service} took {count}', { service: 'Search', count: 1234 }, 'en')).toBe('Search took 1,234');
  });

  it('gives nothing when a placeholder has no value', () => {
    expect(format('{service} took too long', {}, 'en')).toBeUndefined();
  });

  it('takes the first phrase of a list that can be filled', () => {
    const phrase = ['in {wait}', 'at {time}', 'soon'];
    expect(format(phrase, { time: '15:10' }, 'en')).toBe('at 15:10');
    expect(format(phrase, {}, 'en')).toBe('soon');
  });

  it('chooses the plural form of the language', () => {
    const polish = { one: '{count} plik', few: '{count} pliki', other: '{count} plików' };
    expect([1, 3, 5, 22].map((count) => format(polish, { count }, 'pl'))).toEqual([
      '1 plik',
      '3 pliki',
      '5 plików',
      '22 pliki',
    ]);
  });

  it('ends with one full stop, also after an abbreviation', () => {
    expect(format('Ready at {time}.', { time: '2:30 p.m.' }, 'en-CA')).toBe('Ready at 2:30 p.m.');
    expect(format('{wait}...', { wait: 'Soon' }, 'en')).toBe('Soon...');
  });

  it('asks a function for its words, and goes on when it has none', () => {
    const phrase = [({ service }: PhraseValues) => service && `${service} rests`, 'It rests'];
    expect(format(phrase as Phrase, { service: 'Acme' }, 'en')).toBe('Acme rests');
    expect(format(phrase as Phrase, {}, 'en')).toBe('It rests');
  });

  it('does not read placeholders out of values or prototypes', () => {
    expect(format('{service}', { service: '{wait}' }, 'en')).toBe('{wait}');
    expect(format('{constructor}', {}, 'en')).toBeUndefined();
  });
});

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const told = (ms: number, tag = 'en-GB') =>
  formatWait(Date.UTC(2026, 10, 20, 9) + ms, Date.UTC(2026, 10, 20, 9), tag, 'UTC');

describe('formatWait', () => {
  it.each([
    [0, 'clock', '0:00', { wait: '0 seconds' }],
    [1, 'clock', '0:01', { wait: '1 second' }],
    [42 * second, 'clock', '0:42', { wait: '42 seconds' }],
    [65 * second, 'clock', '1:05', { wait: '1 minute, 5 seconds' }],
    [2 * minute, 'clock', '2:00', { wait: '2 minutes' }],
    [2 * minute + 1, 'minutes', '3 min', { wait: '3 minutes' }],
    [10 * minute, 'minutes', '10 min', { wait: '10 minutes' }],
    [hour, 'minutes', '60 min', { wait: '60 minutes' }],
    [hour + minute, 'time', '10:01', { time: '10:01' }],
    [24 * hour, 'time', '09:00', { time: '09:00' }],
    [24 * hour + 1, 'date', '21 November', { date: '21 November' }],
  ])('tells %i ms as %s %s', (ms, shape, clock, values) => {
    const words = told(ms);
    expect(words).toMatchObject({ shape, values });
    expect(words.clock.replaceAll(/\s/gu, ' ').replace('mins', 'min')).toBe(clock);
  });

  it('never tells less than is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120_000 }), (ms) => {
        const [minutes = 0, seconds = 0] = told(ms).clock.split(':').map(Number);
        expect((minutes * 60 + seconds) * second).toBeGreaterThanOrEqual(ms);
      }),
    );
  });

  it('changes its words exactly at the moment it names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: hour }), (ms) => {
        const { clock, changesInMs = 0 } = told(ms);
        expect(changesInMs).toBeGreaterThan(0);
        expect(told(ms - changesInMs + 1).clock).toBe(clock);
        expect(told(ms - changesInMs).clock).not.toBe(clock);
      }),
    );
  });

  it('leaves the clock time one hour before the end', () => {
    const { changesInMs = 0 } = told(3 * hour);
    expect(told(3 * hour - changesInMs).shape).toBe('minutes');
    expect(told(3 * hour - changesInMs + 1).shape).toBe('time');
  });

  it('writes digits as the language does', () => {
    expect(told(42 * second, 'ar-EG').clock).toBe('٠:٤٢');
    expect(told(42 * second, 'de').values['wait']).toBe('42 Sekunden');
  });
});

describe('formatDuration', () => {
  it('rounds up to whole units', () => {
    expect(formatDuration(29_400, 'en')).toBe('30 seconds');
    expect(formatDuration(299_000, 'en')).toBe('5 minutes');
  });
});

describe('resolveWords', () => {
  const de = { ...en, tag: 'de' };
  const brazilian = { ...en, tag: 'pt-BR' };

  it('takes the first wanted language that is there and keeps its region', () => {
    expect(resolveWords([en, de], ['fr', 'de-AT', 'en'])).toEqual({ ...de, tag: 'de-AT' });
  });

  it('serves a region with another region of the same language', () => {
    expect(resolveWords([en, brazilian], ['pt-PT'])).toEqual({ ...brazilian, tag: 'pt-PT' });
  });

  it('falls back to English', () => {
    expect(resolveWords([de], ['fr'])).toBe(en);
    expect(resolveWords([], [])).toBe(en);
  });
});
