import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import { deleteSnippets, readPartial, snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { addUsers, readUsersAdded, zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { createApiClient } from '../../src/client/index.js';
import {
  fromPartial,
  fromSettled,
  PartialFailureSummary,
  type PartialFailureSummaryProps,
  type PartialItem,
  type PartialOutcome,
} from '../../src/components/index.js';
import { createFakeApi, makeApiError } from '../../src/testing/index.js';
import { makeFailure } from '../support/failures.js';
import { inApp, spokenNow } from '../support/StoryApp.js';

const files = [
  'Annual report 2025.pdf',
  'Board minutes, signed.pdf',
  'Brand guidelines.sketch',
  'Contract Åsgård – Müller.docx',
  'Invoice 2026-0417.pdf',
  'Q3 forecast, final (2).xlsx',
  'Travel expenses.numbers',
];

const item = (at: number, error: unknown, name = files[at % files.length]!): PartialItem<string> => ({
  id: String(at),
  input: name,
  error,
});

const busy = () => makeFailure('ServerFailed');
const denied = () => makeFailure('PermissionDenied');
const gone = () => makeFailure('NotFound');

const words = {
  some: '{count} of {max} files were deleted',
  none: 'None of the {max} files were deleted',
  all: { one: '{count} file was deleted', other: 'All {count} files were deleted' },
  left: { one: '{count} is still there.', other: '{count} are still there.' },
};

const mixed = [item(0, busy()), item(1, denied()), item(2, busy())];

const meta = {
  title: 'Components/PartialFailureSummary',
  component: PartialFailureSummary,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { succeeded: 9, items: mixed, words, onRetry: fn(() => new Promise<void>(() => {})), onDismiss: fn() },
  argTypes: {
    items: { control: false },
    labelOf: { control: false },
    actionOf: { control: false },
    words: { control: false },
  },
} satisfies Meta<PartialFailureSummaryProps>;

export default meta;

type Story = StoryObj<PartialFailureSummaryProps>;

/** What worked first, then why the others did not. The button takes those that may be tried again, and says how many. */
export const MixedReasons: Story = {
  play: async ({ canvas, args }) => {
    const summary = canvas.getByRole('region', { name: '9 of 12 files were deleted' });
    await waitFor(() => expect(spokenNow()).toBe('9 of 12 files were deleted. 3 are still there.'));
    await expect(within(summary).getAllByRole('list')).toHaveLength(2);
    const button = canvas.getByRole('button', { name: 'Try 2 of 3 again' });
    await userEvent.click(button);
    await expect(args.onRetry).toHaveBeenCalledTimes(1);
    await expect(canvas.getByRole('progressbar')).toHaveAttribute('max', '2');
    await expect(button).toHaveFocus();
  },
};

/** One attempt leaves one; the next leaves none. The focus stays on the button, then goes to the title. */
export const RetryLeavesOne: Story = {
  args: {
    items: [item(0, busy()), item(1, busy()), item(2, busy())],
    onRetry: async (items, { progress }) => {
      const results = await Promise.allSettled(
        items.map(({ id }, at) => {
          progress(at + 1);
          return id === '1' && items.length > 1 ? Promise.reject(busy()) : Promise.resolve();
        }),
      );
      return fromSettled(results, items);
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try all 3 again' }));
    await canvas.findByRole('region', { name: '11 of 12 files were deleted' });
    const again = canvas.getByRole('button', { name: 'Try again' });
    await expect(again).toHaveFocus();
    await userEvent.click(again);
    await canvas.findByRole('region', { name: 'All 12 files were deleted' });
    await expect(canvas.getByText('All 12 files were deleted')).toHaveFocus();
    await waitFor(() => expect(spokenNow()).toBe('All 12 files were deleted.'));
  },
};

/** A thousand failures: five, then pages of fifty, never a thousand elements. */
export const Thousand: Story = {
  args: {
    succeeded: 200,
    items: Array.from({ length: 1_000 }, (_, at) => item(at, at % 3 === 0 ? denied() : busy(), `Scan ${at + 1}.tif`)),
  },
  play: async ({ canvas }) => {
    const summary = canvas.getByRole('region');
    await expect(within(summary).getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(canvas.getByRole('button', { name: 'Show all 1,000' }));
    await expect(within(summary).getAllByRole('listitem')).toHaveLength(50);
    await expect(summary.querySelectorAll('*').length).toBeLessThan(250);
    await userEvent.click(canvas.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(spokenNow()).toBe('51 to 100 of 1,000'));
    await expect(canvas.getByRole('button', { name: 'Next' })).toHaveFocus();
  },
};

const zoho = createFakeApi(zohoCliq);
zoho.answer('POST /api/v2/users', {
  data: {
    success_users: ['ana.ruiz@zylker.com', 'li.wei@zylker.com'],
    failed_users: {
      'k.mueller@zylker.com': 'email.pendinguser',
      'o.nduka@zylker.com': 'email.invitation.blocked',
      'sam@zylker.com': 'email.activeuser',
    },
  },
});
const zohoClient = createApiClient({ catalog: zohoCliq, baseUrl: 'https://cliq.zoho.test', fetch: zoho.fetch });

const snippets = createFakeApi(snippetsAi);
snippets.answer('DELETE /v1/snippets', {
  success: true,
  data: { message: '7 snippets deleted' },
  metadata: { requestedCount: 10, deletedCount: 7, inaccessibleCount: 2, missingCount: 1 },
});
const snippetsClient = createApiClient({
  catalog: snippetsAi,
  baseUrl: 'https://snippets.test/v1',
  fetch: snippets.fetch,
});

function Loaded({
  load,
  ...props
}: Partial<PartialFailureSummaryProps> & { readonly load: () => Promise<PartialOutcome> }) {
  const [outcome, setOutcome] = useState<PartialOutcome>();
  return (
    <>
      {!outcome && (
        <button type="button" className="story-button" onClick={() => void load().then(setOutcome)}>
          Start
        </button>
      )}
      {outcome && <PartialFailureSummary {...props} {...outcome} />}
    </>
  );
}

/** People invited to Zoho Cliq in one call: answered with 200, each address with a code of its own; one is a member already, which counts as done. */
export const ZohoPartial: Story = {
  render: () => (
    <Loaded
      load={async () => {
        const answer = await zohoClient.request(addUsers, { input: { users: [{ email_id: 'ana.ruiz@zylker.com' }] } });
        return fromPartial(readUsersAdded(answer), zohoCliq);
      }}
      words={{ some: '{count} of {max} people are in', left: { one: "{count} isn't.", other: "{count} aren't." } }}
    />
  ),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Start' }));
    const summary = await canvas.findByRole('region', { name: '3 of 5 people are in' });
    await expect(within(summary).getAllByRole('listitem')).toHaveLength(2);
    await expect(canvas.queryByRole('button', { name: /again/ })).toBeNull();
  },
};

/** Ten snippets deleted at once: Snippets AI says how many were not, and why, but not which; so they are counted, not listed. */
export const SnippetsBatch: Story = {
  render: () => (
    <Loaded
      load={async () => {
        const answer = await snippetsClient.request(deleteSnippets, { input: { ids: 'a,b' } });
        return fromPartial(readPartial(answer)!, snippetsAi);
      }}
      words={{ ...words, some: '{count} of {max} snippets were deleted' }}
    />
  ),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Start' }));
    const summary = await canvas.findByRole('region', { name: '7 of 10 snippets were deleted' });
    await expect(within(summary).queryByRole('list')).toBeNull();
    await expect(summary).toHaveTextContent('2 items');
  },
};

const limited = makeApiError(snippetsAi, 'rate_limited', {
  now: Date.now(),
  retryAfterMs: 3_600_000,
  method: 'DELETE',
});

const states: Readonly<Record<string, Partial<PartialFailureSummaryProps>>> = {
  'Some failed': { items: [item(0, busy()), item(3, busy())], succeeded: 10 },
  'One failed': { items: [item(4, denied())], succeeded: 11 },
  'Mixed reasons': { items: [...mixed, item(3, gone()), item(5, busy()), item(6, busy())], succeeded: 6 },
  'All failed': { items: Array.from({ length: 12 }, (_, at) => item(at, denied())), succeeded: 0 },
  'All failed, for reasons': { items: mixed, succeeded: 0, headingLevel: 3 },
  'Has to wait': { items: [item(1, limited), item(2, limited)], succeeded: 3 },
  'With actions': {
    items: [item(1, denied()), item(3, denied())],
    succeeded: 3,
    actionOf: () => (
      <button type="button" data-rae-part="quiet">
        Request access
      </button>
    ),
  },
  Retrying: { items: [item(0, busy()), item(1, denied()), item(2, busy())], succeeded: 9 },
};

/** Every state side by side. */
export const AllStates: Story = {
  render: ({ onRetry }) => (
    <div className="story-sheet">
      {Object.entries(states).map(([name, props]) => (
        <section key={name}>
          <h2>{name}</h2>
          <PartialFailureSummary
            items={[]}
            succeeded={0}
            words={words}
            onDismiss={() => undefined}
            isSilent
            onRetry={name === 'Retrying' ? halfway : onRetry}
            {...props}
            aria-labelledby={undefined}
            aria-label={name}
          />
        </section>
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    const last = canvas
      .getAllByRole('region', { name: 'Retrying' })
      .find((one) => one.dataset['rae'] === 'partial-summary')!;
    await userEvent.click(within(last).getByRole('button', { name: 'Try 2 of 3 again' }));
  },
};

const halfway: PartialFailureSummaryProps['onRetry'] = (_items, { progress }) => {
  progress(1);
  return new Promise<void>(() => {});
};
