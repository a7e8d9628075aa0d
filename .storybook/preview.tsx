import type { Decorator, Preview } from '@storybook/react-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { StrictMode, useLayoutEffect, type ReactNode } from 'react';

import { ErrorUiProvider } from '../src/components/index.js';
import type { Words } from '../src/locales.js';
import { languages, type LanguageName } from '../stories/support/languages.js';

import './preview.css';
import { ThemedDocs } from './ThemedDocs.js';

interface Globals {
  readonly theme: 'system' | 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  readonly locale: LanguageName;
}

/** The host page: theme, language and direction stand on the root element, as in an app. */
function HostPage({ theme, direction, locale, children }: Globals & { readonly children: ReactNode }) {
  const words: Words = languages[locale];
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = words.tag;
    document.documentElement.dir = words.dir ?? direction;
  }, [theme, direction, words]);
  // A story that brings a language of its own keeps it. English needs no provider: that of the story is the first.
  return locale === 'en' ? children : <ErrorUiProvider locale={words}>{children}</ErrorUiProvider>;
}

const withHostPage: Decorator = (Story, { globals }) => (
  <StrictMode>
    <HostPage {...(globals as Globals)}>
      <Story />
    </HostPage>
  </StrictMode>
);

const preview: Preview = {
  decorators: [withHostPage],
  loaders: [mswLoader()],
  initialGlobals: { theme: 'system', direction: 'ltr', locale: 'en' },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the host page',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['system', 'light', 'dark'], dynamicTitle: true },
    },
    locale: {
      description: 'Language of the error components, with its writing direction',
      toolbar: { title: 'Language', icon: 'globe', items: Object.keys(languages), dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction of the host page',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  parameters: {
    layout: 'padded',
    docs: { container: ThemedDocs },
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
    options: {
      storySort: { order: ['Start', 'Concepts', 'Guides', 'Catalogs', 'Components', 'Flows'] },
    },
  },
};

export default preview;
