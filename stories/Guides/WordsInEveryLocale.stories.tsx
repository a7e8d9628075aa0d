import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';

import { ErrorBanner, ErrorPanel, RetryCountdown } from '../../src/components/index.js';
import { format, type Words } from '../../src/locales/index.js';
import { createTestClock } from '../../src/testing/index.js';
import { languages, type LanguageName } from '../support/languages.js';
import { recovery, StoryApp, useFailure } from '../support/StoryApp.js';

import './WordsInEveryLocale.css';

const meta = { title: 'Guides/Words in every locale' } satisfies Meta;

export default meta;

// Stands still, so that two pictures of the sheet are the same.
const still = createTestClock(Date.UTC(2026, 10, 20, 14, 32));
const names = Object.keys(languages) as LanguageName[];

function Surfaces() {
  const limited = useFailure('RateLimited');
  const ended = useFailure('SessionExpired');
  const unavailable = useFailure('Unavailable');
  return (
    <>
      <ErrorPanel error={unavailable} onRetry={recovery['go-back']} isSilent headingLevel={3} />
      <ErrorBanner error={ended} isSilent />
      <p>
        <RetryCountdown until={limited.retryAfter?.at} isSilent />
      </p>
    </>
  );
}

function Sheet() {
  return (
    <div className="story-languages">
      {names.map((name) => {
        const { tag, dir } = languages[name] as { readonly tag: string; readonly dir?: 'rtl' };
        return (
          <section key={name} aria-label={name} lang={tag} dir={dir ?? 'ltr'}>
            <h2>
              <bdi>{tag}</bdi>
            </h2>
            <StoryApp clock={still} locale={languages[name]}>
              <Surfaces />
            </StoryApp>
          </section>
        );
      })}
    </div>
  );
}

const sectionOf = (root: HTMLElement, name: string) => root.querySelector(`[aria-label="${name}"]`)!;

/** A panel, a banner and a countdown in all languages: German is long, Arabic runs from right to left. */
export const Sentences: StoryObj = {
  render: () => (
    <main>
      <Sheet />
    </main>
  ),
  play: async ({ canvasElement }) => {
    for (const name of names) {
      const section = sectionOf(canvasElement, name);
      await expect(section.scrollWidth).toBeLessThanOrEqual(section.clientWidth);
      const words: Words = languages[name];
      await expect(section).toHaveTextContent(format(words.ui.actions['sign-in'], {}, words.tag) ?? '-');
      await expect(section.textContent).not.toMatch(/\{\w+\}|undefined/);
    }
    const arabic = sectionOf(canvasElement, 'ar').querySelector('[data-rae="panel"]')!;
    await expect(getComputedStyle(arabic).direction).toBe('rtl');
  },
};
