import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useState, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import '../../../src/styles.css';
import {
  createErrorToasts,
  ErrorBanner,
  ErrorBanners,
  ErrorPanel,
  ErrorToaster,
  ErrorUiProvider,
  OfflineBanner,
  ReauthDialog,
  StaleNotice,
  type ErrorToasts,
} from '../../../src/components/index.js';
import { failure } from '../failures.js';
import { fakeTime, type FakeTime } from '../fakeTime.js';
import { spokenLog } from '../spokenLog.js';

let log: ReturnType<typeof spokenLog>;
let clock: FakeTime;
let toasts: ErrorToasts;
beforeEach(() => {
  log = spokenLog();
  clock = fakeTime();
  toasts = createErrorToasts({ clock });
});
afterEach(() => log.stop());

const pass = (ms: number) => act(async () => clock.advance(ms));
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const after = (run: () => unknown) =>
  act(async () => {
    run();
    await frame();
    await frame();
  });
const inApp = (ui: ReactNode) => (
  <StrictMode>
    <ErrorUiProvider clock={clock}>{ui}</ErrorUiProvider>
  </StrictMode>
);
const banners = () => screen.queryAllByRole('region').filter((one) => one.dataset['rae'] === 'banner');
const items = () => [...document.querySelectorAll<HTMLElement>('[data-rae="toast"]')];

