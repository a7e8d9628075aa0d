import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

import { chromium } from 'playwright';

import { installTool } from './tool.mjs';

// Keeps every test on this machine, and Chromium from asking after its maker's hosts.
const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'];

/**
 * Looks for a Chromium: `CHROMIUM_PATH`, Playwright's own download, the usual places of the system,
 * and at last the pinned one, which is installed and unpacked on first use.
 */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names no file: ${asked}`);
    return { args, executablePath: asked };
  }
  if (hasPlaywrightDownload()) return { args };
  const installed = usualPlaces().find((file) => existsSync(file));
  if (installed) return { args, executablePath: installed };
  const pinned = await unpackPinned();
  if (pinned) return { args, ...pinned };
  throw new Error('No Chromium here: run "npx playwright install chromium" or set CHROMIUM_PATH.');
}

function hasPlaywrightDownload() {
  const full = chromium.executablePath();
  if (!full) return false;
  const shell = dirname(dirname(full)).replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1');
  return existsSync(full) || existsSync(shell);
}

function usualPlaces() {
  switch (process.platform) {
    case 'linux':
      return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
        (name) => `/usr/bin/${name}`,
      );
    case 'darwin':
      return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
        .filter((name) => process.env[name])
        .map((name) => join(process.env[name], 'Google/Chrome/Application/chrome.exe'));
    default:
      return [];
  }
}

/** Unpacked under a name of its own and then renamed: no other process ever sees half a file. */
async function unpackPinned() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = installTool('chromium');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const home = fileURLToPath(new URL(`../tools/chromium/.cache/${version}/`, import.meta.url));
  mkdirSync(home, { recursive: true });
  const unpack = async (name) => {
    const part = join(home, `${name}.${process.pid}`);
    await pipeline(
      createReadStream(join(folder, `bin/${name}.br`)),
      createBrotliDecompress(),
      createWriteStream(part, { mode: 0o755 }),
    );
    renameSync(part, join(home, name));
  };
  const executablePath = join(home, 'chromium');
  if (!existsSync(executablePath)) await unpack('chromium');
  const libraries = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (!libraries.stdout?.includes('not found')) return { executablePath };
  // NSS is missing on this system; the package brings copies.
  if (!existsSync(join(home, 'lib'))) {
    await unpack('al2023.tar');
    execFileSync('tar', ['-xf', join(home, 'al2023.tar'), '-C', home]);
  }
  return { executablePath, env: { ...process.env, LD_LIBRARY_PATH: join(home, 'lib') } };
}
