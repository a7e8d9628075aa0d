// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let outDir: string;
let built: readonly string[];

beforeAll(() => {
  outDir = mkdtempSync(join(tmpdir(), 'react-api-errors-'));
  // A process of its own: under the test runner's NODE_ENV the JSX would be the development form.
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', outDir, '--emptyOutDir'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  built = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
}, 60_000);

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const firstLine = (file: string) => readFileSync(join(outDir, file), 'utf8').split('\n', 1)[0];
const isClient = (file: string) => /^["']use client["'];?$/.test(firstLine(file) ?? '');

describe('the built files', () => {
  it("say 'use client' where their source does, and nowhere else", () => {
    const wrong = built.filter((file) => {
      const source = [`src/${file.replace(/\.js$/, '.ts')}`, `src/${file.replace(/\.js$/, '.tsx')}`]
        .map((path) => readIfThere(path))
        .find((text) => text !== undefined);
      return source !== undefined && /^["']use client["']/.test(source) !== isClient(file);
    });
    expect(wrong).toEqual([]);
  });

  it("say 'use client' when they call hooks or make components, and never in a barrel", () => {
    const callsHooks =
      /\b(useState|useEffect|useLayoutEffect|useRef|useContext|useSyncExternalStore|createContext|forwardRef)\(/;
    const missing = built.filter(
      (file) => callsHooks.test(readFileSync(join(outDir, file), 'utf8')) && !isClient(file),
    );
    const barrels = built.filter((file) => isClient(file) && isBarrel(readFileSync(join(outDir, file), 'utf8')));
    expect({ missing, barrels }).toEqual({ missing: [], barrels: [] });
  });

  it('name no path of the machine they were built on', () => {
    const found = built.filter((file) => readFileSync(join(outDir, file), 'utf8').includes(process.cwd()));
    expect(found).toEqual([]);
  });
});

describe('npm pack', () => {
  it('holds only what a user needs', () => {
    const [pack] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as [{ files: { path: string }[] }];
    const strangers = pack.files
      .map(({ path }) => path)
      .filter(
        (path) => !/^(dist\/.+\.(js|js\.map|d\.ts|css)|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/.test(path),
      );
    expect(strangers).toEqual([]);
  });
});

/** Only passes on what other files hold. */
const isBarrel = (code: string) =>
  code
    .replace(/^["']use client["'];?/, '')
    .replace(/(import|export)\s[^;]*?(from\s*)?["'][^"']+["'];?|export\s*\{[^}]*\};?|\/\/.*/g, '')
    .trim() === '';

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
