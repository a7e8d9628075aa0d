import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import {
  ErrorBanner,
  ErrorBanners,
  ErrorOutlet,
  ErrorPanel,
  type ErrorBannerProps,
} from '../../src/components/index.js';
import { failureNames, makeFailure, type FailureName } from '../support/failures.js';
import { inApp, StoryApp, useFailure } from '../support/StoryApp.js';
import { StorySheet } from '../support/StorySheet.js';
import { arabic, german } from '../support/words.js';

type BannerArgs = ErrorBannerProps & { readonly failure: FailureName };

function Banner({ failure, ...props }: BannerArgs) {
  return <ErrorBanner {...props} error={useFailure(failure)} />;
}

const meta = {
  title: 'Components/ErrorBanner',
  component: ErrorBanner,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { failure: 'Unavailable', error: undefined, onRetry: fn() },
  argTypes: {
    failure: { control: 'select', options: failureNames },
    error: { control: false },
    onDismiss: { control: false },
  },
  render: (args) => <Banner {...args} />,
} satisfies Meta<BannerArgs>;

export default meta;

type Story = StoryObj<BannerArgs>;

/** Above what still works. A region with the title as its name, so that it can be found after it was heard. */
export const Default: Story = {
  play: async ({ canvas }) => {
    const banner = canvas.getByRole('region', { name: 'Zoho Cliq is being maintained' });
    await expect(banner).toHaveAttribute('data-state', 'waiting');
    const names = within(banner)
      .getAllByRole('button')
      .map((button) => button.textContent);
    await expect(names[0]).toMatch(/^Try again/);
    // It fades in.
    await waitFor(() => expect(within(banner).getByRole('button', { name: 'Dismiss' })).toBeVisible());
  },
};

/** Every prop on a control. */
export const Playground: Story = {
  args: { placement: 'section', keeps: 'nothing', hasDetails: true, density: 'cozy', isRetrying: false },
  argTypes: {
    placement: { control: 'inline-radio', options: ['app', 'section', 'dialog'] },
    density: { control: 'inline-radio', options: ['compact', 'cozy', 'page'] },
    keeps: { control: 'inline-radio', options: ['input', 'queued', 'nothing'] },
    severity: { control: 'select', options: ['info', 'caution', 'error', 'critical'] },
  },
};

export const RateLimited: Story = { args: { failure: 'RateLimited' } };
export const SessionExpired: Story = { args: { failure: 'SessionExpired' } };
export const Offline: Story = { args: { failure: 'Offline' } };

/** The circuit breaker is open: the service is left alone for a while. */
export const CircuitOpen: Story = { args: { failure: 'Unavailable', placement: 'app' } };

export const ValidationFailed: Story = { args: { failure: 'ValidationFailed' } };
export const PermissionDenied: Story = { args: { failure: 'PermissionDenied' } };
export const NotFound: Story = { args: { failure: 'NotFound' } };
export const Conflict: Story = { args: { failure: 'Conflict' } };
export const QuotaExhausted: Story = { args: { failure: 'QuotaExhausted' } };
export const Misconfigured: Story = { args: { failure: 'Misconfigured' } };
export const Timeout: Story = { args: { failure: 'Timeout' } };
export const Network: Story = { args: { failure: 'Network' } };
export const ServerFailed: Story = { args: { failure: 'ServerFailed', hasDetails: true } };
export const UnknownCode: Story = { args: { failure: 'UnknownCode' } };

/** Work or money is at stake: a full edge, the octagon, and no way to close it. */
export const Critical: Story = {
  args: { failure: 'Timeout', severity: 'critical', operation: 'The payment' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region')).toHaveAttribute('data-severity', 'critical');
    await expect(canvas.queryByRole('button', { name: 'Dismiss' })).toBeNull();
  },
};

/** Closing hides the notice; the failure stays, and the same group stays closed. */
export const Dismissed: Story = {
  args: { failure: 'Network' },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Dismiss' }));
    await waitFor(() => expect(canvas.queryByRole('region')).toBeNull());
  },
};

