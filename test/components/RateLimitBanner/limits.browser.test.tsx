import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

import '../../../src/styles.css';
import { QueryClient } from '@tanstack/react-query';
import { ApiProvider, ErrorUiProvider, RateLimitBanner } from '../../../src/components/index.js';
import { defineCatalog } from '../../../src/catalog/index.js';
import { createDeferred } from '../../../src/internal/index.js';
import { createScriptedClient } from '../../support/scriptedClient.js';
import { failure, waitUntil } from '../failures.js';
import { fakeTime, type FakeTime } from '../fakeTime.js';
import { spokenLog } from '../spokenLog.js';

let log: ReturnType<typeof spokenLog>;
let clock: FakeTime;
beforeEach(() => {
  log = spokenLog();
  clock = fakeTime();
  document.documentElement.lang = 'en';
  document.title = 'Search';
});
afterEach(() => {
  log.stop();
  document.documentElement.removeAttribute('style');
});

const pass = (ms: number) => act(async () => clock.advance(ms));
const within1s = async (seconds: number) => {
  for (let second = 0; second < seconds; second += 1) await pass(1_000);
};
const wrap = (ui: ReactNode) => (
  <StrictMode>
    <ErrorUiProvider clock={clock} timeZone="UTC">
      {ui}
    </ErrorUiProvider>
  </StrictMode>
);
const limited = (ms: number, code = 'TOO_FAST') =>
  failure({ kind: 'rate-limited', code, service: 'Search', recovery: ['wait'], ...waitUntil(clock.now() + ms, ms) });
const banner = () => screen.queryByRole('region');

