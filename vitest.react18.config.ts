// The unit tests that render, against React 18.3. `npm run test:react18`.
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const home = fileURLToPath(new URL('./tools/react-18/', import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: { alias: [{ find: /^(react(?:-dom)?)(\/.*)?$/, replacement: `${home}node_modules/$1$2` }] },
  test: {
    name: 'react 18',
    environment: 'jsdom',
    include: ['test/{query,components,testing}/**/*.test.{ts,tsx}'],
    exclude: ['test/**/*.browser.test.*'],
    setupFiles: ['test/support/setup.unit.ts'],
    execArgv: ['--import', `${home}register.mjs`],
  },
});
