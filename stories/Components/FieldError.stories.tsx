import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';

import { FieldError, type FieldErrorProps } from '../../src/components/index.js';
import { inApp, StoryApp, useFailure } from '../support/StoryApp.js';
import { arabic, german } from '../support/words.js';

type FieldArgs = FieldErrorProps & { readonly label?: string };

/** A labelled control with what the server said about it. */
function Field({ label = 'Name of the template', ...props }: FieldArgs) {
  const error = useFailure('ValidationFailed');
  return (
    <form className="story-form">
      <div className="field">
        <label htmlFor={props.for}>{label}</label>
        <input id={props.for} defaultValue="Spring campaign, square, final, really final" />
        <FieldError {...props} error={props.error ?? error} />
      </div>
    </form>
  );
}

const meta = {
  title: 'Components/FieldError',
  component: FieldError,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { for: 'name' },
  argTypes: { error: { control: false }, textOf: { control: false } },
  render: (args) => <Field {...args} />,
} satisfies Meta<FieldArgs>;

export default meta;

type Story = StoryObj<FieldArgs>;

/** Marks the control and describes it. Nothing is announced: the focus on the field reads it. */
export const Default: Story = {
  play: async ({ canvas }) => {
    const input = canvas.getByRole('textbox', { name: 'Name of the template' });
    await waitFor(() => expect(input).toBeInvalid());
    await expect(input).toHaveAccessibleDescription('Error: Check this entry.');
  },
};

/** Every prop on a control. */
export const Playground: Story = {
  args: { label: 'Name', path: 'name', isSticky: false, children: 'Choose a shorter name.' },
  argTypes: { children: { control: 'text' } },
};

/** Leaves with the first change, because it is no longer true of what stands there. */
export const LeavesWhenEdited: Story = {
  play: async ({ canvas }) => {
    const input = canvas.getByRole('textbox');
    await userEvent.type(input, '!');
    await waitFor(() => expect(canvas.queryByText('Check this entry.')).toBeNull());
    await expect(input).toBeValid();
    await expect(input).not.toHaveAccessibleDescription();
  },
};

/** The app may show the vendor's own words. It chooses; by default they are not shown. */
export const VendorsWords: Story = {
  args: { textOf: ([first]) => first },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('The name field must be at most 120 characters.')).toBeInTheDocument();
  },
};

/** The app's own check, before anything was sent. */
export const OwnCheck: Story = {
  args: { error: null, children: 'Enter a name.' },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('textbox')).toHaveAccessibleDescription('Error: Enter a name.'));
  },
};

/** Stays while it is edited, for rules that only the server can check. */
export const Sticky: Story = {
  args: { isSticky: true },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('textbox'), '!');
    await expect(canvas.getByText('Check this entry.')).toBeVisible();
  },
};

/** Says nothing about a field that the failure does not name. */
export const OtherField: Story = {
  args: { for: 'height' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox')).toBeValid();
  },
};

export const LongMessage: Story = {
  args: {
    children:
      'Die Rechtsschutzversicherungsgesellschaftsbezeichnung darf höchstens einhundertzwanzig Zeichen lang sein und keine Zeilenumbrüche enthalten.',
  },
  render: (args) => (
    <StoryApp locale={german}>
      <div lang="de">
        <Field {...args} label="Bezeichnung" />
      </div>
    </StoryApp>
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('textbox')).toHaveAccessibleDescription(/^Fehler: Die Recht/));
  },
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <div lang="ar" dir="rtl">
        <Field {...args} label="الاسم" />
      </div>
    </StoryApp>
  ),
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
  play: async ({ canvasElement }) => {
    const text = canvasElement.querySelector('[data-rae="field"]')!;
    await expect(text.getBoundingClientRect().width).toBeLessThanOrEqual(320);
  },
};

/** By the server, by the app, and untouched. */
export const AllStates: Story = {
  render: () => (
    <>
      <Field for="name" />
      <Field for="width" label="Width" textOf={([first]) => first} />
      <Field for="own" label="Height" error={null}>
        Enter a height.
      </Field>
      <Field for="fine" label="Folder" />
    </>
  ),
};
