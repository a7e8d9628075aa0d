import { QueryClient } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { StrictMode, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';

import '../../../src/styles.css';
import {
  ApiProvider,
  createErrorToasts,
  ErrorCenter,
  ErrorToaster,
  ErrorUiProvider,
  type ErrorToasts,
} from '../../../src/components/index.js';
import { withApi } from '../../../src/query/index.js';
import { failure } from '../failures.js';
import { spokenLog } from '../spokenLog.js';

let toasts: ErrorToasts;
beforeEach(async () => {
  toasts = createErrorToasts();
  document.documentElement.lang = 'en';
  document.title = 'Notes';
  await page.viewport(900, 700);
});

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const after = (run: () => unknown) =>
  act(async () => {
    run();
    await frame();
    await frame();
  });
const mount = (ui: ReactNode = null) =>
  render(
    <StrictMode>
      <ErrorUiProvider>
        <main>
          <h1>Notes</h1>
          <ErrorCenter toasts={toasts} />
          <button type="button">Elsewhere</button>
          {ui}
        </main>
      </ErrorUiProvider>
    </StrictMode>,
  );
const trigger = () => screen.getByRole('button', { name: /^Notices/ });
const panel = () => screen.queryByRole('region', { name: 'Notices' });
const failing = (operation: string, more = {}) => toasts.show(failure({ code: operation, ...more }), { operation });

describe('ErrorCenter', () => {
  it('is nothing while it holds nothing, and on a server', async () => {
    failing('Saving');
    expect(renderToString(<ErrorCenter toasts={toasts} />)).toBe('');
    toasts = createErrorToasts();
    mount();
    expect(document.querySelector('[data-rae="center"]')).toBeNull();
  });

  it('counts groups in the name of its button, says nothing, and renders no notice before it is opened', async () => {
    const log = spokenLog();
    mount();
    await after(() => ['A', 'B', 'B'].forEach((one) => failing(one)));
    expect(trigger()).toHaveAccessibleName('Notices (2)');
    expect(trigger()).toHaveAttribute('aria-expanded', 'false');
    expect(document.querySelectorAll('[data-rae="center"] *')).toHaveLength(1);
    await after(() => failing('C'));
    expect(trigger()).toHaveAccessibleName('Notices (3)');
    expect(log.texts).toEqual([]);
    log.stop();
  });

  it('opens to its heading, lists newest first, and goes back with Escape or Close', async () => {
    mount();
    await after(() => failing('A'));
    await after(() => ['B', 'B'].forEach((one) => failing(one)));
    await userEvent.click(trigger());
    const items = within(panel()!).getAllByRole('listitem');
    expect(screen.getByRole('heading', { name: 'Notices', level: 2 })).toHaveFocus();
    expect(
      within(panel()!)
        .getAllByRole('heading', { level: 3 })
        .map((one) => one.textContent),
    ).toEqual(["B didn't work", "A didn't work"]);
    expect(items[0]).toHaveTextContent('2 times');
    expect(within(items[0]!).getByText('Acme')).toBeInTheDocument();
    expect(items[0]!.querySelector('time')).toHaveAttribute('datetime', expect.stringMatching(/^\d{4}-.*Z$/));
    await userEvent.keyboard('{Escape}');
    expect(panel()).toBeNull();
    expect(trigger()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(within(panel()!).getByRole('button', { name: 'Close' }));
    expect(panel()).toBeNull();
    expect(trigger()).toHaveFocus();
  });

  it('follows its button in the order of Tab, and closes when the focus or a press goes elsewhere', async () => {
    mount();
    await after(() => failing('A'));
    await userEvent.click(trigger());
    await userEvent.tab();
    expect(within(panel()!).getByRole('button', { name: 'Clear' })).toHaveFocus();
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
    expect(panel()).toBeNull();
    await userEvent.click(trigger());
    await userEvent.click(screen.getByRole('heading', { name: 'Notes' }));
    expect(panel()).toBeNull();
  });

  it('shows one service at a time, and clears what it shows', async () => {
    mount();
    await after(() => {
      failing('A');
      failing('B', { vendor: 'beta', service: 'Beta' });
      failing('C', { vendor: 'beta', service: 'Beta' });
    });
    await userEvent.click(trigger());
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Service' }), 'Beta');
    expect(within(panel()!).getAllByRole('listitem')).toHaveLength(2);
    await after(() => screen.getByRole('button', { name: 'Clear' }).click());
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(within(panel()!).getAllByRole('listitem')).toHaveLength(1);
    await after(() => screen.getByRole('button', { name: 'Clear' }).click());
    expect(panel()).toHaveTextContent('Nothing to read again');
    expect(screen.getByRole('heading', { name: 'Notices' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('[data-rae="center"]')).toBeNull();
    // Where the button was.
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  it('tries again, and says that it works', async () => {
    const onRetry = vi.fn(() => Promise.resolve());
    mount();
    toasts.dismiss(toasts.show(failure(), { operation: 'Saving', onRetry }));
    await after(() => {});
    await userEvent.click(trigger());
    const button = within(panel()!).getByRole('button', { name: 'Try again' });
    await after(() => button.click());
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(within(panel()!).getByRole('listitem')).toHaveTextContent('It works again.');
    expect(within(panel()!).queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('stays within the window at 320 px, with a hundred groups', async () => {
    await page.viewport(320, 480);
    mount();
    await after(() => Array.from({ length: 100 }, (_, at) => failing(`Step ${at}`)));
    await userEvent.click(trigger());
    const { left, right, top, bottom } = panel()!.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(480);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(within(panel()!).getAllByRole('listitem')).toHaveLength(100);
  });

  it('has no axe finding, open, beside notices', async () => {
    mount(<ErrorToaster toasts={toasts} />);
    await after(() => {
      toasts.show(failure({ requestId: 'req_1' }), { operation: 'Saving', onRetry: () => undefined });
      failing('B', { vendor: 'beta', service: 'Beta' });
    });
    await userEvent.click(trigger());
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
  });

  it('lists what queries ended with, and once what was told as well', async () => {
    const client = new QueryClient(withApi({ apis: [] }));
    const queryFn = vi.fn(() => Promise.reject(failure({ code: 'DOWN' })));
    render(
      <ApiProvider client={client} apis={[]}>
        <ErrorCenter toasts={toasts} />
      </ApiProvider>,
    );
    await act(async () => {
      await client.fetchQuery({ queryKey: ['notes'], queryFn, retry: false }).catch(() => undefined);
      await frame();
    });
    await waitFor(() => expect(trigger()).toHaveAccessibleName('Notices (1)'));
    const { error } = client.getQueryState(['notes'])!;
    await after(() => toasts.show(error, { operation: 'Loading the notes' }));
    expect(trigger()).toHaveAccessibleName('Notices (1)');
    await userEvent.click(trigger());
    expect(within(panel()!).getByRole('listitem')).toHaveTextContent("Loading the notes didn't work");
    client.clear();
  });
});
