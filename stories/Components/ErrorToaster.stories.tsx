import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import {
  createErrorToasts,
  ErrorBanners,
  ErrorOutlet,
  ErrorToaster,
  type ErrorToasterProps,
  type ErrorToasts,
  type ErrorToastOptions,
} from '../../src/components/index.js';
import { failureNames, makeFailure, type FailureName } from '../support/failures.js';
import { inApp, spokenNow, StoryApp } from '../support/StoryApp.js';
import { arabic, german } from '../support/words.js';

type ToasterArgs = ErrorToasterProps & {
  /** Shown when the story opens; each is one notice. */
  readonly failures: readonly FailureName[];
  /** How often each. */
  readonly times: number;
  readonly options: ErrorToastOptions;
};

/** A page with a toaster of its own. */
function Page({ failures, times, options, toasts: given, ...props }: ToasterArgs) {
  const [own] = useState(() => createErrorToasts());
  const toasts = given ?? own;
  useEffect(() => {
    for (const name of failures) for (let time = 0; time < times; time += 1) toasts.show(makeFailure(name), options);
    return () => toasts.dismissAll();
  }, [toasts, failures, times, options]);
  return (
    <>
      <h1>Invoices</h1>
      <p>
        <label>
          Search <input />
        </label>{' '}
        <button
          type="button"
          className="story-button"
          onClick={() => toasts.show(makeFailure('ServerFailed'), { ...options, operation: 'Saving the invoice' })}
        >
          Save
        </button>
      </p>
      <ErrorToaster {...props} toasts={toasts} />
    </>
  );
}

const region = () => within(document.body).findByRole('region', { name: /^Notices|^Mitteil/ });

const meta = {
  title: 'Components/ErrorToaster',
  component: ErrorToaster,
  decorators: [inApp],
  args: { failures: ['ServerFailed'], times: 1, options: {} },
  argTypes: {
    failures: { control: 'check', options: failureNames },
    toasts: { control: false },
    container: { control: false },
  },
  render: (args) => <Page {...args} />,
} satisfies Meta<ToasterArgs>;

export default meta;

type Story = StoryObj<ToasterArgs>;

/** For failures whose place is gone. A region with its hotkey in the name; a failure stays until it is dismissed. */
export const Default: Story = {
  play: async () => {
    const notices = within(await region());
    await expect(notices.getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(notices.getByRole('button', { name: 'Dismiss' }));
    await waitFor(() => expect(document.querySelector('[data-rae="toaster"]')).toBeNull());
  },
};

export const One: Story = {};

/** Every prop on a control. */
export const Playground: Story = {
  args: { failures: ['ServerFailed', 'RateLimited'], placement: 'block-end inline-end', max: 3, hasDetails: true },
  argTypes: {
    placement: {
      control: 'select',
      options: ['block', 'start', 'end'].flatMap((block) =>
        block === 'block' ? [] : ['start', 'center', 'end'].map((inline) => `block-${block} inline-${inline}`),
      ),
    },
  },
};

const retry = fn(() => Promise.resolve());

/** Its promise resolves: the notice says that it works again, stays for its reading time and leaves. */
export const WithRetry: Story = {
  args: { options: { onRetry: retry, operation: 'Saving the invoice' } },
  play: async () => {
    retry.mockClear();
    const notices = within(await region());
    await userEvent.click(notices.getByRole('button', { name: 'Try again' }));
    await expect(retry).toHaveBeenCalledTimes(1);
    // In the document is enough: on a busy machine its fade may not have begun.
    await expect(await notices.findByText('It works again.')).toBeInTheDocument();
    await expect(notices.queryByRole('button', { name: 'Try again' })).toBeNull();
  },
};

/** One notice with a count, one text. */
export const TwoHundredEqual: Story = {
  args: { times: 200 },
  play: async () => {
    const notices = await region();
    await waitFor(() => expect(within(notices).getByText('×200')).toBeInTheDocument());
    await expect(within(notices).getAllByRole('listitem')).toHaveLength(1);
    await expect(notices.querySelectorAll('*').length).toBeLessThanOrEqual(40);
    await waitFor(() => expect(spokenNow()).toContain("That didn't work"));
  },
};

/** The fifth time within thirty seconds makes it a matter of the page: a banner at its top, and the notice leaves. */
export const Escalates: Story = {
  args: { failures: ['Timeout'], times: 4 },
  render: function EscalatesStory(args) {
    const [toasts] = useState(() => createErrorToasts());
    return (
      <>
        <ErrorBanners toasts={toasts} />
        <Page {...args} toasts={toasts} />
        <button type="button" className="story-button" onClick={() => toasts.show(makeFailure('Timeout'))}>
          Search again
        </button>
      </>
    );
  },
  play: async ({ canvas }) => {
    await waitFor(async () => expect(within(await region()).getByText('×4')).toBeInTheDocument());
    await userEvent.click(canvas.getByRole('button', { name: 'Search again' }));
    const banner = await canvas.findByRole('region', { name: "Zoho Cliq isn't answering" });
    await expect(within(banner).getByText('×5')).toBeInTheDocument();
    await waitFor(() => expect(document.querySelector('[data-rae="toaster"]')).toBeNull());
  },
};

/** Three are shown, the rest waits behind a button; nothing is dropped. */
export const ManyGroups: Story = {
  args: { failures: failureNames },
  play: async () => {
    const notices = within(await region());
    await waitFor(() => expect(notices.getAllByRole('listitem')).toHaveLength(3));
    await userEvent.click(notices.getByRole('button', { name: `${failureNames.length - 3} more` }));
    await waitFor(() => expect(notices.getAllByRole('listitem')).toHaveLength(failureNames.length));
    await userEvent.click(notices.getByRole('button', { name: 'Dismiss all' }));
    await waitFor(() => expect(document.querySelector('[data-rae="toaster"]')).toBeNull());
  },
};

/** F8 goes to the notices; Escape dismisses the one that has the focus; at the end the focus is where it was. */
export const KeyboardOnly: Story = {
  args: { failures: ['Network', 'ServerFailed'] },
  play: async ({ canvas }) => {
    const search = canvas.getByRole('textbox', { name: 'Search' });
    await region();
    search.focus();
    await userEvent.keyboard('{F8}');
    await waitFor(() => expect(document.activeElement?.closest('[data-rae="toaster"]')).not.toBeNull());
    await userEvent.keyboard('{Escape}');
    await waitFor(async () => expect(within(await region()).getAllByRole('listitem')).toHaveLength(1));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(search).toHaveFocus());
  },
};

