import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { Dialog } from 'radix-ui';
import { StrictMode, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

import '../../../src/styles.css';
import {
  createErrorToasts,
  ErrorOutlet,
  ErrorPanel,
  ErrorToaster,
  ErrorUiProvider,
  type ErrorToasterProps,
  type ErrorToasts,
} from '../../../src/components/index.js';
import { createDeferred } from '../../../src/internal/index.js';
import { failure } from '../failures.js';
import { fakeTime, type FakeTime } from '../fakeTime.js';
import { spokenLog } from '../spokenLog.js';

let log: ReturnType<typeof spokenLog>;
let clock: FakeTime;
let toasts: ErrorToasts;
beforeEach(async () => {
  log = spokenLog();
  clock = fakeTime();
  toasts = createErrorToasts();
  document.documentElement.lang = 'en';
  document.title = 'Notes';
  await page.viewport(900, 700);
});
afterEach(() => {
  log.stop();
  document.documentElement.removeAttribute('style');
});

const pass = (ms: number) => act(async () => clock.advance(ms));
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
/** Does something to the notices and waits until they are drawn. */
const after = (run: () => unknown) =>
  act(async () => {
    run();
    await frame();
    await frame();
  });

const mount = (ui: ReactNode = null, props: ErrorToasterProps = {}) =>
  render(
    <StrictMode>
      <ErrorUiProvider clock={clock} timeZone="UTC">
        <main>
          <h1>Notes</h1>
          <button type="button">Outside</button>
          {ui}
        </main>
        <ErrorToaster toasts={toasts} {...props} />
      </ErrorUiProvider>
    </StrictMode>,
  );
const region = () => screen.queryByRole('region', { name: /^Notices/ });
const items = () => [...document.querySelectorAll<HTMLElement>('[data-rae="toast"]')];
const titles = () => items().map((item) => item.querySelector('[data-rae-part="title"]')!.textContent);
const failing = (operation: string, more = {}) => toasts.show(failure({ code: operation }), { operation, ...more });

describe('ErrorToaster', () => {
  it('is nothing without notices, on a server and for a second toaster', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(renderToString(<ErrorToaster toasts={toasts} />)).toBe('');
    failing('Saving');
    expect(renderToString(<ErrorToaster toasts={toasts} />)).toBe('');
    const { unmount } = mount(<ErrorToaster toasts={toasts} />);
    await after(() => {});
    expect(document.querySelectorAll('[data-rae="toaster"]')).toHaveLength(1);
    expect(items()).toHaveLength(1);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('RAE-403'));
    unmount();
    expect(region()).toBeNull();
  });

  it('shows once what was told before it was mounted', async () => {
    failing('Saving the note');
    failing('Saving the note');
    mount();
    await after(() => {});
    await pass(1_000);
    expect(titles()).toEqual(["Saving the note didn't work"]);
    expect(items()[0]).toHaveTextContent('×2');
    expect(log.texts[0]).toBe("Saving the note didn't work. Acme had a problem. It isn't something you did.");
  });

  it('makes one item of 200 equal failures: at most 40 elements and 2 texts in 10 s', async () => {
    mount();
    const before = document.querySelectorAll('*').length;
    const startedAt = performance.now();
    await after(() => {
      for (let at = 0; at < 200; at += 1) failing('Saving', { onRetry: () => undefined });
    });
    const drawnMs = performance.now() - startedAt;
    const added = document.querySelectorAll('*').length - before;
    console.info(`storm of 200: ${added} elements, drawn after ${Math.round(drawnMs)} ms`);
    expect(items()).toHaveLength(1);
    expect(items()[0]).toHaveTextContent('×200200 times');
    expect(added).toBeLessThanOrEqual(40);
    for (let second = 0; second < 10; second += 1) await pass(1_000);
    expect(log.texts.length).toBeGreaterThan(0);
    expect(log.texts.length).toBeLessThanOrEqual(2);
  });

  it('keeps a stream of 200 failures over ten seconds to three texts', async () => {
    mount();
    for (let at = 0; at < 20; at += 1) {
      await after(() => {
        for (let one = 0; one < 10; one += 1) failing('Saving');
      });
      await pass(500);
    }
    expect(items()[0]).toHaveTextContent('×200');
    expect(log.texts.length).toBeLessThanOrEqual(3);
    expect(log.texts.at(-1)).toMatch(/more problems\.$/);
  });

  it('shows the three newest of twenty, newest first, and opens and folds the rest in place', async () => {
    mount();
    await after(() => Array.from({ length: 20 }, (_, at) => failing(`Step ${at}`)));
    expect(titles()).toEqual(["Step 19 didn't work", "Step 18 didn't work", "Step 17 didn't work"]);
    await userEvent.click(screen.getByRole('button', { name: '17 more' }));
    expect(items()).toHaveLength(20);
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(items()).toHaveLength(3);
    await after(() => screen.getByRole('button', { name: 'Dismiss all' }).click());
    expect(region()).toBeNull();
  });

  it('shows one on a phone, as wide as the window allows', async () => {
    await page.viewport(320, 640);
    mount();
    await after(() => ['A', 'B', 'C'].forEach((one) => failing(one)));
    expect(items()).toHaveLength(1);
    expect(screen.getByRole('button', { name: '2 more' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('leaves out what a mounted surface has claimed', async () => {
    const error = failure({ code: 'PANEL' });
    mount(<ErrorPanel error={error} />);
    await after(() => {
      toasts.show(error);
      failing('Saving');
    });
    expect(titles()).toEqual(["Saving didn't work"]);
    expect(toasts.getSnapshot()).toHaveLength(1);
  });

  it('keeps failures and lets the rest go after its reading time, which stands still under the pointer', async () => {
    mount();
    await after(() => {
      toasts.show(failure({ kind: 'not-found', code: 'A' }));
      failing('Saving');
    });
    const [saving, gone] = items();
    await userEvent.hover(gone!);
    await pass(60_000);
    expect(items()).toHaveLength(2);
    await userEvent.unhover(gone!);
    await pass(5_000);
    await after(() => {});
    expect(items()).toHaveLength(2);
    await pass(10_000);
    await after(() => {});
    expect(items()).toEqual([saving]);
    await pass(3_600_000);
    expect(items()).toEqual([saving]);
  });

  it('is not removed under the focus when its cause is gone, and then leaves', async () => {
    mount();
    const id = failing('Saving');
    await after(() => {});
    const [item] = items();
    await act(async () => item!.focus());
    await after(() => toasts.resolve(id));
    await pass(60_000);
    expect(item).toHaveAttribute('data-state', 'resolved');
    expect(item).toHaveFocus();
    expect(item).toHaveTextContent('It works again.');
    await act(async () => screen.getByRole('button', { name: 'Outside' }).focus());
    await pass(1);
    await after(() => {});
    expect(region()).toBeNull();
  });

  it('keeps the focus on "Try again" while it runs, and leaves when it worked', async () => {
    const runs = [createDeferred<void>(), createDeferred<void>()];
    const onRetry = vi.fn(() => runs[onRetry.mock.calls.length - 1]!.promise);
    mount();
    failing('Saving', { onRetry });
    await after(() => {});
    await pass(1_000);
    const button = screen.getByRole('button', { name: 'Try again' });
    await userEvent.click(button);
    expect(button).toHaveTextContent('Trying again…');
    await act(async () => runs[0]!.reject(new Error('no')));
    await pass(1_000);
    expect(button).toHaveFocus();
    expect(log.texts.at(-1)).toBe('Still not working. Attempt 2.');
    await userEvent.click(button);
    await after(() => runs[1]!.resolve());
    await pass(1_000);
    expect(items()[0]).toHaveAttribute('data-state', 'resolved');
    expect(items()[0]).toHaveFocus();
    expect(log.texts.at(-1)).toBe('It works again.');
  });
});

describe('ErrorToaster by keyboard', () => {
  it('goes to the newest with F8 and back with F8', async () => {
    mount();
    await after(() => ['A', 'B'].forEach((one) => failing(one)));
    const outside = screen.getByRole('button', { name: 'Outside' });
    outside.focus();
    await userEvent.keyboard('{F8}');
    expect(items()[0]).toHaveFocus();
    expect(items()[0]).toHaveAccessibleName("B didn't work");
    await userEvent.keyboard('{F8}');
    expect(outside).toHaveFocus();
  });

  it('leaves F8 to the page without notices, while text is composed, and when it is off', async () => {
    const { rerender } = mount();
    const seen = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    document.addEventListener('keydown', seen);
    const press = (init = {}) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'F8', code: 'F8', bubbles: true, cancelable: true, ...init }),
      );
    expect(press()).toBe(true);
    failing('A');
    await after(() => {});
    expect(press({ isComposing: true })).toBe(true);
    let isLeft: boolean | undefined;
    await act(async () => {
      isLeft = press();
    });
    expect(isLeft).toBe(false);
    rerender(
      <ErrorUiProvider clock={clock}>
        <ErrorToaster toasts={toasts} hotkey={false} />
      </ErrorUiProvider>,
    );
    await after(() => {});
    expect(press()).toBe(true);
    expect(region()).toHaveAccessibleName('Notices');
    document.removeEventListener('keydown', seen);
  });

  it('dismisses the focused one only, goes to the next, and after the last back where it came from', async () => {
    mount();
    await after(() => ['A', 'B', 'C'].forEach((one) => failing(one)));
    const outside = screen.getByRole('button', { name: 'Outside' });
    outside.focus();
    await userEvent.keyboard('{Escape}');
    await after(() => {});
    expect(items()).toHaveLength(3);
    await userEvent.keyboard('{F8}');
    for (const [key, next] of [
      ['{Escape}', ["B didn't work", "A didn't work"]],
      ['{Delete}', ["A didn't work"]],
    ] as const) {
      await userEvent.keyboard(key);
      await after(() => {});
      expect(titles()).toEqual(next);
      expect(items()[0]).toHaveFocus();
    }
    await act(async () => within(items()[0]!).getByRole('button', { name: 'Dismiss' }).focus());
    await userEvent.keyboard('{Enter}');
    await after(() => {});
    expect(outside).toHaveFocus();
  });

  it('tabs through notices as they are seen', async () => {
    mount();
    await after(() => ['A', 'B'].forEach((one) => failing(one)));
    screen.getByRole('button', { name: 'Outside' }).focus();
    const order: (string | null)[] = [];
    for (let stop = 0; stop < 5; stop += 1) {
      await userEvent.tab();
      const { activeElement } = document;
      order.push(activeElement!.getAttribute('aria-label') ?? activeElement!.textContent);
    }
    expect(order.map((one) => one?.slice(0, 11))).toEqual([
      "B didn't wo",
      'Dismiss',
      "A didn't wo",
      'Dismiss',
      'Dismiss all',
    ]);
  });
});

describe('ErrorToaster and dialogs', () => {
  const InDialog = ({ hasOutlet }: { readonly hasOutlet: boolean }) => (
    <Dialog.Root defaultOpen>
      <Dialog.Portal>
        <Dialog.Content aria-describedby={undefined}>
          <Dialog.Title>Edit</Dialog.Title>
          <button type="button">Field</button>
          {hasOutlet && <ErrorOutlet />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );

  it('lives in the outlet of an open modal: F8, Tab, action and Escape work and the dialog stays open', async () => {
    mount(<InDialog hasOutlet />);
    const onRetry = vi.fn();
    failing('Saving', { onRetry });
    await after(() => {});
    expect(screen.getByRole('dialog')).toContainElement(items()[0]!);
    await userEvent.keyboard('{F8}');
    expect(items()[0]).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onRetry).toHaveBeenCalledTimes(1);
    await act(async () => items()[0]?.focus());
    await userEvent.keyboard('{Escape}');
    await after(() => {});
    expect(items()).toHaveLength(0);
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('leaves Escape to a dialog that was open before the notice came', async () => {
    mount(<InDialog hasOutlet={false} />);
    failing('Saving');
    await after(() => {});
    await userEvent.keyboard('{Escape}');
    await after(() => {});
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(items()).toHaveLength(1);
  });

  it('is neither hidden nor out of reach behind a foreign modal, and pressing it does not close that', async () => {
    mount(<InDialog hasOutlet={false} />);
    failing('Saving', { onRetry: () => undefined });
    await after(() => {});
    expect(items()[0]!.closest('[aria-hidden="true"]')).toBeNull();
    await frame();
    const dismiss = within(items()[0]!).getByRole('button', { name: 'Dismiss' });
    const { x, y, width, height } = dismiss.getBoundingClientRect();
    expect(dismiss).toContainElement(document.elementFromPoint(x + width / 2, y + height / 2) as HTMLElement);
    await userEvent.click(dismiss, { pointerEventsCheck: 0 });
    await after(() => {});
    expect(items()).toHaveLength(0);
    expect(screen.getByRole('dialog')).toBeVisible();
  });
});

describe('ErrorToaster to everybody', () => {
  it('stands at the other edge while it would lie over what has the focus', async () => {
    mount(<input aria-label="Low" style={{ position: 'fixed', insetBlockEnd: 20, insetInlineEnd: 20 }} />);
    failing('Saving');
    await after(() => {});
    const toaster = region()!;
    expect(toaster.getBoundingClientRect().bottom).toBeGreaterThan(600);
    await act(async () => screen.getByLabelText('Low').focus());
    expect(toaster).toHaveAttribute('data-placement', 'block-start inline-end');
    expect(toaster.getBoundingClientRect().top).toBeLessThan(100);
    await act(async () => screen.getByRole('button', { name: 'Outside' }).focus());
    expect(toaster).toHaveAttribute('data-placement', 'block-end inline-end');
  });

  it('keeps the buttons below the open list clear of it, scrolled or not', async () => {
    await page.viewport(900, 420);
    mount();
    await after(() => Array.from({ length: 20 }, (_, at) => failing(`Step ${at}`)));
    await userEvent.click(screen.getByRole('button', { name: '17 more' }));
    const list = region()!.querySelector('[data-rae-part="list"]')!;
    const foot = region()!.querySelector('[data-rae-part="foot"]')!;
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
    for (const top of [0, 137, list.scrollHeight]) {
      list.scrollTop = top;
      expect(foot.getBoundingClientRect().top - list.getBoundingClientRect().bottom).toBeGreaterThanOrEqual(4);
    }
    expect(region()!.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  });

  it('mirrors its corner for right-to-left text', async () => {
    mount();
    failing('Saving');
    await after(() => {});
    document.documentElement.dir = 'rtl';
    expect(region()!.getBoundingClientRect().left).toBeLessThan(50);
    document.documentElement.removeAttribute('dir');
    expect(region()!.getBoundingClientRect().right).toBeGreaterThan(800);
  });

  it('writes no style attribute and hides nothing in a live region', async () => {
    mount();
    failing('Saving', { onRetry: () => undefined });
    await after(() => {});
    expect(region()).toHaveAttribute('aria-live', 'off');
    expect(region()!.matches('[style]') || region()!.querySelector('[style]') !== null).toBe(false);
    expect(region()!.querySelector('[role="status"], [role="alert"], [aria-live="polite"]')).toBeNull();
  });

  it('is swiped away by a finger, back when let go early, and never by a mouse', async () => {
    mount();
    failing('Saving');
    await after(() => {});
    const [item] = items();
    const swipe = (type: string, distance: number, pointerType = 'touch') => {
      vi.spyOn(item!, 'setPointerCapture').mockImplementation(() => {});
      const init = { bubbles: true, pointerType, isPrimary: true, pointerId: 7 };
      item!.dispatchEvent(new PointerEvent('pointerdown', { ...init, clientX: 100, clientY: 10 }));
      item!.dispatchEvent(new PointerEvent('pointermove', { ...init, clientX: 120, clientY: 10 }));
      item!.dispatchEvent(new PointerEvent('pointermove', { ...init, clientX: 100 + distance, clientY: 10 }));
      item!.dispatchEvent(new PointerEvent(type, { ...init, clientX: 100 + distance, clientY: 10 }));
    };
    for (const [type, distance, pointer] of [
      ['pointerup', 40, 'touch'],
      ['pointercancel', 200, 'touch'],
      ['pointerup', -200, 'touch'],
      ['pointerup', 200, 'mouse'],
    ] as const) {
      await after(() => swipe(type, distance, pointer));
      expect(items()).toHaveLength(1);
    }
    await after(() => swipe('pointerup', 200));
    expect(items()).toHaveLength(0);
  });

  it.each(['light', 'dark'])('has no axe finding in %s', async (scheme) => {
    const [ink, paper] = scheme === 'light' ? ['#1a1a1e', '#fff'] : ['#ededf0', '#18181b'];
    document.documentElement.style.cssText = `color-scheme:${scheme};color:${ink};background:${paper}`;
    mount(null, { hasDetails: true });
    await after(() => {
      for (const severity of ['critical', 'error', 'caution', 'info', 'resolved', 'error'] as const) {
        failing(severity, { severity, onRetry: () => undefined });
      }
    });
    await userEvent.click(screen.getByRole('button', { name: '2 more' }));
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
  });
});