describe('a group that fails again and again', () => {
  const fail = (onRetry?: () => unknown) =>
    toasts.show(failure({ kind: 'timeout' }), { operation: 'Saving', ...(onRetry && { onRetry }) });
  const mount = () =>
    render(
      inApp(
        <>
          <ErrorBanners toasts={toasts} />
          <ErrorToaster toasts={toasts} />
        </>,
      ),
    );

  it('becomes a banner the fifth time within thirty seconds, and its notice leaves', async () => {
    mount();
    await after(() => [1, 2, 3, 4].forEach(() => fail()));
    await pass(29_000);
    expect([items().length, banners().length]).toEqual([1, 0]);
    await after(() => fail());
    await pass(1_000);
    expect([items().length, banners().length]).toEqual([0, 1]);
    expect(banners()[0]).toHaveAccessibleName("Acme isn't answering");
    expect(banners()[0]).toHaveTextContent('5 times');
    expect(log.texts.at(-1)).toMatch(/^Acme isn't answering\./);
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    await after(() => fail());
    expect([items().length, banners().length]).toEqual([1, 0]);
  });

  it('stays a notice where there is no place for banners', async () => {
    render(inApp(<ErrorToaster toasts={toasts} />));
    await after(() => [1, 2, 3, 4, 5, 6].forEach(() => fail()));
    expect([items().length, banners().length]).toEqual([1, 0]);
  });

  it('leaves its notice while the focus is on it', async () => {
    mount();
    await after(() => [1, 2, 3, 4].forEach(() => fail()));
    await act(async () => items()[0]!.focus());
    await after(() => fail());
    expect(items()[0]).toHaveFocus();
    await act(async () => items()[0]!.blur());
    await after(() => {});
    expect(items()).toEqual([]);
  });

  it('says that it works again, for its reading time, when trying again worked', async () => {
    mount();
    await after(() => [1, 2, 3, 4, 5].forEach(() => fail(() => Promise.resolve())));
    await after(() => screen.getByRole('button', { name: 'Try again' }).click());
    expect(banners()[0]).toHaveAccessibleName('It works again.');
    await pass(5_900);
    expect(banners()).toHaveLength(1);
    await pass(200);
    await after(() => {});
    expect(banners()).toEqual([]);
  });
});

describe('banners of one placement', () => {
  const App = ({ kind }: { readonly kind: 'offline' | 'rate-limited' | 'authentication' }) => {
    const [error] = useState(() => failure({ kind }));
    return <ErrorBanner placement="app" error={error} />;
  };
  const apps = (...kinds: ('offline' | 'rate-limited' | 'authentication')[]) =>
    inApp(kinds.map((kind) => <App key={kind} kind={kind} />));

  it('show the weightiest; the others can be opened, and come up when it leaves', async () => {
    const { rerender } = render(apps('rate-limited', 'offline', 'authentication'));
    await after(() => {});
    expect(banners().map((one) => one.dataset['kind'])).toEqual(['offline']);
    await userEvent.click(screen.getByRole('button', { name: 'and 2 more' }));
    expect(banners()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    rerender(apps('rate-limited', 'authentication'));
    await act(async () => (document.activeElement as HTMLElement).blur());
    await after(() => {});
    expect(banners().map((one) => one.dataset['kind'])).toEqual(['authentication']);
  });

  it('is not taken from under the focus', async () => {
    const { rerender } = render(apps('rate-limited'));
    const dismiss = screen.getByRole('button', { name: 'Dismiss' });
    await act(async () => dismiss.focus());
    rerender(apps('rate-limited', 'offline'));
    await after(() => {});
    expect(dismiss).toHaveFocus();
    expect(banners()).toHaveLength(2);
  });

  it('of sections are each on their own, but for those in one ErrorBanners', async () => {
    const section = (kind: 'offline' | 'server') => <ErrorBanner error={failure({ kind })} />;
    const { unmount } = render(inApp([<i key="1">{section('offline')}</i>, <i key="2">{section('server')}</i>]));
    await after(() => {});
    expect(banners()).toHaveLength(2);
    unmount();
    render(
      inApp(
        <ErrorBanners placement="section" toasts={toasts}>
          {section('server')}
          {section('offline')}
        </ErrorBanners>,
      ),
    );
    await after(() => {});
    expect(banners().map((one) => one.dataset['kind'])).toEqual(['offline']);
  });
});

describe('panels with one reason', () => {
  const panels = (count: number, onRetry: () => unknown) =>
    Array.from({ length: count }, (_, at) => (
      <ErrorPanel key={at} error={failure({ endpoint: `part.${at}`, kind: 'network' })} onRetry={onRetry} />
    ));
  const page = (count: number, onRetry: () => unknown = () => undefined, hasPlace = true) =>
    inApp(
      <>
        {hasPlace && <ErrorBanners toasts={toasts} />}
        {panels(count, onRetry)}
      </>,
    );

  it('are told by one notice of the page from the sixth on, said once, with one retry for all', async () => {
    const onRetry = vi.fn();
    render(page(6, onRetry));
    await after(() => {});
    await pass(3_000);
    expect(log.texts).toHaveLength(1);
    expect(log.texts[0]).toMatch(/^Acme isn't answering\. 6 parts of this page are affected\./);
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
    expect(screen.getAllByRole('group')).toHaveLength(6);
    await after(() => within(banners()[0]!).getByRole('button', { name: 'Try again' }).click());
    expect(onRetry).toHaveBeenCalledTimes(6);
  });

  it('speak for themselves when they are five, without a place, and after the notice was dismissed', async () => {
    const { unmount } = render(page(5));
    await after(() => {});
    expect([banners().length, screen.getAllByRole('button', { name: 'Try again' }).length]).toEqual([0, 5]);
    unmount();
    const without = render(page(8, () => undefined, false));
    await after(() => {});
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(8);
    without.unmount();
    render(page(6));
    await after(() => {});
    await userEvent.click(within(banners()[0]!).getByRole('button', { name: 'Dismiss' }));
    expect([banners().length, screen.getAllByRole('button', { name: 'Try again' }).length]).toEqual([0, 6]);
  });
});

describe('the offline banner, the sign-in banner and stale data', () => {
  const old = { hasData: true, updatedAt: 0, failures: 3, isFetching: false, isPaused: true, error: undefined };
  const names = () =>
    screen
      .queryAllByRole('region')
      .map((one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent);
  const Page = ({ isOffline, isSignedOut }: { readonly isOffline: boolean; readonly isSignedOut: boolean }) => {
    const [limited] = useState(() => failure({ kind: 'rate-limited' }));
    return inApp(
      <>
        <StaleNotice variant="page" source={old} onRefresh={() => undefined} />
        <ErrorBanner placement="app" error={limited} />
        <ReauthDialog needed={isSignedOut} presentation="banner" onSignIn={() => undefined} />
        <OfflineBanner connection={isOffline ? { phase: 'offline' } : null} />
        <StaleNotice source={old} onRefresh={() => undefined} />
      </>,
    );
  };

  it('take turns: offline, sign-in, limits, stale; a line above a list is none of them', async () => {
    const { rerender } = render(<Page isOffline isSignedOut />);
    await after(() => {});
    expect(names()).toEqual(["You're offline"]);
    expect(screen.getByRole('group', { name: 'Showing earlier data' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'and 3 more' }));
    expect(names()).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(names()).toEqual(["You're offline"]);

    rerender(<Page isOffline={false} isSignedOut />);
    await userEvent.unhover(document.body);
    await after(() => {});
    expect(names()).toEqual(["You're signed out"]);
    expect(screen.getByRole('button', { name: 'and 2 more' })).toBeInTheDocument();
    rerender(<Page isOffline={false} isSignedOut={false} />);
    await after(() => {});
    expect(screen.getByRole('button', { name: 'and 1 more' })).toBeInTheDocument();
    expect(banners().map((one) => one.dataset['kind'])).toEqual(['rate-limited']);
  });

  it('fold no further than one shrunk to an icon, which takes no room', async () => {
    render(<Page isOffline isSignedOut />);
    await after(() => {});
    await userEvent.click(within(screen.getByRole('region')).getByRole('button', { name: 'Dismiss' }));
    await after(() => {});
    expect(names()).toEqual(["You're signed out"]);
    expect(document.querySelector('[data-rae="offline-banner"]')).not.toHaveAttribute('hidden');
  });

  it('are told apart by an ErrorBanners of a section', async () => {
    render(
      inApp(
        <>
          <OfflineBanner connection={{ phase: 'offline' }} />
          <ErrorBanners placement="section" toasts={toasts}>
            <StaleNotice variant="page" source={old} onRefresh={() => undefined} />
          </ErrorBanners>
        </>,
      ),
    );
    await after(() => {});
    expect(names()).toEqual(["You're offline", 'Showing earlier data']);
  });
});
