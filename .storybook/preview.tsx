import type { Decorator, Preview } from '@storybook/react-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { StrictMode, useLayoutEffect, type ReactNode } from 'react';

import './preview.css';
import { ThemedDocs } from './ThemedDocs.js';

interface Globals {
  readonly theme: 'system' | 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
}

/** The host page: theme and direction stand on the root element, as in an app. */
function HostPage({ theme, direction, children }: Globals & { readonly children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dir = direction;
  }, [theme, direction]);
  return children;
}

const withHostPage: Decorator = (Story, { globals }) => (
  <StrictMode>
    <HostPage theme={globals['theme'] as Globals['theme']} direction={globals['direction'] as Globals['direction']}>
      <Story />
    </HostPage>
  </StrictMode>
);

const preview: Preview = {
  decorators: [withHostPage],
  loaders: [mswLoader()],
  initialGlobals: { theme: 'system', direction: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the host page',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['system', 'light', 'dark'], dynamicTitle: true },
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
