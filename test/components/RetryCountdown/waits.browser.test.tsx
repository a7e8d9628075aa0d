import { QueryClient } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, Suspense, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import '../../../src/styles.css';
import { defineCatalog } from '../../../src/catalog/index.js';
import { defineEndpoint, shape } from '../../../src/client/index.js';
import { ApiProvider, ErrorUiProvider, RetryButton, RetryCountdown } from '../../../src/components/index.js';
import { RetryCountdownParts } from '../../../src/components/parts.js';
import { createDeferred } from '../../../src/internal/index.js';
import { apiQueryOptions, useApiQuery, useApiSuspenseQuery, withApi } from '../../../src/query/index.js';
import { createScriptedClient } from '../../support/scriptedClient.js';
import { failure } from '../failures.js';
import { fakeTime, type FakeTime } from '../fakeTime.js';
import { spokenLog } from '../spokenLog.js';

let log: ReturnType<typeof spokenLog>;
let clock: FakeTime;
beforeEach(() => {
  log = spokenLog();
  clock = fakeTime();
});
afterEach(() => log.stop());

const pass = (ms: number) => act(async () => clock.advance(ms));
const seconds = async (count: number) => {
  for (let second = 0; second < count; second += 1) await pass(1_000);
};
const wrap = (ui: ReactNode) => (
  <StrictMode>
    <ErrorUiProvider clock={clock} timeZone="UTC">
      {ui}
    </ErrorUiProvider>
  </StrictMode>
);
const in42 = () => clock.now() + 42_000;

describe('RetryCountdown until a moment', () => {
  it('ticks in silence and speaks exactly four times', async () => {
    const onReady = vi.fn();
    render(wrap(<RetryCountdown until={in42()} onReady={onReady} />));
    const timer = screen.getByRole('timer');
    expect(timer).toHaveAttribute('aria-live', 'off');
    expect(timer).toHaveTextContent('0:42');
    expect(timer).toHaveAccessibleName('You can try again in 42 seconds.');
    await seconds(1);
    expect(timer).toHaveTextContent('0:41');
    await seconds(60);
    expect(timer).toHaveTextContent('You can try again.');
    expect(onReady).toHaveBeenCalledTimes(1);
    expect(log.texts).toEqual([
      'You can try again in 42 seconds.',
      '30 seconds left.',
      '10 seconds left.',
      'You can try again.',
    ]);
  });

  it('tells the true distance after the machine slept, without counting', async () => {
    let slept = 0;
    const sleepy = { ...clock, now: () => clock.now() + slept };
    render(
      <ErrorUiProvider clock={sleepy}>
        <RetryCountdown until={in42()} isSilent />
      </ErrorUiProvider>,
    );
    slept = 30_000;
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
    expect(screen.getByRole('timer')).toHaveTextContent('0:12');
  });

  it('invents no clock without a hint', async () => {
    render(wrap(<RetryCountdown until={undefined} />));
    expect(screen.getByRole('timer')).toHaveTextContent('Try again in a moment.');
    expect(document.querySelector('[data-rae-part="bar"]')).toBeNull();
    await seconds(20);
    expect(log.texts).toEqual([]);
  });

  it('leaves no timer when it is taken away in the middle', async () => {
    const { unmount } = render(wrap(<RetryCountdown until={in42()} />));
    await seconds(5);
    unmount();
    await pass(60_000);
    expect(log.texts).toHaveLength(1);
  });

  it('can be composed, and its parts name their root when they stand alone', () => {
    render(
      wrap(
        <RetryCountdownParts.Root until={in42()} isSilent className="mine">
          <RetryCountdownParts.Text />
        </RetryCountdownParts.Root>,
      ),
    );
    expect(document.querySelector('.mine')).toHaveAttribute('data-rae', 'countdown');
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<RetryCountdownParts.Text />)).toThrow(/RAE-402/);
  });
});

