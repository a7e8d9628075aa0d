import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const sheets = readdirSync('src/components', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => file.replaceAll('\\', '/'));
const textOf = (file: string) => readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
const importsOf = (file: string) =>
  Array.from(textOf(file).matchAll(/@import '\.\/components\/(.*?)'/g), ([, name]) => name);

describe('style sheets', () => {
  it('are all in both lists, the tokens first', () => {
    expect(new Set(importsOf('src/styles.css'))).toEqual(new Set(sheets));
    expect(importsOf('src/styles.unlayered.css')).toEqual(importsOf('src/styles.css'));
    expect(importsOf('src/styles.css')[0]).toBe('tokens.css');
  });

  it('open with the order of layers and live in components.rae', () => {
    const text = textOf('src/styles.css').trim();
    expect(text).toMatch(/^@layer theme, base, components, utilities;/);
    for (const line of text.split('\n').filter((one) => one.startsWith('@import'))) {
      expect(line).toMatch(/layer\(components\.rae\);$/);
    }
    expect(textOf('src/styles.unlayered.css')).not.toContain('layer');
  });

  it.each(sheets)('%s has logical directions only', (sheet) => {
    const text = textOf(`src/components/${sheet}`);
    const physical =
      /(?:^|[\s;{])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float)\s*:|text-align:\s*(?:left|right)/;
    expect(text).not.toMatch(physical);
  });

  // Notices float over the window, so the window is their container.
  const inFlow = sheets.filter((sheet) => !sheet.startsWith('ErrorToaster/'));
  it.each(inFlow)('%s asks containers, not the window, for room', (sheet) => {
    expect(textOf(`src/components/${sheet}`)).not.toMatch(/@media[^{]*width/);
  });

  // A minifier with older targets turns it into variables that nothing but a color-scheme of ours would set.
  it.each(sheets)('%s asks for light-dark() before it uses it', (sheet) => {
    const asked = /@supports \(color: light-dark\([^{]*\{\s*[^{]*\{[^}]*\}\s*\}/g;
    expect(textOf(`src/components/${sheet}`).replaceAll(asked, '')).not.toContain('light-dark(');
  });

  it.each(sheets)('%s wins by no id and no !important', (sheet) => {
    const text = textOf(`src/components/${sheet}`);
    expect(text).not.toContain('!important');
    expect(text).not.toMatch(/^\s*[^:;]*#[a-z][^:;]*\{/m);
  });
});

const files = readdirSync('src/components', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

describe('component files', () => {
  it("open with 'use client' when they hold hooks or components, and barrels do not", () => {
    const wrong = files.filter((file) => {
      const text = readFileSync(`src/components/${file}`, 'utf8');
      const isBarrel = /(?:^|\/)(?:index|parts)\.ts$/.test(file);
      const needs = !isBarrel && (file.endsWith('.tsx') || /\b(?:use[A-Z]\w*|createContext)[<(]/.test(text));
      return needs !== text.startsWith("'use client';");
    });
    expect(wrong).toEqual([]);
  });

  it('import no style sheet and write no style attribute', () => {
    const wrong = files.filter((file) =>
      /import '[^']*\.css'|style=\{/.test(readFileSync(`src/components/${file}`, 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
