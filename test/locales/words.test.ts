import { describe, expect, it } from 'vitest';

import { errorKinds, recoveryActions } from '../../src/errors/index.js';
import { en, format, messageKeys, type Phrase } from '../../src/locales/index.js';

const banned =
  'error|failed to|invalid|illegal|forbidden|oops|please|sorry|unfortunately|exception|request body|you forgot|rejected|!'.split(
    '|',
  );

const variantsOf = (phrase: Phrase | undefined): readonly string[] => {
  if (phrase === undefined) return [];
  if (typeof phrase === 'string') return [phrase];
  return (Array.isArray(phrase) ? phrase : Object.values(phrase)).flatMap((one: Phrase) => variantsOf(one));
};

// As long as the longest name and operation of the four vendors and stories.
const filled = (text: string) =>
  text
    .replace('{service}', 'Snippets AI')
    .replace('{operation}', 'Saving the invoice')
    .replace('{wait}', '1 minute, 42 seconds')
    .replace('{time}', '15:10')
    .replace('{date}', '1 November');

describe('English words', () => {
  it('has words for every message key and none besides', () => {
    expect(Object.keys(en.errors).sort()).toEqual([...messageKeys].sort());
  });

  it('has words for every kind', () => {
    expect(errorKinds.filter((kind) => !(kind in en.errors))).toEqual([]);
  });

  it('labels every recovery action', () => {
    expect(Object.keys(en.ui.actions).sort()).toEqual(recoveryActions.filter((one) => one !== 'none').sort());
  });

  describe.each(messageKeys)('%s', (key) => {
    const { title, body } = en.errors[key];

    it('has a title of at most 48 characters without a full stop', () => {
      for (const text of variantsOf(title)) {
        expect(filled(text).length).toBeLessThanOrEqual(48);
        expect(text).toMatch(/^\P{Ll}.*[^.]$/u);
      }
    });

    it('has a body of whole sentences within 140 characters', () => {
      const texts = variantsOf(body);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        expect(filled(text).length).toBeLessThanOrEqual(140);
        expect(text).toMatch(/^[\p{Lu}{].*\.$/u);
      }
    });

    it('uses no banned word and no code', () => {
      for (const text of [...variantsOf(title), ...variantsOf(body)]) {
        expect(banned.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
        expect(text).not.toMatch(/\b[45]\d\d\b|[a-z]_[a-z]/i);
      }
    });

    it('is complete without service, operation and wait', () => {
      expect(format(title, {}, 'en')).toBeTruthy();
      expect(format(body ?? '', {}, 'en')).toBeTruthy();
    });
  });
});
