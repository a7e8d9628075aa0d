// @vitest-environment node
import { expect, test } from 'vitest';

import { runJobs } from '../../bench/run/pool.js';
import type { Job } from '../../bench/scenarios/index.js';

const job = (seed: number): Job => ({
  scenario: 'lock',
  variant: 'fixed',
  file: 'ky',
  contestant: 'ky, limit 10 and jitter',
  seed,
});

test('a seed repeats to the digit, and another one differs', async () => {
  const [first, again, other] = await runJobs([job(7), job(7), job(8)]);
  expect(first).toMatchObject({ completed: 20, failed: 80, sent: 900, refused: 880, locks: 1 });
  expect(again).toEqual(first);
  expect(other?.['totalMs']).not.toBe(first?.['totalMs']);
});
