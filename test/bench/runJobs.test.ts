// @vitest-environment node
import { expect, test } from 'vitest';

import { runJobs } from '../../bench/run/pool.js';
import type { Job } from '../../bench/scenarios/index.js';

const job = (...seeds: number[]): Job => ({
  scenario: 'lock',
  variant: 'fixed',
  file: 'ky',
  contestant: 'ky, limit 10 and jitter',
  seeds,
});

test('a seed repeats to the digit, whatever ran before it, and another one differs', async () => {
  const [[alone] = [], [other, after] = []] = await runJobs([job(7), job(8, 7)]);
  expect(alone).toMatchObject({ completed: 20, failed: 80, sent: 900, refused: 880, locks: 1 });
  expect(after).toEqual(alone);
  expect(other?.['totalMs']).not.toBe(alone?.['totalMs']);
});