describe('RateLimitBanner with a failure', () => {
  it('speaks exactly at the start, at 30 s, at 10 s and at the end', async () => {
    render(wrap(<RateLimitBanner error={limited(42_000)} onRetry={vi.fn()} />));
    await within1s(60);
    expect(log.texts).toEqual([
      'Too many requests to Search. You can try again in 42 seconds.',
      '30 seconds left.',
      '10 seconds left.',
      'You can try again.',
    ]);
  });

  it('says what is limited, until when, and what still works', async () => {
    render(wrap(<RateLimitBanner error={limited(42_000)} />));
    expect(banner()).toHaveAttribute('data-rae', 'rate-limit-banner');
    expect(banner()).toHaveAttribute('data-state', 'waiting');
    expect(banner()).toHaveAccessibleName('Too many requests to Search');
    expect(banner()).toHaveTextContent('You can try again in 42 seconds. Everything else keeps working.');
    expect(screen.getByRole('timer')).toHaveAttribute('aria-live', 'off');
    expect(screen.queryByRole('button', { name: /Try again/ })).toBeNull();
    await pass(13_000);
    expect(screen.getByRole('timer')).toHaveTextContent('You can try again in 29 seconds.');
  });

  it('empties its bar in twenty steps without any inline style', async () => {
    render(wrap(<RateLimitBanner error={limited(42_000)} hasDetails={false} />));
    const bar = banner()!.querySelector('[data-rae-part="bar"]')!;
    expect(bar).toHaveAttribute('data-step', '20');
    const full = getComputedStyle(bar).backgroundSize;
    await within1s(21);
    expect(bar).toHaveAttribute('data-step', '10');
    expect([full, getComputedStyle(bar).backgroundSize]).toEqual(['100% 100%', '50% 100%']);
    expect(banner()!.querySelectorAll('[style]')).toHaveLength(0);
  });

  it('becomes ready once, with the focus where it was', async () => {
    const onReady = vi.fn();
    const onRetry = vi.fn();
    render(wrap(<RateLimitBanner error={limited(12_000)} onRetry={onRetry} onReady={onReady} />));
    const button = screen.getByRole('button', { name: 'Try again, available in 12 seconds' });
    button.focus();
    await userEvent.click(button);
    expect(onRetry).not.toHaveBeenCalled();
    await within1s(20);
    expect(onReady).toHaveBeenCalledTimes(1);
    expect(banner()).toHaveAttribute('data-state', 'ready');
    expect(button).toHaveFocus();
    expect(button).not.toHaveAttribute('aria-disabled');
    expect(button).toHaveAccessibleName('Try again');
  });

  it('extends a wait by ten seconds or less in silence, and tells a longer one anew', async () => {
    const { rerender } = render(wrap(<RateLimitBanner error={limited(20_000)} />));
    await within1s(5);
    rerender(wrap(<RateLimitBanner error={limited(22_000)} />));
    await within1s(3);
    expect(log.texts).toHaveLength(1);
    expect(screen.getByRole('timer')).toHaveTextContent('in 19 seconds');
    rerender(wrap(<RateLimitBanner error={limited(50_000)} />));
    await within1s(2);
    expect(log.texts.slice(1)).toEqual(['Too many requests to Search. You can try again in 50 seconds.']);
  });

  it('stays while its retry runs, though the failure is forgotten, and hands the focus to its title when that worked', async () => {
    const run = createDeferred<void>();
    const onRetry = vi.fn(() => run.promise);
    const { rerender } = render(wrap(<RateLimitBanner error={limited(1_000)} onRetry={onRetry} />));
    await pass(2_000);
    const button = screen.getByRole('button', { name: 'Try again' });
    await userEvent.click(button);
    rerender(wrap(<RateLimitBanner error={null} onRetry={onRetry} />));
    expect(button).toHaveTextContent('Trying again…');
    expect(button).toHaveFocus();
    expect(banner()).toHaveAttribute('data-state', 'retrying');
    await act(async () => run.resolve());
    expect(banner()).toHaveAttribute('data-state', 'released');
    expect(screen.getByText('You can go on')).toHaveFocus();
    // Nothing vanishes under the focus.
    await pass(20_000);
    expect(banner()).not.toBeNull();
    await act(async () => screen.getByText('You can go on').blur());
    await userEvent.unhover(banner()!);
    await pass(1_000);
    expect(banner()).toBeNull();
  });

  it('tells each repeated attempt that did not help', async () => {
    const onRetry = vi.fn(() => Promise.resolve({ status: 'error' }));
    render(wrap(<RateLimitBanner error={limited(-1)} onRetry={onRetry} isSilent />));
    for (let press = 0; press < 2; press += 1) {
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await within1s(12);
    }
    expect(log.texts).toEqual(['Still not working. Attempt 2.', 'Still not working. Attempt 3.']);
  });

  it.each([
    ['unknown-wait', undefined, 'Try again in a moment.'],
    ['blocked-long', 3 * 86_400_000, 'You can try again on November 23.'],
    ['waiting', 3 * 3_600_000, 'You can try again at 12:00 PM.'],
    ['waiting', 9 * 60_000, 'You can try again in 9 minutes.'],
  ] as const)('in state %s with %s ms says %s', (state, ms, text) => {
    const error = ms === undefined ? failure({ kind: 'rate-limited', recovery: ['wait'] }) : limited(ms);
    render(wrap(<RateLimitBanner error={error} />));
    expect(banner()).toHaveAttribute('data-state', state);
    expect(banner()!.textContent.replaceAll(/\s/g, ' ')).toContain(text);
    const hasBar = banner()!.querySelector('[data-rae-part="bar"]') !== null;
    expect(hasBar).toBe(ms === 9 * 60_000);
  });

  it('leaves no timer behind when it is taken away in the middle', async () => {
    const spy = vi.spyOn(clock, 'setTimeout');
    const { unmount } = render(wrap(<RateLimitBanner error={limited(42_000)} onRetry={vi.fn()} />));
    await within1s(5);
    unmount();
    await pass(60_000);
    spy.mockClear();
    await pass(600_000);
    expect(spy).not.toHaveBeenCalled();
    expect(log.texts).toHaveLength(1);
  });
});

describe('RateLimitBanner with limits', () => {
  it('counts the longest and lists the others under Details', async () => {
    const limits = [
      { service: 'Search', scope: 'burst', until: clock.now() + 5_000, limit: 5, remaining: 0, windowMs: 10_000 },
      { service: 'Search', scope: 'daily', until: clock.now() + 90_000, limit: 500, remaining: 0, windowMs: 60_000 },
    ];
    render(wrap(<RateLimitBanner limit={limits} />));
    expect(screen.getByRole('timer')).toHaveTextContent('in 1 minute, 30 seconds');
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    const rows = within(banner()!)
      .getAllByText('Limit')
      .map((term) => term.nextElementSibling?.textContent);
    expect(rows).toEqual([
      'Search · daily500 of 500 used in 1 minuteResets in 1 minute, 30 seconds',
      'Search · burst5 of 5 used in 10 secondsResets in 5 seconds',
    ]);
  });

  it('says early when little is left, politely and without a clock', async () => {
    render(wrap(<RateLimitBanner limit={{ remaining: 2, limit: 20, until: clock.now() + 3_600_000 }} />));
    expect(banner()).toHaveAttribute('data-state', 'near');
    expect(banner()).toHaveAttribute('data-severity', 'info');
    expect(banner()!.textContent).toMatch(/^2 left until 10:00\sAM$/);
  });
});

