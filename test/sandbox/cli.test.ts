// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect, it, vi } from 'vitest';

// Each test starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const run = (...args: string[]) =>
  spawn(process.execPath, ['scripts/sandbox.mjs', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

it('prints its routes and address, answers, and stops when asked to', async () => {
  const child = run('--minute', '1000');
  let text = '';
  for await (const chunk of child.stdout) {
    text += String(chunk);
    if (text.includes('Get a token')) break;
  }
  expect(text).toMatch(/GET +\/zoho-cliq\/api\/v2\/chats +20 \/ 1 min, lock 10 min/);
  const url = /Sandbox at (http:\/\/127\.0\.0\.1:\d+)/.exec(text)?.[1] ?? '';
  expect((await fetch(`${url}/cliquify/api/user`)).status).toBe(401);
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});

it.each([
  [['--host', '0.0.0.0'], '"host" has to be 127.0.0.1'],
  [['--port', '99999'], '--port has to be a whole number up to 65535'],
  [['--minute', '0'], '"minuteMs" has to be a number above 0'],
  [['--snippets', 'both'], '--snippets has to be per-minute or key-block'],
])('refuses %o', async (args, message) => {
  const child = run(...args);
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += String(chunk)));
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(text).toContain(message);
});
