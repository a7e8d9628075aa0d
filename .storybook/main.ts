import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';

import { selfAliases } from '../scripts/selfAliases.mjs';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  staticDirs: ['./public'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest', 'msw-storybook-addon'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Examples import the package by its name, as readers will.
  viteFinal: (vite) => mergeConfig(vite, { resolve: { alias: selfAliases() } }),
  typescript: { reactDocgen: 'react-docgen-typescript' },
};

export default config;
