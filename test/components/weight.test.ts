// @vitest-environment node
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';

const entry = "export { ErrorBanner, ErrorBoundary, ErrorPanel, InlineError } from '/src/components/index.ts';";

describe('boundary, panel, banner and inline error alone', () => {
  it('bring neither a client nor the reading of foreign failures with them', async () => {
    const rooms = new Set((await bundledFiles(entry)).map((file) => file.split('/')[0]));
    expect(rooms).toEqual(new Set(['catalog', 'components', 'errors', 'internal', 'locales']));
    const catalog = (await bundledFiles(entry)).filter((file) => file.startsWith('catalog/'));
    expect(new Set(catalog)).toEqual(new Set(['catalog/defineMessages.ts', 'catalog/methods.ts', 'catalog/safely.ts']));
  });

  it('get both by the provider', async () => {
    const files = await bundledFiles("export { ApiProvider } from '/src/components/index.ts';");
    expect(files).toContain('catalog/toApiError.ts');
  });
});

/** The files of src/ of which something is left after tree shaking. */
async function bundledFiles(code: string): Promise<readonly string[]> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : null),
        load: (id) => (id === '\0entry' ? code : null),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'entry',
        preserveEntrySignatures: 'strict',
        external: [/^(?:react|radix-ui|@tanstack)/],
      },
    },
  })) as Rolldown.RolldownOutput;
  const modules = Object.entries(output[0].modules).filter(([, { renderedLength }]) => renderedLength > 0);
  return modules.flatMap(([id]) => /\/src\/(.+)$/.exec(id)?.[1] ?? []);
}
