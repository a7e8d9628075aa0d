import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import '../../../src/styles.css';
import {
  createErrorToasts,
  ErrorBanners,
  ErrorCenter,
  ErrorToaster,
  ErrorUiProvider,
  type ErrorToasts,
} from '../../../src/components/index.js';
import { failure } from '../failures.js';
import { fakeTime, type FakeTime } from '../fakeTime.js';
import { spokenLog } from '../spokenLog.js';

let log: ReturnType<typeof spokenLog>;
let clock: FakeTime;
let toasts: ErrorToasts;
beforeEach(async () => {
  await page.viewport(900, 700);
  log = spokenLog();
  clock = fakeTime();
  toasts = createErrorToasts({ clock });
});
afterEach(() => log.stop());

const pass = (ms: number) => act(async () => clock.advance(ms));
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
const elements = () => document.querySelectorAll('*').length;
const fail = (code = 'SAME') => toasts.show(failure({ code }), { operation: 'Saving', onRetry: () => undefined });

const mount = ({ hasBanners = false } = {}) =>
  render(
    <ErrorUiProvider clock={clock} timeZone="UTC">
      {hasBanners && <ErrorBanners toasts={toasts} />}
      <ErrorCenter toasts={toasts} />
      <ErrorToaster toasts={toasts} />
    </ErrorUiProvider>,
  );

/** Elements that came, and milliseconds until nothing changes any more; two frames are waited for. */
async function storm(times: number, codeOf: (at: number) => string) {
  const before = elements();
  const startedAt = performance.now();
  await act(async () => {
    for (let at = 0; at < times; at += 1) fail(codeOf(at));
    await frames();
  });
  return { added: elements() - before, stillMs: performance.now() - startedAt };
}

describe('two hundred failures', () => {
  it('that are equal and in one tick: one item, at most 40 elements, still within 50 ms, at most two texts in ten seconds', async () => {
    const runs = [];
    for (let run = 0; run < 5; run += 1) {
      toasts = createErrorToasts({ clock });
      const { unmount } = mount();
      runs.push(await storm(200, () => 'SAME'));
      expect(screen.getAllByRole('listitem')).toHaveLength(1);
      expect(screen.getByText('×200')).toBeInTheDocument();
      if (run < 4) unmount();
    }
    // The best of five: what the code costs, not what else the machine does.
    const stillMs = Math.min(...runs.map((run) => run.stillMs));
    const [{ added }] = runs as [(typeof runs)[number]];
    console.info(`200 equal: ${added} elements, still after ${Math.round(stillMs)} ms, two frames included`);
    expect(added).toBeLessThanOrEqual(40);
    expect(stillMs).toBeLessThanOrEqual(50);
    log.texts.length = 0;
    for (let second = 0; second < 10; second += 1) await pass(1_000);
    expect(log.texts).toHaveLength(1);

    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    await act(frames);
    await userEvent.click(screen.getByRole('button', { name: 'Notices (1)' }));
    const center = within(screen.getByRole('region', { name: 'Notices' }));
    expect(center.getByRole('listitem')).toHaveTextContent('200 times');
  });

  it('of twenty groups: three items, at most 80 elements, three texts and a sum', async () => {
    mount();
    const { added, stillMs } = await storm(200, (at) => `C${at % 20}`);
    console.info(`20 groups: ${added} elements, still after ${Math.round(stillMs)} ms`);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(added).toBeLessThanOrEqual(80);
    for (let second = 0; second < 10; second += 1) await pass(1_000);
    expect(log.texts).toHaveLength(3);
    for (let second = 0; second < 10; second += 1) await pass(1_000);
    expect(log.texts).toHaveLength(4);
    expect(log.texts.at(-1)).toMatch(/^\d+ more problems\.$/);
    expect(screen.getByRole('button', { name: 'Notices (20)' })).toBeVisible();
  });

  it.each([
    ['as a notice', false],
    ['as a banner', true],
  ])('over ten seconds: at most three texts, %s', async (_, hasBanners) => {
    mount({ hasBanners });
    for (let at = 0; at < 20; at += 1) {
      await act(async () => {
        for (let one = 0; one < 10; one += 1) fail();
        await frames();
      });
      await pass(500);
    }
    console.info(`200 over 10 s ${hasBanners ? 'as a banner' : 'as a notice'}: ${log.texts.length} texts`);
    expect(log.texts.length).toBeGreaterThan(0);
    expect(log.texts.length).toBeLessThanOrEqual(3);
    expect(screen.getByText('×200')).toBeInTheDocument();
    expect(document.querySelectorAll('[data-rae="toast"], [data-rae="banner"]')).toHaveLength(1);
  });
});
