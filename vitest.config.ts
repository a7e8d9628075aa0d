import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

import pkg from './package.json' with { type: 'json' };
import { findChromium } from './scripts/chromium.mjs';
import { selfAliases } from './scripts/selfAliases.mjs';

const launchOptions = await findChromium();

type ContextOptions = NonNullable<Parameters<typeof playwright>[0]>['contextOptions'];

const chromium = (name: string, contextOptions: ContextOptions = {}) => ({
  browser: 'chromium' as const,
  name,
  provider: playwright({ launchOptions, contextOptions }),
});

const browser = (instances = [chromium('chromium')]) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances,
});

// Every story is rendered, played and checked by axe in each of them.
const appearances = [
  chromium('stories light', { colorScheme: 'light' }),
  chromium('stories dark', { colorScheme: 'dark' }),
  chromium('stories forced colours', { colorScheme: 'dark', forcedColors: 'active' }),
];

// What Vite would otherwise meet only in the middle of a run; then it reloads the page and loses a test.
const prebundled = [
  ...Object.keys(pkg.dependencies).filter((name) => name !== '@standard-schema/spec'),
  'radix-ui/internal',
  '@tanstack/react-query',
  'react',
  'react-dom',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-dom/client',
  '@testing-library/react',
  '@testing-library/user-event',
  '@testing-library/jest-dom/vitest',
  'axe-core',
  'axios',
  'react-hook-form',
  '@tanstack/react-form',
  'fast-check',
];

/** A plain closing line, for whoever counts. */
const tally: Reporter = {
  onTestRunEnd(modules, errors) {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      count.failed += module.errors().length;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  },
};

export default defineConfig({
  test: {
    reporters: ['default', tally],
    projects: [
      {
        plugins: [react()],
        resolve: { alias: selfAliases() },
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.browser.test.*'],
          setupFiles: ['test/support/setup.unit.ts'],
          // A busy machine is no fault of a test that talks to real servers.
          testTimeout: 20_000,
          benchmark: { include: ['bench/**/*.bench.ts'] },
        },
      },
      {
        plugins: [react()],
        resolve: { alias: selfAliases() },
        optimizeDeps: { include: prebundled },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          globalSetup: ['test/support/sandbox.global.ts'],
          setupFiles: ['test/support/setup.browser.ts'],
          benchmark: { include: ['bench/**/*.bench.tsx'] },
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps: { include: prebundled },
        test: {
          name: 'stories',
          setupFiles: ['test/support/setup.stories.ts'],
          // One page for all files of an appearance, as a person who clicks through the catalog has it.
          isolate: false,
          benchmark: { include: [] },
          browser: browser(appearances),
        },
      },
    ],
  },
});
