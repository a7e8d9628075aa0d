import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { cliquify } from '../../src/apis/cliquify/index.js';
import { ErrorSummary, FieldError, type ErrorSummaryProps } from '../../src/components/index.js';
import type { FieldErrors } from '../../src/errors/index.js';
import { makeApiError } from '../../src/testing/index.js';
import { inApp, StoryApp } from '../support/StoryApp.js';
import { StorySheet } from '../support/StorySheet.js';
import { arabic, german } from '../support/words.js';

type SummaryArgs = ErrorSummaryProps & { readonly wrong: FieldErrors };

const both: FieldErrors = {
  name: ['The name field must be at most 120 characters.'],
  'size.width': ['The width field must be a number.'],
};

const places = {
  'size.width': { id: 'width', label: 'Width' },
  name: { id: 'name', label: 'Name' },
  'visibility.kind': { id: 'everybody', label: 'Who can see it' },
};

const failureOf = (fieldErrors: FieldErrors) =>
  makeApiError(cliquify, 'invalid_field', { method: 'POST', endpoint: 'templates.create', fieldErrors });

/** A form whose submit failed. */
function Form({ wrong, ...props }: SummaryArgs) {
  const [error] = useState(() => failureOf(wrong));
  const { textOf } = props;
  return (
    <form className="story-form" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary fields={places} {...props} error={error} />
      <div className="field">
        <label htmlFor="name">Name</label>
        <input id="name" defaultValue="Spring campaign" />
        <FieldError for="name" error={error} textOf={textOf} />
      </div>
      <div className="field">
        <label htmlFor="width">Width</label>
        <input id="width" defaultValue="wide" />
        <FieldError for="width" path="size.width" error={error} textOf={textOf} />
      </div>
      <fieldset>
        <legend>Who can see it</legend>
        <label>
          <input type="radio" id="everybody" name="visibility" value="everybody" /> Everybody
        </label>{' '}
        <label>
          <input type="radio" name="visibility" value="me" /> Only me
        </label>
        <FieldError for="everybody" path="visibility.kind" error={error} textOf={textOf} />
      </fieldset>
      <button type="submit">Save</button>
    </form>
  );
}

const meta = {
  title: 'Components/ErrorSummary',
  component: ErrorSummary,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { error: undefined, wrong: both },
  argTypes: { error: { control: false }, textOf: { control: false }, fields: { control: false } },
  render: (args) => <Form {...args} />,
} satisfies Meta<SummaryArgs>;

export default meta;

type Story = StoryObj<SummaryArgs>;

/** Takes the focus, so it is read; each link goes to its field, in the order of the form. */
export const Default: Story = {
  play: async ({ canvas }) => {
    const summary = canvas.getByRole('group', { name: 'Check 2 fields' });
    await waitFor(() => expect(summary).toHaveFocus());
    const links = within(summary).getAllByRole('link');
    await expect(links.map(({ textContent }) => textContent)).toEqual([
      'Name: Check this entry.',
      'Width: Check this entry.',
    ]);
    await userEvent.tab();
    await userEvent.tab();
    await expect(links[1]).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('textbox', { name: 'Width' })).toHaveFocus();
  },
};

/** Every prop on a control. */
export const Playground: Story = {
  args: { takesFocus: false, marksDocumentTitle: false, headingLevel: 2 },
  argTypes: {
    wrong: { control: 'object' },
    keeps: { control: 'inline-radio', options: ['input', 'queued', 'nothing'] },
  },
};

export const OneField: Story = {
  args: { wrong: { name: ['Too long.'] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('Check 1 field');
  },
};

export const ManyFields: Story = {
  args: {
    wrong: { ...both, 'visibility.kind': ['Choose one.'] },
    textOf: ([first]) => first,
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('link')).toHaveLength(3);
  },
};

/** What belongs to no field of this form comes last, as plain text. */
export const UnmappedField: Story = {
  args: { wrong: { ...both, folder_id: ['The folder does not exist.'] } },
  play: async ({ canvas }) => {
    const items = canvas.getAllByRole('listitem');
    await expect(items.at(-1)).toHaveTextContent('folder_id: Check this entry.');
    await expect(within(items.at(-1)!).queryByRole('link')).toBeNull();
  },
};

/** The link of a group goes to its first radio, and the question comes into view with it. */
export const GroupOfRadios: Story = {
  args: { wrong: { 'visibility.kind': ['Choose one.'] } },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('link', { name: /^Who can see it/ }));
    await expect(canvas.getByRole('radio', { name: 'Everybody' })).toHaveFocus();
  },
};

/** A refusal that names no field: the summary says what the failure as a whole means. */
export const NoField: Story = {
  args: { wrong: {} },
  play: async ({ canvas }) => {
    const summary = canvas.getByRole('group', { name: 'An entry has the wrong form' });
    await expect(summary).toHaveAttribute('data-kind', 'validation');
    await expect(canvas.queryByRole('link')).toBeNull();
  },
};

/** Marks the document's title until it leaves. */
export const MarksTheTitle: Story = {
  args: { marksDocumentTitle: true },
  play: async () => {
    await waitFor(() => expect(document.title).toMatch(/^Error: /));
  },
};

/** The words of the vendor, where the app asks for them. */
export const VendorsWords: Story = {
  args: { textOf: ([first]) => first },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Width: The width field must be a number.' })).toBeVisible();
  },
};

export const LongMessage: Story = {
  args: { textOf: () => 'Diese Bezeichnung darf höchstens einhundertzwanzig Zeichen umfassen.' },
  render: (args) => (
    <StoryApp locale={german}>
      <div lang="de">
        <Form {...args} />
      </div>
    </StoryApp>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('2 Angaben überprüfen');
  },
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <div lang="ar" dir="rtl">
        <Form {...args} />
      </div>
    </StoryApp>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('راجع حقلين');
  },
};

export const Phone: Story = {
  ...LongMessage,
  decorators: [
    (Story) => (
      <div className="story-phone">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas }) => {
    const summary = canvas.getByRole('group', { name: '2 Angaben überprüfen' });
    await expect(summary.scrollWidth).toBeLessThanOrEqual(summary.clientWidth);
  },
};

/** Above a form any failure may stand, not only a refusal of the input. */
export const AllStates: Story = {
  render: () => <StorySheet>{(error) => <ErrorSummary error={error} takesFocus={false} />}</StorySheet>,
};
