// Runs after `npm ci` in this repository, never at the users of the package.
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { installTool } from './tool.mjs';

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

copyMswWorker();
provideNode();

/** The service worker always comes from the installed msw, so it is not committed. */
function copyMswWorker() {
  const worker = fromRoot('node_modules/msw/lib/mockServiceWorker.js');
  if (!existsSync(worker)) return;
  mkdirSync(fromRoot('.storybook/public'), { recursive: true });
  copyFileSync(worker, fromRoot('.storybook/public/mockServiceWorker.js'));
}

/** npm puts node_modules/.bin first in PATH, so a `node` there serves every script and tool. */
function provideNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isRecent = (major === 22 && minor >= 23) || (major === 24 && minor >= 15) || major >= 26;
  if (isRecent) return;
  const advice = `Node ${process.versions.node} is too old for the development tools; Node 24 works.`;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.warn(advice);
    return;
  }
  try {
    const bin = fromRoot('node_modules/.bin');
    const target = relative(bin, join(installTool('node'), 'bin/node'));
    mkdirSync(bin, { recursive: true });
    rmSync(join(bin, 'node'), { force: true });
    symlinkSync(target, join(bin, 'node'));
  } catch (error) {
    console.warn(`${advice} Installing it beside the tools did not work: ${error.message}`);
  }
}
