import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import '../../src/styles.css';
import {
  ErrorBoundary,
  ErrorUiProvider,
  useErrorBoundary,
  type ErrorBoundaryProps,
  type FallbackProps,
} from '../../src/components/index.js';
import { createDeferred, createStore } from '../../src/internal/index.js';
import { failure } from './failures.js';
import { fakeTime, type FakeTime } from './fakeTime.js';
import { spokenLog } from './spokenLog.js';

let log: ReturnType<typeof spokenLog>;
let clock: FakeTime;
/** What the content throws while rendering; `undefined` renders it. */
let toThrow: { readonly error: unknown } | undefined;

beforeEach(() => {
  log = spokenLog();
  clock = fakeTime();
  toThrow = undefined;
  // React reports every caught error to the console as well.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => log.stop());

const pass = (ms: number) => act(async () => clock.advance(ms));

const ticks = createStore(0);
const subscribe = (onChange: () => void) => ticks.subscribe(onChange);
const update = () => ticks.set(ticks.getSnapshot() + 1);

function Content({ children }: { readonly children?: ReactNode }) {
  useSyncExternalStore(subscribe, () => ticks.getSnapshot());
  if (toThrow) throw toThrow.error;
  return children ?? <input id="content" aria-label="Content" />;
}

const tree = (props: ErrorBoundaryProps) => (
  <StrictMode>
    <ErrorUiProvider clock={clock}>
      <button type="button">Outside</button>
      <ErrorBoundary {...props}>{props.children ?? <Content />}</ErrorBoundary>
    </ErrorUiProvider>
  </StrictMode>
);
const show = (props: ErrorBoundaryProps = {}) => render(tree(props));
const fail = (error: unknown = new Error('boom')) =>
  act(() => {
    toThrow = { error };
    update();
  });
const tryAgain = () => userEvent.click(screen.getByRole('button', { name: 'Try again' }));

describe('ErrorBoundary', () => {
  it('shows a panel that tells nothing of the exception', () => {
    show();
    fail(new Error('secret'));
    expect(screen.getByRole('heading')).toHaveTextContent('This part stopped working');
    expect(document.body).not.toHaveTextContent('secret');
    expect(document.querySelector('[data-rae="boundary"]')).toHaveAttribute('data-state', 'failed');
  });

  it('tells a failed call in its own words', () => {
    show();
    fail(failure({ kind: 'timeout' }));
    expect(screen.getByRole('heading')).toHaveTextContent('Acme took too long to answer');
  });

  it.each([null, undefined, 'text', 0, Object.freeze({})])('catches %s', async (thrown) => {
    show();
    fail(thrown);
    expect(screen.getByRole('heading')).toHaveTextContent('This part stopped working');
    toThrow = undefined;
    await tryAgain();
    expect(screen.getByLabelText('Content')).toBeVisible();
  });

  it('catches what fails at first and reports it once in strict mode', () => {
    toThrow = { error: new Error('boom') };
    const onError = vi.fn();
    show({ onError });
    expect(onError).toHaveBeenCalledTimes(1);
    expect(onError.mock.calls[0]?.[0]).toBe(toThrow.error);
  });

  it('says it once, politely, while the focus is elsewhere', async () => {
    show();
    screen.getByText('Outside').focus();
    fail();
    await pass(30_000);
    expect(log.texts).toEqual(['This part stopped working. The rest of the page still works.']);
    expect(screen.getByText('Outside')).toHaveFocus();
  });

  it('moves a lost focus to the title, says nothing then, and gives it back after a reset', async () => {
    show();
    screen.getByLabelText('Content').focus();
    fail();
    expect(screen.getByRole('heading')).toHaveFocus();
    await pass(30_000);
    expect(log.texts).toEqual([]);
    toThrow = undefined;
    await tryAgain();
    expect(screen.getByLabelText('Content')).toHaveFocus();
  });

  it('puts the focus before the content when what had it did not come back', async () => {
    show({
      children: (
        <Content>
          <button type="button">Inner</button>
        </Content>
      ),
    });
    screen.getByText('Inner').focus();
    fail();
    toThrow = undefined;
    await tryAgain();
    expect(document.activeElement).toHaveAttribute('data-rae-part', 'start');
    await userEvent.tab();
    expect(screen.getByText('Inner')).toHaveFocus();
  });

  it('goes from title to actions to details by Tab', async () => {
    show();
    screen.getByLabelText('Content').focus();
    fail();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Details' })).toHaveFocus();
  });

  it('gives up after two resets that did not help, keeps the focus and offers the ways out', async () => {
    show();
    fail();
    await tryAgain();
    expect(screen.getByRole('heading')).toHaveTextContent('This part stopped working');
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
    await tryAgain();
    expect(screen.getByRole('heading')).toHaveTextContent('It happened again');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Reload page' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Go back' })).toBeVisible();
    expect(screen.getByRole('heading')).toHaveFocus();
    expect(document.querySelector('[data-rae="boundary"]')).toHaveAttribute('data-state', 'exhausted');
  });

  it('says that it still does not work when a reset did not help', async () => {
    show();
    fail();
    await pass(1_000);
    await tryAgain();
    await pass(1_000);
    expect(log.texts.slice(1)).toEqual(['Still not working. Attempt 2.']);
  });

  it('starts a new count when the content worked for more than five seconds', async () => {
    show({ maxResets: 1 });
    fail();
    toThrow = undefined;
    await tryAgain();
    clock.advance(5_001);
    fail();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    await tryAgain();
    expect(screen.getByRole('heading')).toHaveTextContent('It happened again');
  });

  it('resets when a key changes, silently, and tells why', async () => {
    const onReset = vi.fn();
    const { rerender } = show({ resetKeys: [1], onReset });
    fail();
    rerender(tree({ resetKeys: [1], onReset }));
    expect(screen.getByRole('heading')).toBeVisible();
    toThrow = undefined;
    rerender(tree({ resetKeys: [2], onReset }));
    expect(screen.getByLabelText('Content')).toBeVisible();
    expect(onReset.mock.calls).toEqual([[{ reason: 'keys', before: [1], after: [2] }]]);
  });

  it('resets on navigation and stops listening', () => {
    const listeners = new Set<() => void>();
    const onNavigationReset = (reset: () => void) => {
      listeners.add(reset);
      return () => void listeners.delete(reset);
    };
    const onReset = vi.fn();
    show({ onNavigationReset, onReset });
    expect(listeners.size).toBe(0);
    fail();
    expect(listeners.size).toBe(1);
    toThrow = undefined;
    act(() => listeners.forEach((tell) => tell()));
    expect(screen.getByLabelText('Content')).toBeVisible();
    expect(onReset.mock.calls).toEqual([[{ reason: 'navigation' }]]);
    expect(listeners.size).toBe(0);
  });

  it('waits for onReset and stays busy meanwhile', async () => {
    const gate = createDeferred<void>();
    show({ onReset: () => gate.promise });
    fail();
    toThrow = undefined;
    await tryAgain();
    expect(screen.getByRole('button', { name: 'Trying again…' })).toHaveAttribute('aria-disabled', 'true');
    expect(document.querySelector('[data-rae="boundary"]')).toHaveAttribute('data-state', 'resetting');
    await act(async () => gate.resolve());
    expect(screen.getByLabelText('Content')).toBeVisible();
  });

  it('keeps the panel when onReset fails', async () => {
    show({ onReset: () => Promise.reject(new Error('no')) });
    fail();
    await tryAgain();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
    expect(screen.getByRole('heading')).toHaveTextContent('This part stopped working');
  });

  it('hands on what it is not to catch', () => {
    const outer = vi.fn();
    const inner = vi.fn();
    render(
      <ErrorBoundary onError={outer} fallback="outer">
        <ErrorBoundary onError={inner} shouldCatch={(error) => error !== 'not mine'} fallback="inner">
          <Content />
        </ErrorBoundary>
      </ErrorBoundary>,
    );
    fail('not mine');
    expect(screen.getByText('outer')).toBeVisible();
    expect(outer.mock.calls[0]?.[0]).toBe('not mine');
  });

  it.each([
    ['node', <b key="b">mine</b>],
    ['text', 'mine'],
    [
      'component',
      function Mine({ view }: FallbackProps) {
        return <b>{view && 'mine'}</b>;
      },
    ],
  ])('takes a %s as fallback', (_, fallback) => {
    show({ fallback });
    fail();
    expect(screen.getByText('mine')).toBeVisible();
    expect(screen.queryByText('This part stopped working')).toBeNull();
  });

  it('announces a custom fallback and lets it take the focus', async () => {
    show({ fallback: 'mine' });
    screen.getByLabelText('Content').focus();
    fail();
    expect(document.querySelector('[data-rae="boundary"]')).toHaveFocus();
  });

  it('falls back to a plain panel when the fallback fails, and that one can reset too', async () => {
    const Broken = () => {
      throw new Error('fallback');
    };
    show({ fallback: Broken });
    fail();
    expect(document.querySelector('[data-rae="panel"][role="alert"]')).toBeVisible();
    expect(screen.getByText('This part stopped working')).toBeVisible();
    toThrow = undefined;
    await tryAgain();
    expect(screen.getByLabelText('Content')).toBeVisible();
  });
});

