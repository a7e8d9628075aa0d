import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState, type ReactNode } from 'react';
import { expect, fn, spyOn, userEvent, waitFor, within } from 'storybook/test';

import { ErrorBoundary, useErrorBoundary, type ErrorBoundaryProps } from '../../src/components/index.js';
import { failureNames, makeFailure, type FailureName } from '../support/failures.js';
import { inApp, StoryApp } from '../support/StoryApp.js';
import { arabic, german } from '../support/words.js';

type BoundaryArgs = ErrorBoundaryProps & {
  /** What the content throws: the failure of a call, or `crash` for a mistake in the code. */
  readonly throws: FailureName | 'crash' | 'null';
  /** How often it throws until it works again. */
  readonly times: number;
};

/** React 19 reports what a boundary caught; that is no accident here. */
const expectReports = () => {
  const spy = spyOn(console, 'error').mockImplementation(() => {});
  return () => spy.mockRestore();
};

const thrownBy = (throws: BoundaryArgs['throws']): unknown => {
  if (throws === 'null') return null;
  return throws === 'crash'
    ? new TypeError("Cannot read properties of undefined (reading 'total')")
    : makeFailure(throws);
};

function Bomb({ throws, isArmed }: { readonly throws: BoundaryArgs['throws']; readonly isArmed: boolean }) {
  if (isArmed) throw thrownBy(throws);
  return (
    <p>
      4 invoices. <button type="button">Open the newest</button>
    </p>
  );
}

/** Content that throws while it renders, `times` times. */
function Invoices({ throws, times, children, ...props }: BoundaryArgs & { readonly children?: ReactNode }) {
  const [left, setLeft] = useState(times);
  return (
    <section className="story-card" aria-labelledby="invoices">
      <h2 id="invoices">Invoices</h2>
      <ErrorBoundary
        {...props}
        onReset={(details) => {
          setLeft((before) => before - 1);
          return props.onReset?.(details);
        }}
      >
        {children ?? <Bomb throws={throws} isArmed={left > 0} />}
      </ErrorBoundary>
    </section>
  );
}

const meta = {
  title: 'Components/ErrorBoundary',
  component: ErrorBoundary,
  tags: ['autodocs'],
  decorators: [inApp],
  args: { throws: 'crash', times: 1, onError: fn(), onReset: fn() },
  argTypes: {
    throws: { control: 'select', options: ['crash', 'null', ...failureNames] },
    scope: { control: 'inline-radio', options: ['section', 'page', 'app'] },
    children: { control: false },
    fallback: { control: false },
  },
  beforeEach: expectReports,
  render: (args) => <Invoices {...args} />,
} satisfies Meta<BoundaryArgs>;

export default meta;

type Story = StoryObj<BoundaryArgs>;

/** A part that crashed says so in its place; the rest of the page still works. */
export const Default: Story = {
  play: async ({ canvas, args }) => {
    const panel = await canvas.findByRole('group', { name: 'This part stopped working' });
    await expect(args.onError).toHaveBeenCalledTimes(1);
    await userEvent.click(within(panel).getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText(/4 invoices/)).toBeVisible();
    await expect(args.onReset).toHaveBeenCalledWith({ reason: 'action' });
  },
};

/** Every prop on a control. */
export const Playground: Story = { args: { scope: 'section', maxResets: 2, times: 3 } };

export const Section: Story = { args: { scope: 'section' } };

/** A page is bigger, and reloading is near. */
export const Page: Story = {
  args: { scope: 'page' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'This page stopped working', level: 2 })).toBeVisible();
  },
};

export const App: Story = {
  args: { scope: 'app' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('group', { name: 'This page stopped working' })).toHaveAttribute(
      'data-severity',
      'critical',
    );
  },
};

/** A failed call that was thrown (`throwOnError`, Suspense) keeps its own words and action. */
export const RateLimited: Story = {
  args: { throws: 'RateLimited' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('group', { name: 'Too many requests to Snippets AI' })).toHaveAttribute(
      'data-state',
      'waiting',
    );
  },
};

export const SessionExpired: Story = { args: { throws: 'SessionExpired' } };
export const Offline: Story = { args: { throws: 'Offline' } };
export const CircuitOpen: Story = { args: { throws: 'Unavailable' } };
export const ValidationFailed: Story = { args: { throws: 'ValidationFailed' } };
export const PermissionDenied: Story = { args: { throws: 'PermissionDenied' } };
export const NotFound: Story = { args: { throws: 'NotFound' } };
export const Conflict: Story = { args: { throws: 'Conflict' } };
export const QuotaExhausted: Story = { args: { throws: 'QuotaExhausted' } };
export const Misconfigured: Story = { args: { throws: 'Misconfigured' } };
export const Timeout: Story = { args: { throws: 'Timeout' } };
export const Network: Story = { args: { throws: 'Network' } };
export const ServerFailed: Story = { args: { throws: 'ServerFailed' } };
export const UnknownCode: Story = { args: { throws: 'UnknownCode' } };

