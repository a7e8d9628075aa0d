import { MutationObserver, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';

import '../../../src/styles.css';
import { ApiProvider, ErrorUiProvider, OfflineBanner, type Probe } from '../../../src/components/index.js';
import { defineCatalog } from '../../../src/catalog/index.js';
import { createScriptedClient } from '../../support/scriptedClient.js';
import { failure } from '../failures.js';
import { fakeTime, type FakeTime } from '../fakeTime.js';
import { spokenLog } from '../spokenLog.js';

let clock: FakeTime;
let log: ReturnType<typeof spokenLog>;
let queryClient: QueryClient;
beforeEach(() => {
  clock = fakeTime();
  log = spokenLog();
  queryClient = new QueryClient();
  document.documentElement.lang = 'en';
  document.title = 'Notes';
});
afterEach(async () => {
  await connect(true);
  onlineManager.setOnline(true);
  log.stop();
  queryClient.clear();
});

/** The browser's own word, with its events. Cutting the network itself would cut the test from its runner. */
async function connect(isOnline: boolean) {
  const session = cdp() as { send(method: string, params: object): Promise<unknown> };
  const state = { offline: !isOnline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await session.send('Network.overrideNetworkState', state);
  await vi.waitFor(() => expect(navigator.onLine).toBe(isOnline));
}

const pass = (ms: number) => act(async () => clock.advance(ms));
const seconds = async (count: number) => {
  for (let second = 0; second < count; second += 1) await pass(1_000);
};
const settle = () => act(async () => new Promise<void>((resolve) => setTimeout(resolve, 20)));
const banner = () => document.querySelector<HTMLElement>('[data-rae="offline-banner"]');
const wrap = (ui: ReactNode) => (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ErrorUiProvider clock={clock}>
        <main>
          <h1>Notes</h1>
          {ui}
        </main>
      </ErrorUiProvider>
    </QueryClientProvider>
  </StrictMode>
);
const change = (run: () => Promise<unknown>) =>
  void new MutationObserver(queryClient, { mutationFn: run }).mutate().catch(() => undefined);

describe('OfflineBanner when the browser is offline', () => {
  it('tells it after its patience, and that it is back with what was sent, each once', async () => {
    render(wrap(<OfflineBanner />));
    expect(banner()).toBeNull();
    await act(() => connect(false));
    await pass(1_400);
    expect(banner()).toBeNull();
    await pass(200);
    expect(banner()).toHaveAttribute('data-state', 'offline');
    expect(banner()).toHaveAccessibleName("You're offline");
    await act(async () => {
      change(() => Promise.resolve());
      change(() => Promise.resolve());
      change(() => Promise.reject(new Error('no')));
    });
    expect(banner()).toHaveTextContent('3 changes waiting');
    expect(banner()).toHaveTextContent('Keep this page open.');
    await seconds(5);
    await act(() => connect(true));
    await settle();
    await seconds(2);
    expect(banner()).toHaveAttribute('data-state', 'back');
    expect(banner()).toHaveTextContent("2 changes sent. 1 change wasn't sent.");
    await seconds(2);
    expect(log.texts).toEqual([
      "You're offline. What is on screen stays. It's refreshed when you're back.",
      "Back online. 2 changes sent. 1 change wasn't sent.",
    ]);
    await seconds(6);
    expect(banner()).toBeNull();
  });

  it('says nothing of a blip', async () => {
    render(wrap(<OfflineBanner />));
    await act(() => connect(false));
    await pass(900);
    await act(() => connect(true));
    await seconds(10);
    expect(banner()).toBeNull();
    expect(log.texts).toEqual([]);
  });

  it('tells it at once when the page starts so', async () => {
    await connect(false);
    render(wrap(<OfflineBanner />));
    expect(banner()).toHaveAttribute('data-state', 'offline');
  });

  it('believes the answer to "Try now" more than the browser, and lets what was paused go on', async () => {
    await connect(false);
    render(wrap(<OfflineBanner />));
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }));
    await vi.waitFor(() => expect(banner()).toHaveAttribute('data-state', 'back'));
    expect(navigator.onLine).toBe(false);
    expect(onlineManager.isOnline()).toBe(true);
  });

  it('says what came of "Try now" when it was nothing', async () => {
    await connect(false);
    render(wrap(<OfflineBanner probe={() => Promise.reject(new TypeError('Failed to fetch'))} />));
    const button = screen.getByRole('button', { name: 'Try now' });
    await userEvent.click(button);
    await vi.waitFor(() => expect(banner()).toHaveAttribute('data-state', 'offline'));
    await seconds(2);
    expect(log.texts.at(-1)).toBe('Still no connection.');
    expect(button).toHaveFocus();
  });

  it('speaks once of a connection that comes and goes', async () => {
    render(wrap(<OfflineBanner />));
    for (let time = 0; time < 4; time += 1) {
      await act(() => connect(false));
      await seconds(3);
      await act(() => connect(true));
      await seconds(3);
    }
    expect(banner()).toHaveAttribute('data-state', 'unstable');
    expect(log.texts.filter((text) => text.startsWith('Your connection is unstable.'))).toHaveLength(1);
    expect(log.texts.at(-1)).toMatch(/^Your connection is unstable\./);
    await seconds(70);
    expect(banner()).toBeNull();
  });
});

