// `npm start`: the sandbox over HTTP and the catalog (Storybook) that talks to it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { runSource } from './runSource.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { startSandbox } = await runSource('src/sandbox/index.ts');
const sandbox = await startSandbox({ port: 0 });
console.log(`\nSandbox  ${sandbox.url}\nCatalog  starting …\n`);

const port = process.env.PORT ?? '6006';
const storybook = spawn(
  process.execPath,
  [
    fileURLToPath(new URL('../node_modules/storybook/dist/bin/dispatcher.js', import.meta.url)),
    'dev',
    '--no-open',
    '--no-version-updates',
    '--host',
    '127.0.0.1',
    '-p',
    port,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, STORYBOOK_SANDBOX_URL: sandbox.url } },
);

const stop = () => storybook.kill('SIGTERM');
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
storybook.on('exit', (code) => {
  process.exitCode = code ?? 0;
  void sandbox.close();
});