/** One banner a place: the weightiest is shown, the others fold into it. */
export const Folded: Story = {
  render: function FoldedStory({ onRetry }) {
    const offline = useFailure('Offline');
    const limited = useFailure('RateLimited');
    const ended = useFailure('SessionExpired');
    return (
      <ErrorBanners>
        <ErrorBanner placement="app" error={limited} onRetry={onRetry} />
        <ErrorBanner placement="app" error={offline} />
        <ErrorBanner placement="app" error={ended} />
      </ErrorBanners>
    );
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('region')).toHaveLength(1);
    await expect(canvas.getByRole('region')).toHaveAttribute('data-kind', 'offline');
    await userEvent.click(canvas.getByRole('button', { name: 'and 2 more' }));
    await expect(canvas.getAllByRole('region')).toHaveLength(3);
    await userEvent.click(canvas.getByRole('button', { name: 'Show fewer' }));
    await waitFor(() => expect(canvas.getAllByRole('region')).toHaveLength(1));
  },
};

const retryPart = fn();

/** Six panels with one reason: the page says it once and tries all of them again. */
export const Many: Story = {
  render: function ManyStory() {
    const [parts] = useState(() =>
      ['Revenue', 'Orders', 'Returns', 'Stock', 'Visits', 'Reviews'].map((name) => ({
        name,
        error: makeFailure('Timeout'),
      })),
    );
    return (
      <>
        <ErrorBanners />
        <div className="story-sheet">
          {parts.map(({ name, error }) => (
            <section key={name} aria-label={name}>
              <h2>{name}</h2>
              <ErrorPanel error={error} onRetry={retryPart} />
            </section>
          ))}
        </div>
      </>
    );
  },
  play: async ({ canvas }) => {
    retryPart.mockClear();
    const banner = canvas.getByRole('region', { name: "Zoho Cliq isn't answering" });
    await expect(canvas.getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
    await expect(within(banner).getByText(/^6 parts of this page are affected\./)).toBeInTheDocument();
    await userEvent.click(within(banner).getByRole('button', { name: 'Try again' }));
    await expect(retryPart).toHaveBeenCalledTimes(6);
  },
};

/** At the top of a dialog, where it is heard although the page behind is hidden. */
export const InDialog: Story = {
  args: { failure: 'Conflict', placement: 'dialog' },
  render: function InDialogStory(args) {
    const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
    return (
      <>
        <button type="button" className="story-button" onClick={() => dialog?.showModal()}>
          Edit the invoice
        </button>
        <dialog ref={setDialog} aria-label="Edit the invoice" className="story-dialog">
          <Banner {...args} />
          <p>
            <label>
              Title <input defaultValue="Invoice 204" />
            </label>
          </p>
          <button type="button" onClick={() => dialog?.close()}>
            Close
          </button>
          <ErrorOutlet />
        </dialog>
      </>
    );
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Edit the invoice' }));
    const dialog = canvas.getByRole('dialog', { name: 'Edit the invoice' });
    const banner = within(dialog).getByRole('region', { name: 'Someone else changed this' });
    await waitFor(() => expect(banner).toBeVisible());
  },
};

/** German wraps; actions move under the text when it gets narrow. */
export const LongMessage: Story = {
  args: { failure: 'SessionExpired' },
  render: (args) => (
    <StoryApp locale={german}>
      <div lang="de">
        <Banner {...args} />
      </div>
    </StoryApp>
  ),
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { failure: 'SessionExpired' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <div lang="ar" dir="rtl">
        <Banner {...args} />
      </div>
    </StoryApp>
  ),
  play: async ({ canvas }) => {
    const banner = canvas.getByRole('region');
    const icon = banner.querySelector('[data-rae-part="icon"]')!.getBoundingClientRect();
    const box = banner.getBoundingClientRect();
    // The icon leads: in Arabic that is on the right.
    await expect(icon.left).toBeGreaterThan(box.left + box.width / 2);
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
    const banner = canvas.getByRole('region');
    await expect(banner.scrollWidth).toBeLessThanOrEqual(banner.clientWidth);
  },
};

/** Every state on one sheet. */
export const AllStates: Story = {
  // Regions of one page need names of their own.
  render: ({ onRetry }) => (
    <StorySheet>
      {(error, name) => (
        <ErrorBanner
          error={error}
          onRetry={onRetry}
          operation={name === 'ServerFailed' ? 'Saving the invoice' : undefined}
        />
      )}
    </StorySheet>
  ),
};
