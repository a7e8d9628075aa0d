import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';

import { listTemplates, cliquify } from '../../src/apis/cliquify/index.js';
import { ErrorBoundary } from '../../src/components/index.js';
import { definePolicies } from '../../src/policy/index.js';
import { useApiSuspenseQuery } from '../../src/query/index.js';
import { createFlow } from '../support/flow.js';

const meta = { title: 'Flows/Thrown render error' } satisfies Meta;

export default meta;

/** React reports what a boundary caught; that is no accident here. */
const expectReports = () => {
  const spy = spyOn(console, 'error').mockImplementation(() => {});
  return () => spy.mockRestore();
};

/** The default back-off in a tenth of its time. */
const quick = definePolicies(cliquify, { $default: { rule: 'backoff', maxAttempts: 2, initialDelayMs: 100 } });

const suspended = createFlow({
  start({ client, control }) {
    control.failNext({ vendor: 'cliquify', code: 'internal_error', times: 99 });
    return [client(cliquify, { policies: quick })];
  },
});

function Templates() {
  const { data } = useApiSuspenseQuery(listTemplates);
  const { items } = data as { readonly items: readonly { readonly id: string; readonly name: string }[] };
  return (
    <ul className="flow-list" aria-label="Templates">
      {items.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}

/** A call that fails in a suspended component reaches the boundary; its reset fetches again. */
export const FailedCall: StoryObj = {
  beforeEach: async (context) => {
    const restore = expectReports();
    const stop = await suspended.beforeEach(context);
    return () => {
      stop();
      restore();
    };
  },
  render: () => (
    <suspended.App>
      <h1>Templates</h1>
      <ErrorBoundary pending={<p className="flow-note">Loading the templates …</p>}>
        <Templates />
      </ErrorBoundary>
    </suspended.App>
  ),
  play: async ({ canvas }) => {
    const panel = await canvas.findByRole('group', { name: "That didn't work" }, { timeout: 5_000 });
    await expect(panel).toHaveAttribute('data-kind', 'server');
    const sent = suspended.world().control.counters().cliquify.requests;
    suspended.world().control.clearFaults();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(canvas.getByRole('list', { name: 'Templates' })).toBeVisible(), { timeout: 5_000 });
    await expect(suspended.world().control.counters().cliquify.requests - sent).toBe(1);
  },
};

function Total({ invoice }: { readonly invoice: { readonly lines?: readonly number[] } }) {
  // The mistake: an answer without lines was not thought of.
  const lines = invoice.lines as readonly number[];
  return <p>Total: {lines.reduce((sum, line) => sum + line, 0)}</p>;
}

const crash = createFlow({ start: ({ client }) => [client(cliquify)] });

function Invoices() {
  const [number, setNumber] = useState(204);
  const [isMended, mend] = useState(false);
  return (
    <>
      <h1>Invoices</h1>
      <div className="flow-row">
        <button type="button" className="flow-button" onClick={() => setNumber(205)}>
          Invoice 205
        </button>
      </div>
      <ErrorBoundary resetKeys={[number]} onReset={() => mend(true)}>
        <h2>Invoice {number}</h2>
        <Total invoice={number === 204 && !isMended ? {} : { lines: [120, 80] }} />
      </ErrorBoundary>
    </>
  );
}

/** A mistake in the code takes down its own part only. Trying again renders it anew. */
export const CrashedPart: StoryObj = {
  beforeEach: async (context) => {
    const restore = expectReports();
    const stop = await crash.beforeEach(context);
    return () => {
      stop();
      restore();
    };
  },
  render: () => (
    <crash.App>
      <Invoices />
    </crash.App>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'This part stopped working' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Invoice 205' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText('Total: 200')).toBeVisible();
  },
};
