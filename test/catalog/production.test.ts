// @vitest-environment node
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const load = async () => ({
  ...(await import('../../src/catalog/index.js')),
  ...(await import('../../src/policy/index.js')),
});

/** One misuse of each function that looks for some. */
async function misuses(): Promise<Record<string, () => unknown>> {
  const { defineCatalog, defineMessages, definePolicies } = await load();
  const wrong = { vendor: 'Not A Vendor', service: 'x', codes: {} } as never;
  return {
    defineCatalog: () => defineCatalog(wrong),
    defineMessages: () => defineMessages(wrong, { NOPE: { title: 'x' } } as never),
    definePolicies: () => definePolicies(wrong, { NOPE: 'sometimes' } as never),
  };
}

describe('a misuse', () => {
  it.each(['defineCatalog', 'defineMessages', 'definePolicies'])('of %s is refused in development', async (name) => {
    expect((await misuses())[name]).toThrow(/RAE-0/);
  });

  it.each(['defineCatalog', 'defineMessages', 'definePolicies'])(
    'of %s is not looked for in production',
    async (name) => {
      vi.stubEnv('NODE_ENV', 'production');
      expect((await misuses())[name]).not.toThrow();
    },
  );

  it('that cannot be passed over keeps its code and names its page in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const { matchError, toApiError } = await load();
    const run = () => matchError(toApiError({ status: 500 }), {} as never);
    expect(run).toThrow(expect.objectContaining({ name: 'UsageError', code: 'RAE-009' }));
    expect(run).toThrow('react-api-errors: see docs/errors/RAE-009.md');
  });
});

it('leaves checks and their texts out of a production bundle', async () => {
  const entry = '\0entry';
  const names = ['defineCatalog', 'defineMessages', 'matchError'];
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `export { ${names.join(', ')} } from '${process.cwd()}/src/catalog/index.ts';
               export { definePolicies } from '${process.cwd()}/src/policy/index.ts'`
            : null,
      },
    ],
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  });
  const chunks = [result].flat().flatMap((built) => ('output' in built ? built.output : []));
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  expect(code).toContain('definePolicies');
  expect(code.match(/RAE-0\d\d/g)).toEqual(['RAE-009']);
  expect(code).not.toContain('has no arm');
});