describe('RateLimitBanner alone', () => {
  const catalog = defineCatalog({
    vendor: 'acme',
    service: 'Acme',
    codes: {
      BLOCKED: {
        kind: 'rate-limited',
        status: 403,
        retry: { rule: 'after-wait' },
        messageKey: 'key-blocked',
        recovery: ['wait'],
        source: { url: 'https://acme.test', read: '2026-01-01', stated: true },
      },
    },
  });
  const show = () => {
    const api = createScriptedClient(catalog);
    const shown = render(
      <StrictMode>
        <ApiProvider client={new QueryClient()} apis={[api]} clock={clock}>
          <RateLimitBanner />
        </ApiProvider>
      </StrictMode>,
    );
    const set = (...scopes: Parameters<typeof api.setScopes>) => act(async () => api.setScopes(...scopes));
    return { ...shown, api, set };
  };

  it('is nothing while all gates are open', () => {
    const { container } = show();
    expect(container.querySelector('[data-rae="rate-limit-banner"]')).toBeNull();
  });

  it('follows a gate from closed over probing to open, and leaves after six seconds', async () => {
    const { set } = show();
    await set({ door: 'closed', closedBy: 'BLOCKED', opensAt: clock.now() + 42_000, queued: 1 });
    expect(banner()).toHaveAccessibleName('Acme has paused access');
    expect(screen.getByRole('button', { name: 'Try again, available in 42 seconds' })).toHaveAttribute('aria-disabled');
    await within1s(42);
    await set({ door: 'probing', queued: 1 });
    expect(banner()).toHaveAttribute('data-state', 'retrying');
    await within1s(1);
    await set({ door: 'open' });
    expect(banner()).toHaveAttribute('data-state', 'released');
    expect(banner()).toHaveAttribute('data-severity', 'resolved');
    await within1s(5);
    expect(banner()).not.toBeNull();
    await within1s(2);
    expect(banner()).toBeNull();
    expect(log.texts).toEqual([
      'Acme has paused access. You can try again in 42 seconds.',
      '30 seconds left.',
      '10 seconds left.',
      'You can try again.',
    ]);
  });

  it('asks the gate and starts nothing itself', async () => {
    const { set, api } = show();
    await set({ id: 's1', door: 'closed', queued: 2 }, { id: 's2', door: 'closed', queued: 0 });
    expect(banner()).toHaveAttribute('data-state', 'unknown-wait');
    expect(api.probed).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(api.probed).toEqual(['s1', 's2']);
    expect(api.seen).toEqual([]);
  });

  it('offers nothing to try when no call waits', async () => {
    const { set } = show();
    await set({ door: 'closed', opensAt: clock.now() + 5_000, queued: 0 });
    expect(screen.queryByRole('button', { name: /Try again/ })).toBeNull();
  });
});

describe('RateLimitBanner to everybody', () => {
  it.each(['light', 'dark'])('has no axe finding in %s', async (scheme) => {
    await page.viewport(800, 1000);
    const [ink, paper] = scheme === 'light' ? ['#1a1a1e', '#fff'] : ['#ededf0', '#18181b'];
    document.documentElement.style.cssText = `color-scheme:${scheme};color:${ink};background:${paper}`;
    const lasting = (code: string, ms: number) => <RateLimitBanner error={limited(ms, code)} onRetry={vi.fn()} />;
    render(
      wrap(
        <main>
          <h1>Search</h1>
          {lasting('A', 42_000)}
          <RateLimitBanner
            error={failure({ kind: 'rate-limited', recovery: ['wait'] })}
            words={{ title: 'Unknown' }}
            placement="app"
          />
          <RateLimitBanner limit={{ remaining: 1, limit: 20, until: clock.now() + 60_000 }} placement="control" />
          <RateLimitBanner error={limited(-1, 'B')} onRetry={vi.fn()} />
        </main>,
      ),
    );
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
  });

  it('fits 320 px without scrolling sideways', async () => {
    await page.viewport(320, 800);
    const words = { title: 'Rechnungszusammenstellungsvorschau ist im Augenblick begrenzt' };
    render(wrap(<RateLimitBanner error={limited(42_000)} onRetry={vi.fn()} words={words} />));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
