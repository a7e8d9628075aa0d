import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import { ConflictDialog, type ConflictDialogProps, type ConflictField } from '../../src/components/index.js';
import { ApiError } from '../../src/errors/index.js';
import { makeFailure } from '../support/failures.js';
import { inApp, spokenNow } from '../support/StoryApp.js';

const same: readonly ConflictField[] = [
  { name: 'customer', label: 'Customer', base: 'Bergmann & Sons', mine: 'Bergmann & Sons', theirs: 'Bergmann & Sons' },
  { name: 'currency', label: 'Currency', base: 'EUR', mine: 'EUR', theirs: 'EUR' },
  { name: 'lines', label: 'Lines', base: 4, mine: 4, theirs: 4 },
];
const fields: readonly ConflictField[] = [
  { name: 'due', label: 'Due', base: '5 October', mine: '12 October', theirs: '1 November' },
  { name: 'discount', label: 'Discount', base: '', mine: '2 %', theirs: '' },
  { name: 'reminders', label: 'Reminders', base: true, mine: true, theirs: false },
  ...same,
];

const note =
  'The delivery was split in two. The first part left Hamburg on 2 September and arrived complete. The second part follows as soon as the missing seals are in stock, which the supplier expects in the second week of October. Ana keeps in touch with them and tells the customer. Until then the invoice stays open.';
const long: readonly ConflictField[] = [
  {
    name: 'note',
    label: 'Note',
    base: note,
    mine: note.replace('arrived complete', 'arrived with two boxes damaged'),
    theirs: note.replace('Until then the invoice stays open.', 'Half of the invoice is paid.'),
  },
  {
    name: 'terms',
    label: 'Terms',
    base: 'Payable within 30 days of receipt, without deduction, to the account named below.',
    mine: 'Payable within 14 days of receipt, without deduction, to the account named below.',
    theirs: 'Payable within 30 days of receipt, with 2 % discount within 10, to the account named below.',
  },
  ...same,
];

/** A page with an edit that was refused. */
function Page(props: ConflictDialogProps) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <h1>Invoice 204</h1>
      <button type="button" className="story-button" id="save" onClick={() => setOpen(true)}>
        Save
      </button>
      <ConflictDialog {...props} open={isOpen} onOpenChange={setOpen} />
    </>
  );
}

const dialog = () => within(document.body).findByRole('alertdialog');
const gone = () => waitFor(() => expect(document.querySelector('[data-rae="dialog"]')).toBeNull());

const meta = {
  title: 'Components/ConflictDialog',
  component: ConflictDialog,
  tags: ['autodocs'],
  decorators: [inApp],
  args: {
    fields,
    subject: 'this invoice',
    changedBy: 'Ana Ruiz',
    changedAt: Date.UTC(2026, 10, 20, 13, 28),
    etag: '"7"',
    onResolve: fn(() => Promise.resolve()),
  },
  argTypes: { fields: { control: 'object' }, container: { control: false }, error: { control: false } },
  // In docs each would cover the page.
  parameters: { docs: { story: { inline: false, height: '36rem' } } },
  render: (args) => <Page {...args} />,
} satisfies Meta<ConflictDialogProps>;

export default meta;

type Story = StoryObj<ConflictDialogProps>;

/**
 * What only one side changed is chosen already; what both changed is asked. By keyboard alone: the first open choice has the focus,
 * arrows choose, Enter goes on to the next or to "Save".
 */
