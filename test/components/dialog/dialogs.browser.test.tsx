import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { Dialog } from 'radix-ui';
import { StrictMode, useState, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

import '../../../src/styles.css';
import {
  ConflictDialog,
  createErrorToasts,
  ErrorToaster,
  ErrorUiProvider,
  ReauthDialog,
  type ConflictDialogProps,
  type ConflictField,
  type ReauthDialogProps,
  type RecoveryHandlers,
} from '../../../src/components/index.js';
import { createDeferred } from '../../../src/internal/index.js';
import { failure, waitUntil } from '../failures.js';
import { fakeTime, type FakeTime } from '../fakeTime.js';
import { spokenLog } from '../spokenLog.js';

let log: ReturnType<typeof spokenLog>;
let clock: FakeTime;
// At rest from the start: what fades in is not yet visible to `toBeVisible`.
const still = new CSSStyleSheet();
still.replaceSync('* { animation: none !important }');

beforeEach(async () => {
  document.adoptedStyleSheets = [still];
  log = spokenLog();
  clock = fakeTime();
  document.documentElement.lang = 'en';
  document.title = 'Notes';
  await page.viewport(900, 700);
});
afterEach(() => {
  log.stop();
  document.documentElement.removeAttribute('style');
});

/** Lets time pass for components and announcer. */
const pass = (ms: number) => act(async () => clock.advance(ms));
/** The focus comes back in a task of its own. */
const task = () => act(() => new Promise((done) => setTimeout(done, 20)));

const show = (ui: ReactNode, recovery: RecoveryHandlers = {}) =>
  render(
    <StrictMode>
      <ErrorUiProvider clock={clock} recovery={recovery} timeZone="UTC">
        <main>
          <h1>Notes</h1>
          <label>
            Text <textarea defaultValue="written so far" />
          </label>
          {ui}
        </main>
      </ErrorUiProvider>
    </StrictMode>,
  );

const layer = () => document.querySelector('[data-rae="dialog"]');
/** The one on top. */
const dialog = () =>
  within(document.querySelector<HTMLElement>('[data-rae="dialog"]:not([inert]) > [role="alertdialog"]')!);
const textField = () => document.querySelector('textarea')!;
const button = (name: string | RegExp) => dialog().getByRole('button', { name });

const findings = async () => {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
};
const settle = () => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));

const Reauth = (props: ReauthDialogProps) => <ReauthDialog needed presentation="dialog" {...props} />;

