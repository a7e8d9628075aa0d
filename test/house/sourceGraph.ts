import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import ts from 'typescript';

export interface SourceFile {
  /** From the repository's root, e.g. `src/errors/ApiError.ts`. */
  readonly path: string;
  /** Files of this repository it imports, types included. */
  readonly imports: readonly string[];
  /** Packages and built-ins it imports. */
  readonly packages: readonly string[];
}

/** Every source file with what it imports, `import type` included. */
export function readSourceGraph(root = 'src'): ReadonlyMap<string, SourceFile> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => join(root, file))
    .filter((file) => /\.tsx?$/.test(file));
  const known = new Set(paths);
  return new Map(paths.map((path) => [path, readImports(path, known)]));
}

function readImports(path: string, known: ReadonlySet<string>): SourceFile {
  const specifiers = ts
    .preProcessFile(readFileSync(path, 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !name.endsWith('.css'));
  const imports = specifiers
    .filter((name) => name.startsWith('.'))
    .map((name) => {
      const target = normalize(join(dirname(path), name)).replace(/\.js$/, '');
      const found = [`${target}.ts`, `${target}.tsx`].find((file) => known.has(file));
      if (!found) throw new Error(`${path} imports ${name}, which is no source file`);
      return found;
    });
  return { path, imports, packages: specifiers.filter((name) => !name.startsWith('.')) };
}
