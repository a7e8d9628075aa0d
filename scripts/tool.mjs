import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Makes sure the one package that `tools/<name>` pins is installed, and returns its folder.
 * Does nothing when that very version is already there.
 */
export function installTool(name) {
  const home = fileURLToPath(new URL(`../tools/${name}/`, import.meta.url));
  const [[dependency, version]] = Object.entries(readJson(join(home, 'package.json')).dependencies);
  const folder = join(home, 'node_modules', dependency);
  const manifest = join(folder, 'package.json');
  const isThere = existsSync(manifest) && readJson(manifest).version === version;
  if (!isThere) {
    execFileSync('npm', ['ci', '--prefix', home, '--ignore-scripts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return folder;
}
