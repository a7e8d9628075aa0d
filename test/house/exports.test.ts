// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** `./cliquify` -> `src/apis/cliquify/index.ts`, as the build lays files out. */
const entries = Object.entries(manifest.exports).flatMap(([entry, target]) =>
  typeof target === 'string' || entry.endsWith('.css')
    ? []
    : [[entry, target.default.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts')] as const],
);

describe('entry points', () => {
  it.each(entries)('%s has a source file', (_entry, source) => {
    expect(existsSync(source)).toBe(true);
  });

  it('offer exactly what is written down', async () => {
    const listed = listExports(entries.map(([, source]) => source));
    const text = entries
      .map(([entry, source]) => {
        const { values, types } = listed.get(source)!;
        return [`## ${entry}`, '', ...values, ...types.map((name) => `type ${name}`), ''].join('\n');
      })
      .join('\n');
    await expect(text).toMatchFileSnapshot('./exports.md');
  }, 30_000);
});

function listExports(sources: readonly string[]) {
  const program = ts.createProgram({
    rootNames: [...sources],
    options: {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
      skipLibCheck: true,
      types: [],
    },
  });
  const checker = program.getTypeChecker();
  return new Map(
    sources.map((source) => {
      const symbol = checker.getSymbolAtLocation(program.getSourceFile(source)!)!;
      const names = { values: [] as string[], types: [] as string[] };
      for (const exported of checker.getExportsOfModule(symbol)) {
        const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
        const target = isAlias ? checker.getAliasedSymbol(exported) : exported;
        const isValue = (target.flags & ts.SymbolFlags.Value) !== 0 && !isTypeOnly(exported);
        names[isValue ? 'values' : 'types'].push(exported.name);
      }
      names.values.sort();
      names.types.sort();
      return [source, names] as const;
    }),
  );
}

/** `export type { X }` of a class or constant offers its type only. */
function isTypeOnly(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some(
    (declaration) =>
      ts.isExportSpecifier(declaration) && (declaration.isTypeOnly || declaration.parent.parent.isTypeOnly),
  );
}