describe('ReauthDialog', () => {
  it('opens once, named and described, with the focus on its button, and closes back to the very field', async () => {
    const onSignIn = vi.fn(() => Promise.resolve());
    function Page() {
      const [isNeeded, setNeeded] = useState(false);
      return (
        <>
          <button type="button" onClick={() => setNeeded(true)}>
            End
          </button>
          <ReauthDialog
            needed={isNeeded}
            presentation="dialog"
            pending={1}
            keeps="input"
            endedAt={Date.UTC(2026, 10, 20, 14, 30)}
            onSignIn={onSignIn}
            onReplay={() => setNeeded(false)}
          />
        </>
      );
    }
    show(<Page />);
    textField().focus();
    await act(async () => screen.getByRole('button', { name: 'End' }).click());
    expect(screen.getAllByRole('alertdialog')).toHaveLength(1);
    const box = screen.getByRole('alertdialog', { name: 'Sign in to continue' });
    expect(box).toHaveAccessibleDescription(
      'Your session ended at 2:30 PM. What you typed is kept. 1 request is waiting and goes on once you have signed in.',
    );
    expect(box).toHaveAttribute('aria-modal', 'true');
    expect(button('Sign in')).toHaveFocus();
    await pass(1_000);
    expect(log.texts).toEqual([]); // what receives the focus is read anyway

    await userEvent.keyboard('{Enter}');
    await task();
    await pass(1_000);
    expect(layer()).toBeNull();
    expect(textField()).toHaveFocus();
    expect(textField()).toHaveValue('written so far');
    expect(onSignIn).toHaveBeenCalledTimes(1);
    expect(log.texts).toEqual(['Signed in. 1 request went on.']);
  });

  it('keeps the focus inside and the page behind away, and refuses a press outside', async () => {
    show(<Reauth onSignIn={vi.fn()} />);
    const seen = new Set<string | null>();
    for (let at = 0; at < 5; at += 1) {
      await userEvent.tab();
      seen.add(document.activeElement!.textContent);
    }
    expect(seen).toEqual(new Set(['Sign in', 'Not now']));
    expect(screen.queryByRole('heading', { name: 'Notes' })).toBeNull();
    await userEvent.click(document.querySelector('[data-rae-part="backdrop"]')!);
    await userEvent.click(layer()!);
    expect(screen.getByRole('alertdialog')).toBeVisible();
  });

  it.each(['Escape', 'Not now'])('%s keeps everything and leaves a quiet banner that brings it back', async (way) => {
    const onCancel = vi.fn();
    const onReplay = vi.fn();
    show(
      <Reauth onSignIn={() => Promise.resolve()} onCancel={onCancel} onReplay={onReplay} pending={2} keeps="input" />,
    );
    if (way === 'Escape') await userEvent.keyboard('{Escape}');
    else await userEvent.click(button('Not now'));
    await task();
    await pass(2_000);
    expect(layer()).toBeNull();
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(onReplay).not.toHaveBeenCalled();
    const banner = screen.getByRole('region', { name: "You're signed out" });
    expect(banner).toHaveTextContent('What you typed is kept. 2 requests are waiting');
    expect(log.texts).toEqual([]);
    await userEvent.click(within(banner).getByRole('button', { name: 'Sign in' }));
    expect(button('Sign in')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await task();
    expect(screen.getByRole('button', { name: 'Sign in' })).toHaveFocus();
  });

  it('runs one sign-in at a time, from the provider if it has none, and ends it when put off', async () => {
    const gate = createDeferred<void>();
    const signIn = vi.fn(() => gate.promise);
    show(<Reauth />, { 'sign-in': signIn });
    await userEvent.keyboard('{Enter}{Enter} ');
    expect(signIn).toHaveBeenCalledTimes(1);
    expect(signIn).toHaveBeenCalledWith(expect.objectContaining({ kind: 'authentication' }));
    expect(button('Signing in…')).toHaveFocus();
    expect(button('Signing in…')).toHaveAttribute('aria-disabled', 'true');
    await pass(1_000);
    expect(log.texts).toEqual(['Continue in the other window.']);
  });

  it('tells its sign-in who it was and when it is of no use any more', async () => {
    let signal: AbortSignal | undefined;
    const onSignIn = vi.fn((request: { readonly signal: AbortSignal }) => {
      signal = request.signal;
      return new Promise(() => {});
    });
    show(<Reauth onSignIn={onSignIn} account="ana@example.com" reason="revoked" />);
    await userEvent.click(button('Sign in'));
    expect(onSignIn).toHaveBeenCalledWith(expect.objectContaining({ account: 'ana@example.com', reason: 'revoked' }));
    expect(signal?.aborted).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(signal?.aborted).toBe(true);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('secret')), "Signing in didn't work. Nothing is lost; try again."],
    ['is blocked', () => 'blocked', 'The browser kept the window from opening. Allow it, then try again.'],
  ])('says so when the sign-in %s, keeps the focus, and can be tried again', async (_how, onSignIn, text) => {
    const run = vi.fn(onSignIn);
    show(<Reauth onSignIn={run} />);
    await userEvent.click(button('Sign in'));
    await pass(1_000);
    expect(layer()!.querySelector('[data-rae-part="status"]')).toHaveTextContent(text);
    expect(log.texts).toEqual([text]);
    expect(document.body).not.toHaveTextContent('secret');
    expect(button('Sign in')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('may be tried again after its time, and still takes a late answer', async () => {
    const gate = createDeferred<void>();
    const onReplay = vi.fn();
    show(<Reauth onSignIn={() => gate.promise} onReplay={onReplay} timeoutMs={60_000} />);
    await userEvent.click(button('Sign in'));
    await pass(60_000);
    expect(dialog().getByText(/Nothing came back in time/)).toBeVisible();
    expect(button('Sign in')).not.toHaveAttribute('aria-disabled');
    await act(async () => gate.resolve());
    expect(onReplay).toHaveBeenCalledWith(true);
  });

  it('asks before changes are sent, reads the question, and Escape answers nothing', async () => {
    const onReplay = vi.fn();
    show(<Reauth onSignIn={() => Promise.resolve()} onReplay={onReplay} pending={3} pendingWrites={2} />);
    await userEvent.click(button('Sign in'));
    await waitFor(() => expect(dialog().getByRole('heading', { name: 'Send 2 changes?' })).toHaveFocus());
    await userEvent.keyboard('{Enter}{Escape}');
    expect(onReplay).not.toHaveBeenCalled();
    await userEvent.click(button("Don't send"));
    expect(onReplay).toHaveBeenCalledWith(false);
    await pass(1_000);
    expect(log.texts.at(-1)).toBe('Signed in.');
  });

  it('sends nothing under another name and says whose it is', async () => {
    const onReplay = vi.fn();
    const onSignIn = () => Promise.resolve({ account: 'ben' });
    show(<Reauth account="ana" onSignIn={onSignIn} onReplay={onReplay} pending={2} pendingWrites={2} />);
    await userEvent.click(button('Sign in'));
    await waitFor(() => expect(dialog().getByRole('heading', { name: 'This is another account' })).toHaveFocus());
    expect(screen.getByRole('alertdialog')).toHaveAccessibleDescription(
      "You're signed in as ben. What is waiting belongs to ana, so nothing was sent.",
    );
    expect(onReplay).not.toHaveBeenCalled();
    expect(button('Sign in as ana')).toBeVisible();
    await userEvent.click(button('Go on as ben'));
    expect(onReplay).toHaveBeenCalledWith(false);
  });

  it("runs the app's own form: first empty field, failing and trying again told beside it", async () => {
    const post = vi.fn(() => Promise.reject(new Error('x')));
    show(
      <Reauth>
        {({ signIn }) => (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              signIn(post);
            }}
          >
            <label>
              Name <input defaultValue="ana" autoComplete="username" />
            </label>
            <label>
              Password <input type="password" autoComplete="current-password" />
            </label>
            <button>Go</button>
          </form>
        )}
      </Reauth>,
    );
    const field = dialog().getByLabelText('Password');
    expect(field).toHaveFocus();
    await userEvent.paste('pasted');
    await userEvent.keyboard('{Enter}');
    expect(post).toHaveBeenCalledTimes(1);
    expect(await dialog().findByText(/Signing in didn't work/)).toBeVisible();
    expect(field).toHaveFocus();
    expect(field).toHaveValue('pasted');
    expect(dialog().queryByRole('button', { name: 'Sign in' })).toBeNull();
  });

  it('does not interrupt somebody who is not at work: a banner says it, politely', async () => {
    show(<ReauthDialog needed onSignIn={vi.fn()} />);
    await pass(1_000);
    if (navigator.userActivation?.isActive) return; // a press of the test before counts as work
    expect(layer()).toBeNull();
    expect(log.texts).toEqual(["You're signed out."]);
  });

  it('opens for somebody who is in a field', async () => {
    function Page() {
      const [isNeeded, setNeeded] = useState(false);
      return (
        <>
          <button type="button" onClick={() => setNeeded(true)}>
            End
          </button>
          <ReauthDialog needed={isNeeded} onSignIn={vi.fn()} />
        </>
      );
    }
    show(<Page />);
    textField().focus();
    await act(async () => screen.getByRole('button', { name: 'End' }).click());
    expect(screen.getByRole('alertdialog')).toBeVisible();
  });

  it('closes by itself and says so when somebody signed in elsewhere', async () => {
    const ui = (needed: boolean) => (
      <ErrorUiProvider clock={clock}>
        <ReauthDialog needed={needed} presentation="dialog" onSignIn={vi.fn()} />
      </ErrorUiProvider>
    );
    const { rerender } = render(ui(true));
    expect(layer()).not.toBeNull();
    rerender(ui(false));
    await pass(1_000);
    expect(layer()).toBeNull();
    expect(log.texts).toEqual(['Signed in.']);
  });
});

const fields: readonly ConflictField[] = [
  { name: 'due', label: 'Due', base: '5 October', mine: '12 October', theirs: '1 November' },
  { name: 'place', label: 'Place', base: 'Rome', mine: 'Turin', theirs: 'Milan' },
  { name: 'paid', label: 'Paid', base: false, mine: false, theirs: true },
  { name: 'total', label: 'Total', base: 10, mine: 10, theirs: 10 },
];
const radio = (name: string) => dialog().getByRole('radio', { name });

function Conflict(props: Partial<ConflictDialogProps>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Save note
      </button>
      <ConflictDialog fields={fields} onResolve={vi.fn()} {...props} open={isOpen} onOpenChange={setOpen} />
    </>
  );
}
const openConflict = () => userEvent.click(screen.getByRole('button', { name: 'Save note' }));

describe('ConflictDialog', () => {
  it('is a table of what differs, each version a choice named by its field', async () => {
    show(<Conflict changedBy="Ana Ruiz" subject="this note" />);
    await openConflict();
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName('Ana Ruiz also changed this note');
    const table = within(dialog().getByRole('table'));
    expect(table.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
      'Field',
      'Before',
      'Yours',
      'Ana Ruiz',
    ]);
    expect(table.getAllByRole('rowheader').map((one) => one.textContent)).toEqual(['Due', 'Place', 'Paid']);
    expect(radio('Due: Yours, 12 October')).toHaveAccessibleDescription('changed');
    expect(radio('Paid: Yours, No')).not.toHaveAccessibleDescription();
    expect(radio('Paid: Ana Ruiz, Yes')).toBeChecked();
    expect(button('1 field is the same')).toHaveAttribute('aria-expanded', 'false');
  });

  it('is used by keyboard alone, saves every field, and gives the focus back', async () => {
    const onResolve = vi.fn(() => Promise.resolve());
    show(<Conflict onResolve={onResolve} etag="7" />);
    screen.getByRole('button', { name: 'Save note' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(radio('Due: Yours, 12 October')).toHaveFocus();
    expect(radio('Due: Yours, 12 October')).not.toBeChecked();
    await userEvent.keyboard('{Enter}');
    expect(radio('Place: Yours, Turin')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(radio('Due: Yours, 12 October')).toHaveFocus();
    expect(radio('Due: Yours, 12 October')).not.toBeChecked(); // Enter reviews, it never chooses
    await userEvent.keyboard(' {Enter}');
    await userEvent.click(radio('Place: Theirs, Milan'));
    await userEvent.keyboard('{Enter}');
    expect(button('Save')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await task();
    await pass(1_000);
    expect(onResolve).toHaveBeenCalledExactlyOnceWith({
      values: { due: '12 October', place: 'Milan', paid: true, total: 10 },
      choices: { due: 'mine', place: 'theirs', paid: 'theirs', total: 'mine' },
      etag: '7',
    });
    expect(layer()).toBeNull();
    expect(screen.getByRole('button', { name: 'Save note' })).toHaveFocus();
    expect(log.texts).toEqual(['Saved.']);
  });

  it('saves nothing while a field is open, but goes to it and says how many are left', async () => {
    const onResolve = vi.fn();
    show(<Conflict onResolve={onResolve} />);
    await openConflict();
    await userEvent.click(button('Choose for 2 fields'));
    expect(onResolve).not.toHaveBeenCalled();
    expect(radio('Due: Yours, 12 October')).toHaveFocus();
    await pass(1_000);
    expect(log.texts).toEqual(['Choose for 2 fields.']);
  });

  it('keeps what was chosen when it is left by Escape', async () => {
    show(<Conflict />);
    await openConflict();
    await userEvent.click(radio('Due: Theirs, 1 November'));
    await userEvent.keyboard('{Escape}');
    await task();
    expect(layer()).toBeNull();
    expect(screen.getByRole('button', { name: 'Save note' })).toHaveFocus();
    await openConflict();
    expect(radio('Due: Theirs, 1 November')).toBeChecked();
    expect(radio('Place: Yours, Turin')).toHaveFocus();
  });

  it('takes all from one side and back, and nothing destructive has the focus first', async () => {
    show(<Conflict />);
    await openConflict();
    await userEvent.click(button('Use theirs'));
    expect(radio('Due: Theirs, 1 November')).toBeChecked();
    expect(button('Use theirs')).toHaveFocus();
    await userEvent.click(button('Undo'));
    expect(dialog().getAllByRole('radio', { checked: true })).toEqual([radio('Paid: Theirs, Yes')]);
  });

  it('stays, pending and not to be left, while it is saved', async () => {
    const gate = createDeferred<void>();
    const onResolve = vi.fn(() => gate.promise);
    show(<Conflict onResolve={onResolve} />);
    await openConflict();
    await userEvent.click(button('Keep mine'));
    await userEvent.click(button('Save'));
    expect(button('Saving…')).toHaveFocus();
    await userEvent.keyboard('{Enter}{Escape}');
    expect(onResolve).toHaveBeenCalledTimes(1);
    expect(button('Saving…')).toBeVisible();
    await act(async () => gate.resolve());
    expect(layer()).toBeNull();
  });

  it('tells at its top why saving did not work, and loses nothing', async () => {
    show(<Conflict onResolve={() => Promise.reject(failure())} />);
    await openConflict();
    await userEvent.click(button('Keep mine'));
    await userEvent.click(button('Save'));
    expect(await dialog().findByRole('region', { name: "That didn't work" })).toBeVisible();
    expect(button('Save')).toHaveFocus();
    expect(radio('Due: Yours, 12 October')).toBeChecked();
    await pass(1_000);
    expect(log.texts[0]).toMatch(/^That didn't work\./);
  });

  it('asks again only for what a newer version touched', async () => {
    function Moving() {
      const [now, setNow] = useState(fields);
      const moved = now.map((field) => (field.name === 'due' ? { ...field, theirs: '2 December' } : field));
      const onResolve = () => Promise.reject(failure({ kind: 'conflict' }));
      return <Conflict fields={now} onResolve={onResolve} onReload={() => setNow(moved)} />;
    }
    show(<Moving />);
    await openConflict();
    await userEvent.click(button('Use theirs'));
    await userEvent.click(button('Save'));
    const title = await dialog().findByRole('heading', { name: 'It changed again' });
    expect(title).toHaveFocus();
    expect(radio('Due: Theirs, 2 December')).not.toBeChecked();
    expect(radio('Place: Theirs, Milan')).toBeChecked();
    expect(dialog().getByText('new')).toBeVisible();
  });

  it('offers a new one for what was deleted, and gives it mine', async () => {
    const onSaveAsNew = vi.fn();
    show(<Conflict isDeleted changedBy="Ana" onSaveAsNew={onSaveAsNew} onDiscard={vi.fn()} />);
    await openConflict();
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName('Ana deleted this');
    expect(button('Save as new')).toHaveFocus();
    expect(dialog().getByText('Turin')).toBeVisible();
    await userEvent.click(button('Save as new'));
    expect(onSaveAsNew).toHaveBeenCalledWith({ due: '12 October', place: 'Turin', paid: false, total: 10 });
  });

  it('offers Undo for ten seconds after theirs was used, longer under the focus', async () => {
    const onUndo = vi.fn();
    show(<Conflict onUndo={onUndo} />);
    await openConflict();
    await userEvent.click(button('Use theirs'));
    await userEvent.click(button('Save'));
    await task();
    const undo = screen.getByRole('button', { name: 'Undo' });
    await pass(9_000);
    await act(async () => undo.focus());
    await pass(60_000);
    expect(undo).toBeVisible();
    await userEvent.click(undo);
    expect(onUndo).toHaveBeenCalledWith({ due: '12 October', place: 'Turin', paid: false, total: 10 });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it.each([
    ['already-done', undefined, 'This is already done', 'Close'],
    ['still-processing', 5_000, 'This is still being worked on', 'Not now'],
  ])('tells %s as what it is', async (messageKey, ms, title, leave) => {
    const wait = ms === undefined ? {} : waitUntil(clock.now() + ms, ms);
    const error = failure({ kind: 'conflict', messageKey, recovery: ['wait'], ...wait });
    const onRetry = vi.fn();
    show(<ConflictDialog error={error} onResolve={vi.fn()} onRetry={onRetry} />);
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName(title);
    expect(button(leave)).toBeVisible();
    expect(dialog().queryByRole('table')).toBeNull();
    expect(dialog().queryAllByRole('button', { name: /^Try again/ })).toHaveLength(ms === undefined ? 0 : 1);
  });

  it('opens for no other failure', () => {
    show(<ConflictDialog error={failure()} fields={fields} onResolve={vi.fn()} />);
    expect(layer()).toBeNull();
  });
});

describe('both dialogs', () => {
  it('stand above a dialog of the host, which stays open', async () => {
    const onOpenChange = vi.fn();
    show(
      <Dialog.Root open onOpenChange={onOpenChange}>
        <Dialog.Portal>
          <Dialog.Content aria-describedby={undefined}>
            <Dialog.Title>Host</Dialog.Title>
            <button type="button">In the host</button>
            <Reauth onSignIn={vi.fn()} />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>,
    );
    await task();
    expect(button('Sign in')).toHaveFocus();
    await userEvent.click(screen.getByRole('heading', { name: 'Sign in to continue' }));
    await userEvent.keyboard('{Escape}');
    await task();
    expect(layer()).toBeNull();
    expect(onOpenChange).not.toHaveBeenCalled();
    expect(screen.getByRole('dialog', { name: 'Host' })).toContainElement(document.activeElement as HTMLElement);
  });

  it('stand inside an open native dialog, outside of which everything is inert', async () => {
    function Native() {
      const [isNeeded, setNeeded] = useState(false);
      return (
        <>
          <dialog aria-label="Host" ref={(element) => void (element?.open === false && element.showModal())}>
            <button type="button" onClick={() => setNeeded(true)}>
              End
            </button>
          </dialog>
          <ReauthDialog needed={isNeeded} presentation="dialog" onSignIn={vi.fn()} />
        </>
      );
    }
    show(<Native />);
    await userEvent.click(screen.getByRole('button', { name: 'End' }));
    expect(layer()?.parentElement).toBe(document.querySelector('dialog'));
    expect(button('Sign in')).toHaveFocus();
    await userEvent.click(button('Not now'));
    expect(layer()).toBeNull();
  });

  it('lie one on the other: the session ends while a conflict is saved', async () => {
    function Page() {
      const [isNeeded, setNeeded] = useState(false);
      return (
        <>
          <Conflict onResolve={() => new Promise(() => setNeeded(true))} />
          <ReauthDialog
            needed={isNeeded}
            presentation="dialog"
            onSignIn={() => Promise.resolve()}
            onReplay={() => setNeeded(false)}
          />
        </>
      );
    }
    show(<Page />);
    await openConflict();
    await userEvent.click(button('Keep mine'));
    await userEvent.click(button('Save'));
    expect(button('Sign in')).toHaveFocus();
    await userEvent.click(button('Sign in'));
    await task();
    await waitFor(() => expect(button('Saving…')).toHaveFocus());
    expect(layer()).not.toHaveAttribute('inert');
  });

  it('host the notices: reached by F8, dismissed by Escape, and the dialog stays', async () => {
    const toasts = createErrorToasts();
    show(
      <>
        <Reauth onSignIn={vi.fn()} />
        <ErrorToaster toasts={toasts} />
      </>,
    );
    await act(async () => {
      toasts.show(failure({ code: 'A' }), { operation: 'Saving' });
      await new Promise((done) => setTimeout(done, 100));
    });
    const region = dialog().getByRole('region', { name: /^Notices/ });
    await userEvent.keyboard('{F8}');
    expect(region).toContainElement(document.activeElement as HTMLElement);
    await userEvent.keyboard('{Escape}');
    await task();
    expect(dialog().queryByRole('region', { name: /^Notices/ })).toBeNull();
    expect(screen.getByRole('alertdialog')).toBeVisible();
    await pass(2_000);
    expect(log.texts[0]).toMatch(/^Saving didn't work/);
  });

  it('lock the page behind, keep the room of its scroll bar, and let it go again', async () => {
    show(<div ref={(element) => element?.style.setProperty('block-size', '3000px')} />);
    const { unmount } = show(<Reauth onSignIn={vi.fn()} />);
    const style = getComputedStyle(document.documentElement);
    expect([style.overflowY, style.scrollbarGutter]).toEqual(['hidden', 'stable']);
    unmount();
    expect([style.overflowY, style.scrollbarGutter]).toEqual(['visible', 'auto']);
  });

  it('ignore the Escape that ends the composition of a word', async () => {
    show(<Reauth onSignIn={vi.fn()} />);
    const event = new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, cancelable: true });
    await act(async () => void document.activeElement!.dispatchEvent(event));
    expect(screen.getByRole('alertdialog')).toBeVisible();
  });

  it('bring the focus to what replaced the trigger', async () => {
    function Page() {
      const [isSaved, setSaved] = useState(false);
      const [isOpen, setOpen] = useState(false);
      return (
        <section>
          {isSaved ? <p>All saved</p> : <button onClick={() => setOpen(true)}>Save note</button>}
          <ConflictDialog fields={fields} open={isOpen} onOpenChange={setOpen} onResolve={async () => setSaved(true)} />
        </section>
      );
    }
    show(<Page />);
    await openConflict();
    await userEvent.click(button('Keep mine'));
    await userEvent.click(button('Save'));
    await task();
    expect(screen.getByText('All saved')).toHaveFocus();
  });

  const text = 'One sentence that goes on for a while. Another one that nobody touched. '.repeat(6);
  const sheets: Readonly<Record<string, ReactNode>> = {
    reauth: (
      <Reauth onSignIn={vi.fn()} account="ana.ruiz@a-very-long-domain-name.example.com" pending={12} keeps="input" />
    ),
    conflict: (
      <ConflictDialog
        open
        changedBy="Maximiliane Oberbergmeister-Wiesengrund"
        onResolve={vi.fn()}
        fields={[
          ...fields,
          { name: 'note', label: 'Note', base: text, mine: text.replace('One', 'A'), theirs: `${text}Added.` },
          { name: 'link', label: 'Link', mine: `https://example.com/${'x'.repeat(90)}`, theirs: '' },
        ]}
      />
    ),
  };
  const papers = { light: '#ffffff', dark: '#18181b' } as const;

  describe.each(Object.keys(sheets))('%s', (name) => {
    it.each(Object.keys(papers) as (keyof typeof papers)[])('has nothing axe finds, %s', async (scheme) => {
      document.documentElement.style.cssText = `color-scheme:${scheme};background:${papers[scheme]};font-family:sans-serif`;
      show(sheets[name]);
      await settle();
      expect(await findings()).toEqual([]);
    });

    it.each(['ltr', 'rtl'])('does not scroll sideways at 320 px, %s, and has targets of 24 px', async (dir) => {
      await page.viewport(320, 640);
      document.documentElement.dir = dir;
      show(sheets[name]);
      await settle();
      expect(layer()!.scrollWidth).toBeLessThanOrEqual(320);
      for (const part of layer()!.querySelectorAll('[data-rae-part]:not([data-rae-part="hidden"])')) {
        const box = part.getBoundingClientRect();
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(320);
      }
      for (const one of layer()!.querySelectorAll('button, label')) {
        const { width, height } = one.getBoundingClientRect();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
      document.documentElement.removeAttribute('dir');
    });
  });
});