/** React hands over whatever was thrown, even nothing. */
export const ThrownNull: Story = {
  args: { throws: 'null' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

function DeleteButton() {
  const { guard } = useErrorBoundary();
  return (
    <button
      type="button"
      className="story-button"
      onClick={guard(() => {
        throw makeFailure('ServerFailed');
      })}
    >
      Delete the newest
    </button>
  );
}

/** React does not bring failures of handlers to a boundary; `guard` does. */
export const ThrownInHandler: Story = {
  args: { children: <DeleteButton /> },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Delete the newest' }));
    await expect(await canvas.findByRole('group', { name: "That didn't work" })).toBeVisible();
    // The button that had the focus is gone: the title of what took its place has it.
    await waitFor(() => expect(canvas.getByRole('heading', { name: "That didn't work" })).toHaveFocus());
  },
};

function LoadButton() {
  const { guard } = useErrorBoundary();
  return (
    <button
      type="button"
      className="story-button"
      onClick={() => void guard(() => Promise.reject(makeFailure('Timeout')))()}
    >
      Load more
    </button>
  );
}

export const ThrownInPromise: Story = {
  args: { children: <LoadButton /> },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Load more' }));
    await expect(await canvas.findByRole('group', { name: 'Zoho Cliq took too long to answer' })).toBeVisible();
  },
};

/** After two resets that did not help, "Try again" gives way to the ways out. */
export const CrashLoop: Story = {
  args: { times: 9 },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByRole('heading', { name: 'It happened again' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Try again' })).toBeNull();
    await expect(canvas.getByRole('button', { name: 'Reload page' })).toBeVisible();
  },
};

function BrokenFallback(): ReactNode {
  throw new Error('The fallback is broken too');
}

/** A plain panel without hooks or context stands behind a fallback that fails. */
export const FallbackThrows: Story = {
  args: { fallback: <BrokenFallback /> },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This part stopped working')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText(/4 invoices/)).toBeVisible();
  },
};

/** One invoice failed; another one is another matter. */
export const ResetByKeys: Story = {
  render: function ResetByKeysStory(args) {
    const [id, setId] = useState(204);
    return (
      <>
        <button type="button" className="story-button" onClick={() => setId(205)}>
          Invoice 205
        </button>
        <ErrorBoundary {...args} resetKeys={[id]}>
          <Bomb throws={args.throws} isArmed={id === 204} />
        </ErrorBoundary>
      </>
    );
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Invoice 205' }));
    await expect(await canvas.findByText(/4 invoices/)).toBeVisible();
    await expect(args.onReset).toHaveBeenCalledWith({ reason: 'keys', before: [204], after: [205] });
  },
};

/** Going elsewhere clears a failure silently: the router tells the boundary. */
export const ResetByNavigation: Story = {
  render: function ResetByNavigationStory(args) {
    const [hash, setHash] = useState('#/broken');
    const [router] = useState(() => new EventTarget());
    return (
      <>
        <button
          type="button"
          className="story-button"
          onClick={() => {
            setHash('#/fine');
            router.dispatchEvent(new Event('navigate'));
          }}
        >
          Go to the overview
        </button>
        <ErrorBoundary
          {...args}
          onNavigationReset={(reset) => {
            router.addEventListener('navigate', reset);
            return () => router.removeEventListener('navigate', reset);
          }}
        >
          <Bomb throws={args.throws} isArmed={hash === '#/broken'} />
        </ErrorBoundary>
      </>
    );
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Go to the overview' }));
    await expect(await canvas.findByText(/4 invoices/)).toBeVisible();
    await expect(args.onReset).toHaveBeenCalledWith({ reason: 'navigation' });
  },
};

/** The inner one leaves what is not its own to the outer. */
export const Nested: Story = {
  args: { throws: 'SessionExpired' },
  render: ({ throws, onError }) => (
    <ErrorBoundary scope="page" onError={onError}>
      <h2>Invoices</h2>
      <ErrorBoundary shouldCatch={(error) => !isSignIn(error)}>
        <Bomb throws={throws} isArmed />
      </ErrorBoundary>
    </ErrorBoundary>
  ),
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('heading', { name: 'Sign in to continue' })).toBeVisible();
    await expect(canvas.queryByRole('heading', { name: 'Invoices' })).toBeNull();
    await expect(args.onError).toHaveBeenCalledTimes(1);
  },
};

const isSignIn = (error: unknown) => (error as { kind?: unknown } | null)?.kind === 'authentication';

function LateBomb() {
  const [isArmed, arm] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => arm(true), 50);
    return () => clearTimeout(timer);
  }, []);
  return <Bomb throws="ServerFailed" isArmed={isArmed} />;
}

/** A fallback of the app's own gets the failure with its words. */
export const OwnFallback: Story = {
  args: {
    children: <LateBomb />,
    fallback: ({ view, reset, attempts }) => (
      <p>
        {view.title}. Attempt {attempts + 1}.{' '}
        <button type="button" className="story-button" onClick={reset}>
          Load again
        </button>
      </p>
    ),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Load again' })).toBeVisible();
    await expect(canvas.getByText(/That didn't work/)).toBeVisible();
  },
};

export const LongMessage: Story = {
  args: { throws: 'ServerFailed' },
  render: (args) => (
    <StoryApp locale={german}>
      <div lang="de">
        <Invoices {...args} />
      </div>
    </StoryApp>
  ),
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { throws: 'ServerFailed' },
  render: (args) => (
    <StoryApp locale={arabic}>
      <div lang="ar" dir="rtl">
        <Invoices {...args} />
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
};

/** A section, a page and an app that stopped, and one that keeps stopping. */
export const AllStates: Story = {
  render: (args) => (
    <div className="story-sheet">
      {(['section', 'page', 'app'] as const).map((scope) => (
        <section key={scope} aria-label={scope}>
          <h2>{scope}</h2>
          <ErrorBoundary {...args} scope={scope}>
            <Bomb throws="crash" isArmed />
          </ErrorBoundary>
        </section>
      ))}
      <section aria-label="exhausted">
        <h2>exhausted</h2>
        <ErrorBoundary {...args} maxResets={0}>
          <Bomb throws="crash" isArmed />
        </ErrorBoundary>
      </section>
    </div>
  ),
};