describe('RetryCountdown for a call', () => {
  const catalog = defineCatalog({
    vendor: 'acme',
    service: 'Acme',
    codes: {
      BUSY: {
        kind: 'server',
        retry: { rule: 'backoff' },
        messageKey: 'server',
        recovery: ['retry'],
        source: { url: 'https://acme.example/errors', read: '2026-11-20', stated: true },
      },
    },
  });
  const getNote = defineEndpoint(catalog, {
    id: 'notes.get',
    method: 'GET',
    path: '/notes',
    output: shape<{ readonly text: string }>(),
  });
  const setUp = (client: ReturnType<typeof createScriptedClient>, ui: ReactNode) =>
    render(
      <ApiProvider client={new QueryClient(withApi({ apis: [client] }))} apis={[client]}>
        {ui}
      </ApiProvider>,
    );

  it('tells "Still trying, attempt 2 of 4" in a Suspense fallback, and nothing during the first attempt', async () => {
    const client = createScriptedClient(catalog, { random: () => 0.05 });
    const first = createDeferred<unknown>();
    const second = createDeferred<unknown>();
    client.script(
      () => first.promise,
      () => second.promise,
    );
    const options = apiQueryOptions(getNote, undefined as never, { client });
    const Note = () => <p>{useApiSuspenseQuery(getNote).data.text}</p>;
    setUp(
      client,
      <Suspense fallback={<RetryCountdown for={options} />}>
        <Note />
      </Suspense>,
    );
    expect(screen.queryByRole('timer')).toBeNull();
    await act(async () => first.reject(failure()));
    expect(await screen.findByRole('timer')).toHaveTextContent('Still trying, attempt 2 of 4');
    await vi.waitFor(() => expect(client.seen).toHaveLength(2));
    expect(screen.getByRole('timer')).toHaveTextContent('Still trying, attempt 2 of 4');
    await act(async () => second.resolve({ text: 'Hello' }));
    expect(await screen.findByText('Hello')).toBeVisible();
    expect(screen.queryByRole('timer')).toBeNull();
    expect(log.texts).toEqual([]);
  });

  it('lets a button try a failed call again, keeps the focus, and counts', async () => {
    const client = createScriptedClient(catalog);
    const permanent = failure({ retry: { rule: 'never' } });
    client.script(permanent, permanent, { text: 'Hello' });
    function Note() {
      const note = useApiQuery(getNote);
      return (
        <>
          <p>{note.data?.text ?? note.status}</p>
          <RetryButton for={note} />
        </>
      );
    }
    setUp(client, <Note />);
    expect(await screen.findByText('error')).toBeVisible();
    const button = screen.getByRole('button', { name: 'Try again' });
    await userEvent.click(button);
    await vi.waitFor(() => expect(log.texts).toEqual(['Still not working. Attempt 2.']));
    expect(button).toHaveFocus();
    await userEvent.click(button);
    expect(await screen.findByText('Hello')).toBeVisible();
    expect(button).toHaveFocus();
  });
});

describe('RetryButton', () => {
  it('waits without being disabled, and its name changes only where the countdown speaks', async () => {
    const onRetry = vi.fn();
    render(wrap(<RetryButton onRetry={onRetry} until={in42()} />));
    const button = screen.getByRole('button');
    const names: string[] = [];
    for (let second = 0; second <= 42; second += 1) {
      names.push(button.querySelector('[data-rae-part="hidden"]')?.textContent ?? button.textContent);
      await pass(1_000);
    }
    expect([...new Set(names)]).toEqual([
      'Try again, available in 42 seconds',
      'Try again, available in 30 seconds',
      'Try again, available in 10 seconds',
      'Try again',
    ]);
    expect(button).not.toHaveAttribute('disabled');
    expect(log.texts).toEqual([]);
  });

  it('shows the clock, ignores presses meanwhile, and is ready at the moment', async () => {
    const onRetry = vi.fn();
    render(wrap(<RetryButton onRetry={onRetry} until={in42()} />));
    const button = screen.getByRole('button', { name: 'Try again, available in 42 seconds' });
    expect(button).toHaveTextContent('Try again · 0:42');
    expect(button.querySelector('[aria-hidden="true"]')?.textContent).toBe('Try again · 0:42');
    expect(button, 'voice control finds it by its content').not.toHaveAttribute('aria-label');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onRetry).not.toHaveBeenCalled();
    await seconds(43);
    expect(button).toHaveFocus();
    expect(log.texts).toEqual(['30 seconds left.', '10 seconds left.', 'You can try again.']);
    await userEvent.keyboard('{Enter}');
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('stays focused and busy while it tries, starts once, and tells the second failure', async () => {
    const runs = [createDeferred<void>(), createDeferred<void>()];
    const onRetry = vi.fn(() => runs[onRetry.mock.calls.length - 1]!.promise);
    render(wrap(<RetryButton onRetry={onRetry} maxAttempts={5} />));
    const button = screen.getByRole('button', { name: 'Try again' });
    await userEvent.click(button);
    await userEvent.click(button);
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(button).toHaveTextContent('Trying again…');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveFocus();
    await act(async () => runs[0]!.reject(new Error('no')));
    await pass(300);
    expect(log.texts).toEqual(['Still not working. Attempt 2 of 5.']);
    await userEvent.click(button);
    await act(async () => runs[1]!.reject(new Error('no')));
    await pass(300);
    // It rests a moment then; nobody named a wait, so no clock is shown.
    expect(button).toHaveAccessibleName('Try again, not yet available');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await pass(1_000);
    expect(button).not.toHaveAttribute('aria-disabled');
  });
});