describe('OfflineBanner by evidence', () => {
  const down = {
    kind: 'unavailable',
    retry: { rule: 'backoff' },
    messageKey: 'unavailable',
    recovery: ['retry'],
    source: { url: 'https://acme.test/errors', read: '2026-11-20', stated: true },
  } as const;
  const service = (vendor: string) => {
    const catalog = defineCatalog({ vendor, service: `Acme ${vendor}`, parse: () => ({}), codes: { DOWN: down } });
    return { ...createScriptedClient(catalog, { baseUrl: `https://${vendor}.test` }), clock };
  };
  const facts = (vendor: string) => ({
    at: 0,
    vendor,
    endpoint: 'x',
    method: 'GET',
    callId: '1',
    attempt: 1,
    durationMs: 1,
  });
  const lose = (one: ReturnType<typeof service>) =>
    one.emit({ ...facts(one.vendor), type: 'failure', error: failure({ kind: 'network', code: 'network' }) });
  const answer = (one: ReturnType<typeof service>) => one.emit({ ...facts(one.vendor), type: 'success', status: 200 });
  const show = (apis: ReturnType<typeof service>[], probe?: Probe) =>
    render(
      <ApiProvider client={queryClient} apis={apis} clock={clock}>
        <OfflineBanner probe={probe} />
      </ApiProvider>,
    );

  it('does not believe a browser that says all is well, and is back with an answer', async () => {
    const [notes, search] = [service('notes'), service('search')];
    show([notes, search]);
    await act(async () => {
      lose(notes);
      lose(search);
    });
    await pass(1_600);
    expect(navigator.onLine).toBe(true);
    expect(banner()).toHaveAccessibleName("You're offline");
    await act(async () => {
      answer(notes);
      answer(search);
    });
    expect(banner()).toHaveAttribute('data-state', 'back');
  });

  it('names the one service that cannot be reached while others answer', async () => {
    const [notes, search] = [service('notes'), service('search')];
    show([notes, search]);
    await act(async () => {
      lose(search);
      lose(search);
      answer(notes);
    });
    await pass(1_600);
    expect(banner()).toHaveAccessibleName("Acme search can't be reached from here");
  });

  it("asks the app's probe at the first sign and each half minute, and knows a sign-in page", async () => {
    const notes = service('notes');
    const probe = vi.fn<Probe>(() => Promise.resolve('captive'));
    show([notes], probe);
    await seconds(120);
    expect(probe).not.toHaveBeenCalled();
    await act(async () => {
      lose(notes);
      lose(notes);
    });
    expect(probe).toHaveBeenCalledTimes(1);
    await pass(1_600);
    expect(banner()).toHaveAccessibleName('This network wants you to sign in');
    await seconds(61);
    expect(probe).toHaveBeenCalledTimes(3);
    probe.mockResolvedValue('online');
    await act(async () => answer(notes));
    expect(banner()).toHaveAttribute('data-state', 'back');
  });
});

describe('OfflineBanner', () => {
  it('shrinks to an icon and back, and the focus goes along', async () => {
    render(wrap(<OfflineBanner connection={{ phase: 'offline', queue: { waiting: 2 } }} />));
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    const icon = screen.getByRole('button', { name: "You're offline. Show the notice" });
    expect(icon).toHaveFocus();
    expect(screen.queryByRole('region')).toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Dismiss' })).toHaveFocus();
  });

  it('moves nothing when it comes, and keeps what takes the focus clear of it', async () => {
    const content = <p id="content">Content</p>;
    const { rerender } = render(wrap(content));
    const top = () => document.querySelector('#content')!.getBoundingClientRect().top;
    const before = top();
    rerender(
      wrap([
        <OfflineBanner key="banner" connection={{ phase: 'offline' }} />,
        <p key="p" id="content">
          Content
        </p>,
      ]),
    );
    await Promise.all(document.getAnimations().map((one) => one.finished));
    expect(banner()).toBeVisible();
    expect(top()).toBe(before);
    expect(getComputedStyle(document.documentElement).scrollPaddingBlockStart).toBe('96px');
  });

  it('shows once, however many there are, and the next takes over', () => {
    const two = (isFirst: boolean) => (
      <>
        {isFirst && <OfflineBanner connection={{ phase: 'offline' }} id="one" />}
        <OfflineBanner connection={{ phase: 'offline' }} id="two" />
      </>
    );
    const { rerender } = render(wrap(two(true)));
    expect(screen.getAllByRole('region').map(({ id }) => id)).toEqual(['one']);
    rerender(wrap(two(false)));
    expect(screen.getAllByRole('region').map(({ id }) => id)).toEqual(['two']);
  });

  it('hands the focus from "Try now" to the title when it worked, and stays under the focus', async () => {
    const known = (phase: 'offline' | 'reconnecting' | 'back' | undefined) =>
      wrap(<OfflineBanner connection={phase ? { phase } : null} />);
    const { rerender } = render(known('offline'));
    const button = screen.getByRole('button', { name: 'Try now' });
    button.focus();
    rerender(known('reconnecting'));
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    rerender(known('back'));
    await settle();
    expect(screen.getByText('Back online')).toHaveFocus();
    rerender(known(undefined));
    expect(banner()).not.toBeNull();
    await act(async () => screen.getByText('Back online').blur());
    await settle();
    expect(banner()).toBeNull();
  });

  it('axe finds nothing', async () => {
    render(wrap(<OfflineBanner connection={{ phase: 'offline', queue: { waiting: 3 } }} />));
    await Promise.all(document.getAnimations().map((one) => one.finished));
    const { violations } = await axe.run(document);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
