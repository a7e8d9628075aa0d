import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useState, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import '../../src/styles.css';
import { ErrorBanner, ErrorOutlet, ErrorPanel, ErrorUiProvider, InlineError } from '../../src/components/index.js';
import { ErrorBannerParts, ErrorPanelParts } from '../../src/components/parts.js';
import { createDeferred } from '../../src/internal/index.js';
import { failure, waitUntil } from './failures.js';
import { fakeTime, type FakeTime } from './fakeTime.js';
import { spokenLog } from './spokenLog.js';

let log: ReturnType<typeof spokenLog>;
let clock: FakeTime;
beforeEach(() => {
  log = spokenLog();
  clock = fakeTime();
});
afterEach(() => log.stop());

/** Lets time pass for components and announcer. */
const pass = (ms: number) => act(async () => clock.advance(ms));

const show = (ui: ReactNode, recovery = {}) =>
  render(
    <StrictMode>
      <ErrorUiProvider clock={clock} recovery={recovery} timeZone="UTC">
        {ui}
      </ErrorUiProvider>
    </StrictMode>,
  );

describe('ErrorPanel', () => {
  it('is a group named by its heading', async () => {
    show(<ErrorPanel error={failure()} onRetry={vi.fn()} />);
    const panel = screen.getByRole('group', { name: "That didn't work" });
    expect(within(panel).getByRole('heading', { level: 3 })).toHaveTextContent("That didn't work");
    expect(panel).toHaveAttribute('data-kind', 'server');
    expect(panel).toHaveAttribute('data-severity', 'error');
    expect(panel).toHaveAttribute('data-state', 'idle');
  });

  it('says the failure once, politely, also in strict mode', async () => {
    const { rerender } = show(<ErrorPanel error={failure()} />);
    await pass(1_000);
    rerender(<p>gone</p>);
    await pass(30_000);
    expect(log.texts).toEqual(["That didn't work. Acme had a problem. It isn't something you did."]);
  });

  it('works without a provider and makes regions at the end of body', async () => {
    render(<ErrorPanel error={new Error('secret')} onRetry={vi.fn()} />);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('secret');
    await waitFor(() => expect(log.texts[0]).toMatch(/^That didn't work\./));
    expect(screen.getAllByRole('status')).toHaveLength(1);
  });

  it.each([null, undefined, failure({ kind: 'cancelled' }), new DOMException('x', 'AbortError')])(
    'shows nothing for %s',
    (error) => {
      show(<ErrorPanel error={error} onRetry={vi.fn()} />);
      expect(document.querySelector('[data-rae="panel"]')).toBeNull();
    },
  );

  it('offers no action without a handler', () => {
    show(<ErrorPanel error={failure({ recovery: ['retry', 'sign-in', 'contact-support'] })} />, { 'sign-in': vi.fn() });
    const names = screen.getAllByRole('button').map((one) => one.textContent);
    expect(names).toEqual(['Sign in', 'Details']);
  });

  it('stays focused, named busy and refuses a second press while trying again', async () => {
    const gate = createDeferred<void>();
    const onRetry = vi.fn(() => gate.promise);
    show(<ErrorPanel error={failure()} onRetry={onRetry} />);
    const button = screen.getByRole('button', { name: 'Try again' });
    await userEvent.click(button);
    await userEvent.keyboard('{Enter} ');
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(button).toHaveFocus();
    expect(button).toHaveTextContent('Trying again…');
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).not.toBeDisabled();
    expect(screen.getByRole('group')).toHaveAttribute('data-state', 'retrying');
    await act(async () => gate.resolve());
    expect(button).toHaveTextContent('Try again');
    expect(button).toHaveFocus();
  });

  it('says that it still does not work instead of the whole text again', async () => {
    function Page() {
      const [error, setError] = useState(() => failure());
      return <ErrorPanel error={error} onRetry={async () => setError(failure())} />;
    }
    show(<Page />);
    await pass(1_000);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(1_000);
    expect(log.texts.slice(1)).toEqual(['Still not working. Attempt 2.']);
  });

  it('moves the focus to what takes its place when trying again worked', async () => {
    function Page() {
      const [isFine, setFine] = useState(false);
      return isFine ? <section>Notes</section> : <ErrorPanel error={failure()} onRetry={() => setFine(true)} />;
    }
    show(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('Notes')).toHaveFocus());
    act(() => screen.getByText('Notes').blur());
    expect(screen.getByText('Notes')).not.toHaveAttribute('tabindex');
  });

  it('contains an action that throws and says so in its place', async () => {
    show(<ErrorPanel error={failure({ recovery: ['contact-support'] })} />, {
      'contact-support': () => {
        throw new Error('x');
      },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Contact support' }));
    expect(screen.getByText("That didn't work.")).toBeVisible();
  });

  it('counts down in the button and keeps its name still between spoken thresholds', async () => {
    const limited = failure({ kind: 'rate-limited', recovery: ['wait'], ...waitUntil(clock.now() + 42_000, 42_000) });
    const onRetry = vi.fn();
    show(<ErrorPanel error={limited} onRetry={onRetry} />);
    const button = screen.getByRole('button', { name: 'Try again, available in 42 seconds' });
    expect(button).toHaveTextContent('Try again · 0:42');
    expect(screen.getByRole('group')).toHaveAttribute('data-state', 'waiting');
    await userEvent.click(button);
    expect(onRetry).not.toHaveBeenCalled();
    await pass(5_000);
    expect(button).toHaveTextContent('Try again · 0:37');
    expect(button).toHaveAccessibleName('Try again, available in 42 seconds');
    await pass(7_000);
    expect(button).toHaveAccessibleName('Try again, available in 30 seconds');
    await pass(30_000);
    expect(button).toHaveAccessibleName('Try again');
    expect(button).not.toHaveAttribute('aria-disabled');
    expect(screen.getByRole('group')).toHaveAttribute('data-state', 'idle');
    await userEvent.click(button);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("shows facts only when Details are opened, with the vendor's words marked", async () => {
    const error = failure({ code: 'E_1', status: 503, attempt: 2, vendorMessage: 'Kindly retry', requestId: 'req_1' });
    show(<ErrorPanel error={error} />);
    expect(screen.queryByText('E_1')).toBeNull();
    const trigger = screen.getByRole('button', { name: 'Details', expanded: false });
    trigger.focus();
    await userEvent.keyboard('{Enter}');
    expect(trigger).toHaveAttribute('aria-expanded', 'true');
    for (const fact of ['E_1', '503', '2', 'Acme']) expect(screen.getByText(fact)).toBeVisible();
    expect(screen.getByText('Words of Acme').nextElementSibling?.querySelector('q')).toHaveTextContent('Kindly retry');
  });

  it('copies the reference with facts, confirms in place and politely', async () => {
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text));
    show(<ErrorPanel error={failure({ requestId: 'req_1', occurredAt: Date.UTC(2026, 0, 2) })} appVersion="1.2.3" />);
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    await act(async () => screen.getByRole('button', { name: 'Copy' }).click());
    expect(written).toEqual(['req_1\n2026-01-02T00:00:00.000Z\nAcme\nSERVER\n1.2.3']);
    expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
    await pass(1_000);
    expect(log.texts.at(-1)).toBe('Copied');
    await pass(2_000);
    expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible();
  });

  it('selects the reference where there is no clipboard', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    show(<ErrorPanel error={failure({ requestId: 'req_1' })} />);
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    await act(async () => screen.getByRole('button', { name: 'Copy' }).click());
    expect(getSelection()?.toString()).toContain('req_1');
  });

  it("shows `actions` in place of the failure's own", () => {
    show(<ErrorPanel error={failure()} onRetry={vi.fn()} actions={<button type="button">Reload</button>} />);
    expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual(['Reload', 'Details']);
  });

  it('spreads props, forwards its ref and lends itself to parts and asChild', () => {
    const root = { current: null as HTMLDivElement | null };
    const title = { current: null as HTMLHeadingElement | null };
    show(
      <ErrorPanelParts.Root error={failure()} ref={root} id="own" className="host" asChild>
        <section>
          <ErrorPanelParts.Title ref={title} headingLevel={4} />
          <ErrorPanelParts.Body asChild>
            <div />
          </ErrorPanelParts.Body>
        </section>
      </ErrorPanelParts.Root>,
    );
    expect(root.current).toBe(document.querySelector('section#own.host[data-rae="panel"]'));
    expect(title.current?.tagName).toBe('H4');
    expect(document.querySelector('div[data-rae-part="body"]')).toHaveTextContent('Acme had a problem');
  });
});

describe('InlineError', () => {
  it('is silent for the background and speaks for the person', async () => {
    show(<InlineError error={failure({ code: 'A' })} />);
    await pass(1_000);
    expect(log.texts).toEqual([]);
    show(<InlineError error={failure({ code: 'B' })} origin="user" />);
    await pass(1_000);
    expect(log.texts).toHaveLength(1);
  });

  it('may stand in a paragraph', () => {
    show(
      <p>
        Owner: <InlineError error={failure()} onRetry={vi.fn()} hasBody />
      </p>,
    );
    expect(document.querySelector('p [data-rae="inline"]')).toHaveTextContent("That didn't work");
  });

  it('tells beside its button that trying again failed', async () => {
    const onRetry = vi.fn().mockRejectedValue(new Error('again'));
    show(<InlineError error={failure()} onRetry={onRetry} />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
    expect(document.querySelector('[data-rae="inline"]')).toHaveTextContent("Try againThat didn't work.");
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
  });

  it('leaves the focus to what stands in its place', async () => {
    function Owner() {
      const [error, setError] = useState<unknown>(() => failure());
      return <div>{error ? <InlineError error={error} onRetry={() => setError(null)} /> : <span>Ana</span>}</div>;
    }
    show(<Owner />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('Ana')).toHaveFocus();
  });

  it('is nothing for no failure, and so are the roots of panel and banner', () => {
    const cancelled = new DOMException('Gone', 'AbortError');
    show(
      <div data-testid="place">
        <InlineError error={null} />
        <InlineError error={cancelled} />
        <ErrorPanelParts.Root error={cancelled} />
        <ErrorBannerParts.Root error={undefined} />
      </div>,
    );
    expect(screen.getByTestId('place')).toBeEmptyDOMElement();
  });
});

describe('ErrorBanner', () => {
  it('is a region named by its title and holds at most two actions', () => {
    const error = failure({ recovery: ['retry', 'sign-in', 'contact-support'] });
    show(<ErrorBanner error={error} onRetry={vi.fn()} />, { 'sign-in': vi.fn(), 'contact-support': vi.fn() });
    const region = screen.getByRole('region', { name: "That didn't work" });
    const names = within(region).getAllByRole('button');
    expect(names.map((one) => one.getAttribute('aria-label') ?? one.textContent)).toEqual([
      'Try again',
      'Sign in',
      'Dismiss',
    ]);
  });

  it('stays dismissed for its group until that is resolved', async () => {
    function Page() {
      const [error, setError] = useState<unknown>(() => failure());
      return (
        <>
          <ErrorBanner error={error} />
          <button type="button" onClick={() => setError(failure())}>
            Fail
          </button>
          <button type="button" onClick={() => setError(null)}>
            Resolve
          </button>
        </>
      );
    }
    show(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('region')).toBeNull();
    await userEvent.click(screen.getByText('Fail'));
    expect(screen.queryByRole('region')).toBeNull();
    await userEvent.click(screen.getByText('Resolve'));
    await userEvent.click(screen.getByText('Fail'));
    expect(screen.getByRole('region')).toHaveTextContent("That didn't work");
  });

  it('cannot be dismissed when critical', () => {
    show(<ErrorBanner error={failure()} severity="critical" />);
    expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
  });
});

describe('ErrorOutlet', () => {
  it('hears what is said while it is mounted, and hands back afterwards', async () => {
    const { container, rerender } = show(
      <div id="dialog">
        <ErrorOutlet />
        <ErrorPanel error={failure()} />
      </div>,
    );
    await pass(300);
    expect(document.querySelector('#dialog [role="status"]')).toHaveTextContent("That didn't work");
    rerender(
      <StrictMode>
        <ErrorUiProvider clock={clock}>
          <ErrorPanel error={failure({ code: 'OTHER' })} />
        </ErrorUiProvider>
      </StrictMode>,
    );
    await pass(1_000);
    expect(container.querySelector('[role="status"]')).toHaveTextContent("That didn't work");
  });
});
