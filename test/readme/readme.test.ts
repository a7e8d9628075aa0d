// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

describe('README', () => {
  it.each(['quickStart.tsx', 'ownApi.ts'])('shows %s as it is tested', (file) => {
    expect(readme).toContain(readFileSync(`test/readme/${file}`, 'utf8'));
  });

  it('has its complete example on the first screen', () => {
    const lines = readme.split('\n');
    const install = lines.findIndex((line) => line.startsWith('npm install')) + 1;
    const start = lines.findIndex((line) => line === '```tsx') + 1;
    const end = lines.indexOf('```', start) + 1;
    expect(install).toBeLessThanOrEqual(15);
    expect(end - start - 1).toBeLessThanOrEqual(25);
    expect(end).toBeLessThanOrEqual(36);
  });

  it('links to files that are there', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target]) => target!);
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it('names every entry point of the package', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
    const short = Object.keys(exports).filter((entry) => !['.', './package.json'].includes(entry));
    const missing = short
      .map((entry) =>
        entry
          .slice(1)
          .replace('*', '<Component>')
          .replace(/^\/[^/]+\/hooks$/, '/<vendor>/hooks'),
      )
      .filter((entry) => !readme.includes(entry));
    expect(missing).toEqual([]);
  });
});
