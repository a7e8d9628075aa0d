import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

import '../../../src/styles.css';
import {
  ErrorUiProvider,
  fromSettled,
  PartialFailureSummary,
  type PartialItem,
  type RetryContext,
} from '../../../src/components/index.js';
import { createDeferred } from '../../../src/internal/index.js';
import { failure, waitUntil } from '../failures.js';
import { fakeTime, type FakeTime } from '../fakeTime.js';
import { spokenLog } from '../spokenLog.js';

let clock: FakeTime;
let log: ReturnType<typeof spokenLog>;
beforeEach(() => {
  clock = fakeTime();
  log = spokenLog();
  document.documentElement.lang = 'en';
  document.title = 'Files';
});
afterEach(async () => {
  log.stop();
  await page.viewport(414, 896);
});

const pass = (ms: number) => act(async () => clock.advance(ms));
const wrap = (ui: ReactNode) => (
  <StrictMode>
    <ErrorUiProvider clock={clock}>
      <main>
        <h1>Files</h1>
        {ui}
      </main>
    </ErrorUiProvider>
  </StrictMode>
);
const item = (name: string, error: unknown = failure()): PartialItem<string> => ({ id: name, input: name, error });
const denied = () => failure({ kind: 'permission', retry: { rule: 'after-fix' } });
const summary = () => screen.getByRole('region');

it('says once what worked, and leads with it', async () => {
  render(wrap(<PartialFailureSummary succeeded={9} items={[item('a'), item('b'), item('c', denied())]} />));
  await pass(2_000);
  expect(summary()).toHaveAccessibleName('9 of 12 went through');
  expect(log.texts).toEqual(["9 of 12 went through. 3 didn't."]);
  expect(screen.queryByRole('button', { name: /again/ })).toBeNull();
});

it('is nothing where nothing failed', () => {
  render(wrap(<PartialFailureSummary succeeded={12} items={[]} />));
  expect(screen.queryByRole('region')).toBeNull();
});

it('tries again what may be, tells how far it is, and says why the rest is left out', async () => {
  const run = createDeferred<undefined>();
  let told: RetryContext | undefined;
  const onRetry = vi.fn((_items: readonly PartialItem<string>[], context: RetryContext) => {
    told = context;
    return run.promise;
  });
  render(
    wrap(<PartialFailureSummary succeeded={9} items={[item('a'), item('b'), item('c', denied())]} onRetry={onRetry} />),
  );
  expect(summary()).toHaveTextContent('Not tried again: something has to change first.');
  const button = screen.getByRole('button', { name: 'Try 2 of 3 again' });
  await userEvent.click(button);
  await userEvent.click(button);
  expect(onRetry).toHaveBeenCalledTimes(1);
  expect(onRetry.mock.calls[0]![0].map(({ id }) => id)).toEqual(['a', 'b']);
  act(() => told?.progress(1));
  expect(screen.getByRole<HTMLProgressElement>('progressbar')).toHaveProperty('value', 1);
  expect(summary()).toHaveTextContent('1 of 2');
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(told?.signal.aborted).toBe(true);
  await act(async () => run.reject(new DOMException('stopped', 'AbortError')));
  expect(summary()).toHaveAttribute('data-state', 'partial');
  expect(screen.queryByText("That didn't work.")).toBeNull();
});

it('goes on with what is left, and hands the focus to its title when nothing is', async () => {
  const works = new Set<string>(['a']);
  const onRetry = async (items: readonly PartialItem<string>[]) =>
    fromSettled(
      await Promise.allSettled(items.map(async ({ input }) => (works.has(input) ? input : Promise.reject(failure())))),
      items.map(({ input }) => input),
    );
  render(wrap(<PartialFailureSummary succeeded={1} items={[item('a'), item('b')]} onRetry={onRetry} />));
  await userEvent.click(screen.getByRole('button', { name: 'Try all 2 again' }));
  await vi.waitFor(() => expect(summary()).toHaveAccessibleName('2 of 3 went through'));
  // What is to be said is known once effects have run.
  await pass(1);
  await pass(2_000);
  works.add('b');
  const again = screen.getByRole('button', { name: 'Try again' });
  expect(again).toHaveFocus();
  await userEvent.click(again);
  await vi.waitFor(() => expect(summary()).toHaveAttribute('data-state', 'done'));
  await pass(1);
  await pass(2_000);
  expect(screen.getByText('All 3 went through')).toHaveFocus();
  expect(log.texts.slice(-2)).toEqual(["2 of 3 went through. 1 didn't.", 'All 3 went through.']);
});

it('tells one reason for all once, and no list of equal reasons', () => {
  render(wrap(<PartialFailureSummary succeeded={0} items={['a', 'b', 'c'].map((name) => item(name, denied()))} />));
  expect(summary()).toHaveAttribute('data-state', 'all-failed');
  expect(summary()).toHaveAccessibleName('None of 3 went through');
  expect(summary()).toHaveTextContent("You don't have access to this.");
  expect(screen.queryByRole('list')).toBeNull();
});

it('counts the wait down where all have to wait', async () => {
  const limited = failure({
    kind: 'rate-limited',
    retry: { rule: 'after-wait' },
    ...waitUntil(clock.now() + 42_000, 42_000),
  });
  render(wrap(<PartialFailureSummary succeeded={1} items={[item('a', limited)]} onRetry={vi.fn()} />));
  const button = screen.getByRole('button', { name: 'Try again, available in 42 seconds' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  for (let second = 0; second < 43; second += 1) await pass(1_000);
  expect(screen.getByRole('button', { name: 'Try again' })).not.toHaveAttribute('aria-disabled');
});

it('makes few elements of a thousand failures, and all of them can be reached by keyboard', async () => {
  const items = Array.from({ length: 1_000 }, (_, at) => item(`Scan ${at + 1}`, at % 2 ? denied() : failure()));
  render(wrap(<PartialFailureSummary succeeded={5} items={items} onRetry={vi.fn()} />));
  const count = () => summary().querySelectorAll('*').length;
  expect(count()).toBeLessThanOrEqual(50);
  screen.getByRole('button', { name: 'Show all 1,000' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(count()).toBeLessThanOrEqual(150);
  const next = screen.getByRole('button', { name: 'Next' });
  next.focus();
  const seen = new Set<string>();
  for (let at = 0; at < 20; at += 1) {
    for (const one of within(summary()).getAllByRole('listitem')) seen.add(one.textContent);
    expect(count()).toBeLessThanOrEqual(160);
    await userEvent.keyboard('{Enter}');
  }
  expect(seen.size).toBe(1_000);
  expect(next).toHaveFocus();
  expect(next).toHaveAttribute('aria-disabled', 'true');
  expect(within(summary()).getAllByRole('listitem').at(-1)).toHaveAttribute('aria-posinset', '500');
});

it.each(['ltr', 'rtl'])('fits 320 px, %s, and axe finds nothing', async (dir) => {
  await page.viewport(320, 700);
  document.documentElement.dir = dir;
  const long = 'Rechnungszusammenstellungsvorschau_2026_11_20_endgültig_überarbeitet.pdf';
  render(
    wrap(
      <PartialFailureSummary
        succeeded={9}
        items={[item(long), item('b', denied())]}
        onRetry={vi.fn()}
        onDismiss={vi.fn()}
        headingLevel={2}
      />,
    ),
  );
  await Promise.all(document.getAnimations().map((one) => one.finished));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  const { violations } = await axe.run(document);
  expect(violations.map(({ id }) => id)).toEqual([]);
  document.documentElement.removeAttribute('dir');
});