export const ThreeFields: Story = {
  play: async ({ args }) => {
    const box = within(await dialog());
    const mine = box.getByRole('radio', { name: 'Due: Yours, 12 October' });
    await waitFor(() => expect(mine).toHaveFocus());
    await expect(mine).not.toBeChecked();
    await expect(box.getByRole('radio', { name: 'Discount: Yours, 2 %' })).toBeChecked();
    await expect(box.getByRole('radio', { name: 'Reminders: Ana Ruiz, No' })).toBeChecked();
    await userEvent.keyboard(' {Enter}');
    await expect(box.getByRole('button', { name: 'Save' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await gone();
    const values = {
      due: '12 October',
      discount: '2 %',
      reminders: false,
      customer: 'Bergmann & Sons',
      currency: 'EUR',
      lines: 4,
    };
    await expect(args.onResolve).toHaveBeenCalledWith(expect.objectContaining({ values, etag: '"7"' }));
    await waitFor(() => expect(spokenNow()).toBe('Saved.'));
  },
};

/** Every prop on a control. */
export const Playground: Story = {};

/** Words that changed are marked; long stretches that did not are folded. Different sentences are offered together, and chosen. */
export const LongText: Story = {
  args: { fields: long },
  play: async () => {
    const box = within(await dialog());
    await expect(box.getByRole('radio', { name: 'Note: Both together' })).toBeChecked();
    await userEvent.click(box.getByRole('button', { name: 'Show the whole text' }));
    await expect(box.getByRole('button', { name: 'Show changes only' })).toHaveFocus();
  },
};

/** All from one side, and back. Nothing is replaced before "Save". */
export const AllAtOnce: Story = {
  play: async ({ args }) => {
    const box = within(await dialog());
    await userEvent.click(box.getByRole('button', { name: 'Use theirs' }));
    await expect(box.getByRole('radio', { name: 'Due: Ana Ruiz, 1 November' })).toBeChecked();
    await userEvent.click(box.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(box.getByRole('button', { name: 'Choose for 1 field' })).toBeVisible());
    await expect(args.onResolve).not.toHaveBeenCalled();
  },
};

/** There is no other version. What is typed is still there. */
export const Deleted: Story = {
  args: { isDeleted: true, onSaveAsNew: fn(), onDiscard: fn() },
  play: async () => {
    const box = within(await dialog());
    await waitFor(() => expect(box.getByRole('button', { name: 'Save as new' })).toHaveFocus());
  },
};

/** While it was looked at, somebody saved again: what is new is marked and asked, other choices stay. */
export const ChangedAgain: Story = {
  render: function ChangedAgainStory(args) {
    const [now, setNow] = useState(fields);
    return (
      <Page
        {...args}
        fields={now}
        onResolve={async () => {
          setNow(now.map((field) => (field.name === 'due' ? { ...field, theirs: '15 November' } : field)));
          throw makeFailure('Conflict');
        }}
      />
    );
  },
  play: async () => {
    const box = within(await dialog());
    await userEvent.click(box.getByRole('radio', { name: 'Due: Ana Ruiz, 1 November' }));
    await userEvent.click(box.getByRole('radio', { name: 'Discount: Ana Ruiz, Empty' }));
    await userEvent.click(box.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(box.getByRole('heading', { name: 'It changed again' })).toHaveFocus());
    await expect(box.getByRole('radio', { name: 'Due: Ana Ruiz, 15 November' })).not.toBeChecked();
    await expect(box.getByRole('radio', { name: 'Discount: Ana Ruiz, Empty' })).toBeChecked();
  },
};

/** Saving did not work: told at the top, and everything is where it was. */
export const SavingFailed: Story = {
  args: { onResolve: () => Promise.reject(makeFailure('ServerFailed')) },
  play: async () => {
    const box = within(await dialog());
    await userEvent.click(box.getByRole('button', { name: 'Keep mine' }));
    await userEvent.click(box.getByRole('button', { name: 'Save' }));
    // It fades in.
    await waitFor(() => expect(box.getByRole('region', { name: "That didn't work" })).toBeVisible());
    await expect(box.getByRole('radio', { name: 'Due: Yours, 12 October' })).toBeChecked();
  },
};

/** Not every 409 is two versions: what was wanted is so already. */
export const AlreadyDone: Story = {
  args: {
    fields: [],
    error: new ApiError({
      vendor: 'authpi',
      code: 'permission_exists',
      kind: 'conflict',
      retry: { rule: 'never' },
      recovery: ['none'],
      messageKey: 'already-done',
    }),
  },
};
