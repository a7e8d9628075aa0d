// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { build } from 'vite';
import { describe, expect, it } from 'vitest';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
const tags = Object.keys(exports)
  .filter((entry) => entry.startsWith('./locales/'))
  .map((entry) => entry.slice('./locales/'.length));

/** What an app gets that imports everything of one entry. */
async function bundled(source: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(source), formats: ['es'] },
      rolldownOptions: { external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0') },
    },
  });
  const { output } = [made].flat()[0] as { output: readonly { readonly type: string; readonly code?: string }[] };
  return output.map(({ code }) => code ?? '').join('\n');
}

const foreign = {
  German: /Erneut versuchen/,
  Spanish: /Intentar de nuevo/,
  Arabic: /[\u0621-\u064a]/,
  Japanese: /[\u3041-\u30fa]/,
  Chinese: /[\u4e00-\u9fff]/,
  pseudo: /ƀçðé/,
};

describe('the words in a bundle', () => {
  it('are English and nothing else for an app that imports the package', async () => {
    const code = await bundled('src/index.ts');
    expect(code).toContain('Try again');
    const found = Object.entries(foreign).flatMap(([language, letters]) => (letters.test(code) ? [language] : []));
    expect(found).toEqual([]);
  }, 30_000);

  it.each(tags)(
    'are those of one language alone, without code, for locales/%s',
    async (tag) => {
      const code = await bundled(`src/locales/${tag}.ts`);
      expect(code).not.toMatch(/^import /m);
      expect(code.includes('Try again')).toBe(tag === 'en' || tag === 'pseudo');
      const own = { de: 'German', es: 'Spanish', ar: 'Arabic', ja: 'Japanese', zh: 'Chinese', pseudo: 'pseudo' }[tag];
      const others = Object.entries(foreign).filter(
        ([language]) => language !== own && !(own === 'Japanese' && language === 'Chinese'),
      );
      expect(others.flatMap(([language, letters]) => (letters.test(code) ? [language] : []))).toEqual([]);
    },
    30_000,
  );

  it('are shipped for English, German, Spanish, Arabic, Japanese, Chinese and the pseudo-language', () => {
    expect(tags.sort()).toEqual(['ar', 'de', 'en', 'es', 'ja', 'pseudo', 'zh']);
  });
});
