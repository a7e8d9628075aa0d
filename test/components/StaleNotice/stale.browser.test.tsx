import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';

import '../../../src/styles.css';
import { ErrorUiProvider, StaleNotice, type SourceFacts, type StaleVariant } from '../../../src/components/index.js';
import { fakeTime, type FakeTime } from '../fakeTime.js';
import { spokenLog } from '../spokenLog.js';

const minuteMs = 60_000;
let clock: FakeTime;
let log: ReturnType<typeof spokenLog>;
beforeEach(() => {
  clock = fakeTime(Date.UTC(2026, 10, 20, 14, 32));
  log = spokenLog();
});
afterEach(() => {
  log.stop();
  vi.restoreAllMocks();
});

const pass = (ms: number) => act(async () => clock.advance(ms));
const fresh = (): SourceFacts => ({
  hasData: true,
  updatedAt: clock.now(),
  failures: 0,
  isFetching: false,
  isPaused: false,
  error: null,
});
const page = (source: SourceFacts, variant: StaleVariant = 'line') => (
  <StrictMode>
    <ErrorUiProvider clock={clock} timeZone="UTC">
      <StaleNotice source={source} variant={variant} onRefresh={() => undefined} />
    </ErrorUiProvider>
  </StrictMode>
);
const notice = () => document.querySelector('[data-rae="stale-notice"]')!;

async function see(visibility: 'hidden' | 'visible') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  await act(async () => document.dispatchEvent(new Event('visibilitychange')));
}

describe('StaleNotice', () => {
  it('says nothing of what was stale at the first paint, whatever its age becomes', async () => {
    render(page({ ...fresh(), failures: 2 }));
    await pass(3_000);
    expect(notice()).toHaveTextContent('Showing data from 2:32 PM');
    for (let minute = 0; minute < 10; minute += 1) await pass(minuteMs);
    expect(log.texts).toEqual([]);
  });

  it('says once that data turned stale, and that it is up to date', async () => {
    const source = fresh();
    const { rerender } = render(page(source));
    await pass(3_000);
    expect(log.texts).toEqual([]);
    rerender(page({ ...source, failures: 2 }));
    await pass(3_000);
    rerender(page({ ...source, failures: 3 }));
    for (let minute = 0; minute < 6; minute += 1) await pass(minuteMs);
    expect(log.texts).toHaveLength(1);
    expect(log.texts[0]).toMatch(/^Showing data from 2:32\sPM/u);
    rerender(page(fresh()));
    await pass(3_000);
    expect(log.texts.slice(1)).toEqual(['Up to date.']);
    expect(notice()).toBeNull();
  });

  it('grows older each minute, stands still while nobody sees it, and is right again when somebody does', async () => {
    const ageOf = () => /(\d+) minutes? ago/u.exec(notice().textContent)?.[1];
    render(page({ ...fresh(), updatedAt: clock.now() - 10 * minuteMs, failures: 2 }));
    expect(ageOf()).toBe('10');
    await pass(minuteMs);
    expect(ageOf()).toBe('11');

    const timers = vi.spyOn(clock, 'setTimeout');
    await see('hidden');
    for (let minute = 0; minute < 5; minute += 1) await pass(minuteMs);
    expect(ageOf()).toBe('11');
    expect(timers).not.toHaveBeenCalled();
    await see('visible');
    expect(ageOf()).toBe('16');
    await pass(minuteMs);
    expect(ageOf()).toBe('17');
  });

  it.each(['line', 'dot', 'page'] as const)('on paper has its time and no button: %s', async (variant) => {
    const session = cdp() as { send(method: string, params: object): Promise<unknown> };
    render(page({ ...fresh(), failures: 2 }, variant));
    expect(screen.getAllByRole('button').length).toBeGreaterThan(0);
    await session.send('Emulation.setEmulatedMedia', { media: 'print' });
    try {
      await vi.waitFor(() => expect(matchMedia('print').matches).toBe(true));
      const { width, height } = notice().querySelector('time')!.getBoundingClientRect();
      expect([width > 0, height > 0]).toEqual([true, true]);
      expect(notice().querySelector('time')).toHaveTextContent('Showing data from 2:32 PM');
      expect([...notice().querySelectorAll('button')].filter((one) => one.getClientRects().length > 0)).toEqual([]);
    } finally {
      await session.send('Emulation.setEmulatedMedia', { media: '' });
    }
  });
});
