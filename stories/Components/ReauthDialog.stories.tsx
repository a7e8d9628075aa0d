import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type FormEvent } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import { ReauthDialog, type ReauthDialogProps } from '../../src/components/index.js';
import { inApp, spokenNow, StoryApp } from '../support/StoryApp.js';
import { arabic } from '../support/words.js';

/** A page on which somebody is writing while the session ends. */
function Page({ needed = true, ...props }: ReauthDialogProps) {
  const [isNeeded, setNeeded] = useState(needed);
  return (
    <>
      <h1>Invoice 204</h1>
      <form className="story-form" onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          Note <textarea defaultValue="Paid in part; the rest" rows={3} />
        </label>
        <button type="button" onClick={() => setNeeded(true)}>
          Save
        </button>
      </form>
      <ReauthDialog
        {...props}
        needed={isNeeded}
        onReplay={async (isWanted) => {
          await props.onReplay?.(isWanted);
          setNeeded(false);
        }}
      />
    </>
  );
}

const dialog = () => within(document.body).findByRole('alertdialog');
const gone = () => waitFor(() => expect(document.querySelector('[data-rae="dialog"]')).toBeNull());

const meta = {
  title: 'Components/ReauthDialog',
  component: ReauthDialog,
  tags: ['autodocs'],
  decorators: [inApp],
  args: {
    presentation: 'dialog',
    reason: 'expired',
    endedAt: Date.UTC(2026, 10, 20, 13, 30),
    account: 'ana.ruiz@example.com',
    keeps: 'input',
    pending: 2,
    onSignIn: fn(() => Promise.resolve({ account: 'ana.ruiz@example.com' })),
    onReplay: fn(),
  },
  argTypes: {
    reason: { control: 'select', options: ['expired', 'revoked', 'step-up', 'scope', 'signed-out-elsewhere'] },
    presentation: { control: 'inline-radio', options: ['auto', 'dialog', 'banner'] },
    keeps: { control: 'inline-radio', options: ['input', 'nothing'] },
    children: { control: false },
    client: { control: false },
    container: { control: false },
    error: { control: false },
  },
  // In docs each would cover the page.
  parameters: { docs: { story: { inline: false, height: '26rem' } } },
  render: (args) => <Page {...args} />,
} satisfies Meta<ReauthDialogProps>;

export default meta;

type Story = StoryObj<ReauthDialogProps>;

/** Named by what is asked, described by what is kept; the button has the focus. After the sign-in what waited goes on, and that is said. */
export const Expired: Story = {
  play: async () => {
    const box = await dialog();
    await expect(box).toHaveAccessibleName('Sign in to continue');
    await expect(box).toHaveAccessibleDescription(/What you typed is kept\. 2 requests are waiting/);
    const button = within(box).getByRole('button', { name: 'Sign in' });
    await waitFor(() => expect(button).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await gone();
    await waitFor(() => expect(spokenNow()).toBe('Signed in. 2 requests went on.'));
  },
};

/** Every prop on a control. */
export const Playground: Story = {};

/** Only after being asked: changes that were made before are sent, or not. Escape decides nothing. */
export const SendTwoChanges: Story = {
  args: { pendingWrites: 2 },
  play: async ({ args }) => {
    const box = within(await dialog());
    await userEvent.click(box.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(box.getByRole('heading', { name: 'Send 2 changes?' })).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await userEvent.click(box.getByRole('button', { name: 'Send' }));
    await gone();
    await expect(args.onReplay).toHaveBeenCalledWith(true);
  },
};

/** Somebody else signed in: nothing is sent under another name, and that is said plainly. */
export const OtherAccount: Story = {
  args: { onSignIn: () => Promise.resolve({ account: 'ben@example.com' }), onReplay: fn() },
  play: async ({ args }) => {
    const box = within(await dialog());
    await userEvent.click(box.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(box.getByRole('heading', { name: 'This is another account' })).toHaveFocus());
    await expect(args.onReplay).not.toHaveBeenCalled();
  },
};

/** The browser opened no window: a link does the same. */
export const PopupBlocked: Story = {
  args: { onSignIn: () => 'blocked', href: '#sign-in' },
  play: async () => {
    const box = within(await dialog());
    await userEvent.click(box.getByRole('button', { name: 'Sign in' }));
    // It fades in.
    await waitFor(() => expect(box.getByRole('link', { name: 'Open the sign-in page' })).toBeVisible());
  },
};

/** While the other window is open. The button keeps the focus and says that it is at work. */
export const Waiting: Story = {
  args: { onSignIn: () => new Promise(() => {}) },
  play: async () => {
    const box = within(await dialog());
    const button = box.getByRole('button', { name: 'Sign in' });
    await userEvent.click(button);
    await waitFor(() => {
      const status = document.querySelector('[data-rae="dialog"] [data-rae-part="status"]');
      return expect(status).toHaveTextContent('Continue in the other window.');
    });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveFocus();
  },
};

/** Escape and "Not now" give nothing up. A quiet banner stays, and brings the dialog back. */
export const CancelAndBanner: Story = {
  play: async ({ canvas }) => {
    await dialog();
    await userEvent.keyboard('{Escape}');
    await gone();
    const banner = within(canvas.getByRole('region', { name: "You're signed out" }));
    await expect(canvas.getByRole('textbox', { name: 'Note' })).toHaveValue('Paid in part; the rest');
    await userEvent.click(banner.getByRole('button', { name: 'Sign in' }));
    await dialog();
    await userEvent.keyboard('{Escape}');
    await gone();
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Sign in' })).toHaveFocus());
  },
};

/** The app's own form in place of the button. Paste and password managers work; the name need not be typed again. */
export const OwnForm: Story = {
  args: {
    children: ({ signIn, step, account }) => (
      <form
        className="story-form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          signIn(() => Promise.reject(new Error('Wrong password')));
        }}
      >
        <input type="hidden" name="username" value={account} autoComplete="username" />
        <label className="field">
          Password <input type="password" autoComplete="current-password" required />
        </label>
        <button type="submit" aria-disabled={step === 'waiting'}>
          Sign in
        </button>
      </form>
    ),
  },
  play: async () => {
    const box = within(await dialog());
    const field = box.getByLabelText('Password');
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.paste('not this one');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(box.getByText(/Signing in didn't work/)).toBeVisible());
    await expect(field).toHaveFocus();
    await expect(field).toHaveValue('not this one');
  },
};

/** At 320 px, right to left, with another reason: buttons under each other, nothing cut off. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { reason: 'scope', service: 'Zoho Cliq' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <Page {...args} />
    </StoryApp>
  ),
};