const resolvable: ErrorToasts = createErrorToasts();

/** A later success removes it. */
export const ResolvedByItself: Story = {
  args: { toasts: resolvable, options: { group: 'saving' } },
  play: async () => {
    await region();
    resolvable.resolve('saving');
    await waitFor(() => expect(document.querySelector('[data-rae="toaster"]')).toBeNull(), { timeout: 3_000 });
  },
};

/** In a dialog the notices move into it, so that they can be reached and heard. */
export const InsideDialog: Story = {
  render: function InsideDialogStory(args) {
    const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <Page {...args} />
        <button
          type="button"
          className="story-button"
          onClick={() => {
            setOpen(true);
            dialog?.showModal();
          }}
        >
          Edit
        </button>
        <dialog ref={setDialog} aria-label="Edit" className="story-dialog" onClose={() => setOpen(false)}>
          <button type="button" onClick={() => dialog?.close()}>
            Close
          </button>
          {isOpen && <ErrorOutlet />}
        </dialog>
      </>
    );
  },
  play: async ({ canvas }) => {
    await region();
    await userEvent.click(canvas.getByRole('button', { name: 'Edit' }));
    const dialog = canvas.getByRole('dialog', { name: 'Edit' });
    await waitFor(() => expect(within(dialog).getByRole('region', { name: /^Notices/ })).toBeVisible());
    await userEvent.click(within(dialog).getByRole('button', { name: 'Dismiss' }));
    await expect(dialog).toHaveAttribute('open');
  },
};

export const LongMessage: Story = {
  render: (args) => (
    <StoryApp locale={german}>
      <div lang="de">
        <Page {...args} />
      </div>
    </StoryApp>
  ),
};

/** On the other side, as everything else. */
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <Page {...args} />
    </StoryApp>
  ),
  play: async () => {
    await waitFor(() => {
      const box = document.querySelector('[data-rae="toaster"]')!.getBoundingClientRect();
      return expect(box.left + box.width / 2).toBeLessThan(innerWidth / 2 + 1);
    });
  },
};

/** Every state in one open list. */
export const AllStates: Story = { args: { failures: failureNames, max: 20 } };
