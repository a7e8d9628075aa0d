import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

it('has a page for each misuse code of the client, and no page for a code that is gone', () => {
  const sources = readdirSync('src/client', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const text = sources.map((file) => readFileSync(join('src/client', file), 'utf8')).join('\n');
  const codes = [...new Set(Array.from(text.matchAll(/'(RAE-\d{3})'/g), ([, code]) => code!))].toSorted();
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => !existsSync(`docs/errors/${code}.md`))).toEqual([]);
  const pages = readdirSync('docs/errors').map((file) => file.replace('.md', ''));
  expect(pages.filter((page) => /^RAE-0[34]\d$/.test(page)).toSorted()).toEqual(codes);
});
