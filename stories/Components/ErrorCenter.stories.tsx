import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import {
  createErrorToasts,
  ErrorCenter,
  ErrorToaster,
  type ErrorCenterProps,
  type ErrorToasts,
} from '../../src/components/index.js';
import { makeApiError } from '../../src/testing/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { failureNames, makeFailure, type FailureName } from '../support/failures.js';
import { inApp, StoryApp } from '../support/StoryApp.js';
import { arabic } from '../support/words.js';

type CenterArgs = ErrorCenterProps & {
  /** What has happened before the story opens; each is one group. */
  readonly failures: readonly FailureName[];
  readonly hasToaster: boolean;
};

const told = (toasts: ErrorToasts, failures: readonly FailureName[]) => {
  for (const name of [...failures].reverse()) {
    const isSaving = name === 'ServerFailed';
    for (let time = 0; time < (isSaving ? 3 : 1); time += 1)
      toasts.show(makeFailure(name), isSaving ? { operation: 'Saving the invoice', onRetry: fn() } : {});
  }
};

/** A page with a toolbar, which is where the button belongs. */
function Page({ failures, hasToaster, toasts: given, ...props }: CenterArgs) {
  const [own] = useState(() => createErrorToasts());
  const toasts = given ?? own;
  useEffect(() => {
    told(toasts, failures);
    return () => toasts.getSnapshot().forEach(({ group }) => toasts.forget(group));
  }, [toasts, failures]);
  return (
    <>
      <div className="story-toolbar">
        <h1>Invoices</h1>
        <ErrorCenter {...props} toasts={toasts} />
      </div>
      <p>
        <label>
          Search <input />
        </label>
      </p>
      {hasToaster && <ErrorToaster toasts={toasts} />}
    </>
  );
}

const meta = {
  title: 'Components/ErrorCenter',
  component: ErrorCenter,
  decorators: [inApp],
  args: {
    failures: ['ServerFailed', 'RateLimited', 'Network', 'PermissionDenied', 'SessionExpired'],
    hasToaster: false,
  },
  argTypes: {
    failures: { control: 'check', options: failureNames },
    toasts: { control: false },
  },
  render: (args) => <Page {...args} />,
} satisfies Meta<CenterArgs>;

export default meta;

type Story = StoryObj<CenterArgs>;

const button = (count: number) => within(document.body).findByRole('button', { name: `Notices (${count})` });
const panel = () => within(document.body).getByRole('region', { name: 'Notices' });

/** Opens with the focus on its heading; one service can be chosen; Escape goes back to the button. */
export const Few: Story = {
  play: async () => {
    const trigger = await button(5);
    await userEvent.click(trigger);
    const inside = within(panel());
    await expect(inside.getByRole('heading', { name: 'Notices' })).toHaveFocus();
    await expect(inside.getAllByRole('listitem')).toHaveLength(5);
    await userEvent.selectOptions(inside.getByRole('combobox', { name: 'Service' }), 'AuthPI');
    await expect(inside.getAllByRole('listitem')).toHaveLength(2);
    await userEvent.selectOptions(inside.getByRole('combobox', { name: 'Service' }), 'All services');
    await expect(inside.getAllByRole('listitem')).toHaveLength(5);
    await userEvent.keyboard('{Escape}');
    await expect(trigger).toHaveFocus();
    await userEvent.click(trigger);
  },
};

/** Holds a hundred groups; nothing of them is rendered before somebody looks. */
export const Hundred: Story = {
  render: function HundredStory(args) {
    const [toasts] = useState(() => createErrorToasts());
    useEffect(() => {
      for (let at = 0; at < 120; at += 1)
        toasts.show(makeApiError(snippetsAi, 'server_error', { now: Date.now() }), { operation: `Export ${at + 1}` });
    }, [toasts]);
    return <Page {...args} failures={[]} toasts={toasts} />;
  },
  play: async () => {
    await userEvent.click(await button(100));
    await expect(within(panel()).getAllByRole('listitem')).toHaveLength(100);
  },
};

/** Notices were dismissed and can still be read; cleared, there is nothing, and at the end no button either. */
export const AfterDismissAll: Story = {
  args: { failures: ['ServerFailed', 'Network'], hasToaster: true },
  play: async () => {
    await userEvent.click(await within(document.body).findByRole('button', { name: 'Dismiss all' }));
    await waitFor(() => expect(document.querySelector('[data-rae="toaster"]')).toBeNull());
    await userEvent.click(await button(2));
    await userEvent.click(within(panel()).getByRole('button', { name: 'Clear' }));
    await waitFor(() => expect(within(panel()).getByText('Nothing to read again')).toBeInTheDocument());
    await expect(within(panel()).getByRole('heading', { name: 'Notices' })).toHaveFocus();
  },
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <Page {...args} />
    </StoryApp>
  ),
  play: async () => {
    await userEvent.click(await within(document.body).findByRole('button', { expanded: false }));
    const box = document.querySelector('[data-rae="center-panel"]')!.getBoundingClientRect();
    await expect(box.left).toBeGreaterThanOrEqual(0);
    await expect(box.right).toBeLessThanOrEqual(innerWidth);
  },
};