describe('useErrorBoundary', () => {
  let controls: ReturnType<typeof useErrorBoundary>;
  const keep = (next: typeof controls) => void (controls = next);
  function Taker() {
    const given = useErrorBoundary();
    useEffect(() => keep(given), [given]);
    return <p>content</p>;
  }

  it("brings a handler's failure to the boundary", () => {
    show({ children: <Taker /> });
    act(() => controls.show(failure({ kind: 'timeout' })));
    expect(screen.getByRole('heading')).toHaveTextContent('took too long');
  });

  it('guards functions and promises and hands back their results', async () => {
    show({ children: <Taker /> });
    expect(controls.guard((one: number) => one + 1)(1)).toBe(2);
    await expect(controls.guard(async () => 3)()).resolves.toBe(3);
    await act(async () => {
      await expect(controls.guard(() => Promise.reject(new Error('x')))()).resolves.toBeUndefined();
    });
    expect(screen.getByRole('heading')).toBeVisible();
  });

  it('lets cancelled calls go by', async () => {
    show({ children: <Taker /> });
    const abort = new DOMException('x', 'AbortError');
    await act(async () => controls.guard(() => Promise.reject(abort))());
    act(() => {
      controls.guard(() => {
        throw failure({ kind: 'cancelled' });
      })();
    });
    expect(screen.getByText('content')).toBeVisible();
  });

  it('does nothing after its component has left', async () => {
    const { rerender } = show({ children: <Taker /> });
    const gate = createDeferred<void>();
    const done = controls.guard(() => gate.promise)();
    rerender(tree({ children: <p>other page</p> }));
    gate.reject(new Error('late'));
    await act(async () => done);
    await waitFor(() => expect(screen.getByText('other page')).toBeVisible());
  });
});
