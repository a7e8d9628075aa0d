import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type FormEvent } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { createChannel, zohoCliq, type ZohoCliqChannelLevel } from '../../src/apis/zoho-cliq/index.js';
import { ErrorSummary, FieldError } from '../../src/components/index.js';
import { useApiMutation } from '../../src/query/index.js';
import { createFlow } from '../support/flow.js';

const meta = { title: 'Flows/Form with field errors' } satisfies Meta;

export default meta;

const flow = createFlow({ start: ({ client }) => [client(zohoCliq)] });

const places = {
  name: { id: 'channel-name', label: 'Name' },
  level: { id: 'channel-level', label: 'Who can find it' },
};

function NewChannel() {
  const create = useApiMutation(createChannel);
  const [made, setMade] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = form.get('name') as string;
    const level = form.get('level') as ZohoCliqChannelLevel;
    create.mutate({ name, level }, { onSuccess: () => setMade(name) });
  };
  return (
    <form className="story-form" onSubmit={submit} noValidate>
      <h1>New channel</h1>
      <ErrorSummary error={create.error} fields={places} keeps="input" />
      <div className="field">
        <label htmlFor="channel-name">Name</label>
        <input id="channel-name" name="name" autoComplete="off" />
        <FieldError for="channel-name" path="name" error={create.error} textOf={([text]) => text} />
      </div>
      <div className="field">
        <label htmlFor="channel-level">Who can find it</label>
        <select id="channel-level" name="level" defaultValue="organization">
          <option value="organization">Everybody</option>
          <option value="private">Only members</option>
          <option value="friends">Friends (not known to the service)</option>
        </select>
        <FieldError for="channel-level" path="level" error={create.error} textOf={([text]) => text} />
      </div>
      <button type="submit" className="flow-button" aria-disabled={create.isPending}>
        Create
      </button>
      <p role="status">{made && !create.isError && `#${made} was created.`}</p>
    </form>
  );
}

/** The server refuses a field; the summary takes the focus, its link leads there, and what was typed stays. */
export const NewChannelForm: StoryObj = {
  beforeEach: flow.beforeEach,
  render: () => (
    <flow.App>
      <NewChannel />
    </flow.App>
  ),
  play: async ({ canvas }) => {
    const name = canvas.getByRole('textbox', { name: 'Name' });
    const level = canvas.getByRole('combobox', { name: 'Who can find it' });
    const typed = 'A name that is quite a bit longer than the fifty characters allowed';
    await userEvent.type(name, typed);
    await userEvent.click(canvas.getByRole('button', { name: 'Create' }));

    const summary = await canvas.findByRole('group', { name: 'Check 1 field' });
    await waitFor(() => expect(summary).toHaveFocus());
    await expect(name).toHaveValue(typed);
    await expect(name).toHaveAccessibleDescription('Error: The name is longer than 50 characters.');
    await userEvent.click(within(summary).getByRole('link', { name: /^Name:/ }));
    await expect(name).toHaveFocus();
    // Written once, not retried: the input has to change first.
    await expect(flow.world().control.counters()['zoho-cliq'].routes['POST /api/v2/channels']?.requests).toBe(1);

    await userEvent.clear(name);
    await userEvent.type(name, 'Roadmap 2027');
    await expect(name).toBeValid();
    await userEvent.selectOptions(level, 'friends');
    await userEvent.click(canvas.getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(level).toHaveAccessibleDescription(/The level is one of/));
    await expect(name).toBeValid();

    await userEvent.selectOptions(level, 'private');
    await userEvent.click(canvas.getByRole('button', { name: 'Create' }));
    await expect(await canvas.findByText('#Roadmap 2027 was created.')).toBeVisible();
    await expect(canvas.queryByRole('group')).toBeNull();
  },
};
