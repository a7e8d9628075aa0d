import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';

import {
  ErrorBanner,
  ErrorPanel,
  ErrorSummary,
  ErrorToaster,
  errorToasts,
  InlineError,
} from '../../src/components/index.js';
import { readPlainly, toErrorView } from '../../src/components/view/index.js';
import { renderWithApi } from '../../src/testing/index.js';
import { credential, leaksIn, printed, word } from './canaries.js';

const secret = credential('code');
const plain = word('anything');
const all = [secret, plain];

/** What anybody may send as JSON and call an error of ours: every field is somebody's text. */
const forged = (kind: unknown = 'conflict'): unknown => {
  const text = `${plain.text} ${secret.text}`;
  const at = { ms: 1, at: 1, source: text };
  return JSON.parse(
    JSON.stringify({
      $rae: 'ApiError',
      kind,
      code: text,
      name: text,
      message: text,
      vendor: text,
      service: text,
      vendorCode: text,
      vendorMessage: text,
      status: text,
      messageKey: text,
      recovery: [text],
      retry: { rule: text },
      retryAfter: at,
      requestId: text,
      method: text,
      endpoint: text,
      path: text,
      problem: { title: text, detail: text, type: text },
      details: { [text]: text },
      fieldErrors: { [text]: [text] },
      cause: text,
    }),
  );
};

const everything = (error: unknown) => (
  <>
    <ErrorPanel error={error} onRetry={() => {}} />
    <ErrorBanner error={error} />
    <InlineError error={error} />
    <ErrorSummary error={error} />
    <ErrorToaster hasDetails />
  </>
);

afterEach(() => errorToasts.dismissAll());

describe('an error in its JSON form, as it came', () => {
  it('gives its kind and nothing else', () => {
    const error = readPlainly(forged());
    expect(error).toMatchObject({ kind: 'conflict', code: 'unknown', vendor: 'http', messageKey: 'conflict' });
    expect(error.cause).toBeUndefined();
    expect(leaksIn(printed([error, error.message, error.stack, toErrorView(forged())]), all)).toEqual([]);
  });

  it.each([secret.text, '__proto__', 'constructor', ''])('gives no kind that is none: %#', (kind) => {
    const error = readPlainly(forged(kind));
    expect(error.kind).toBe('unknown');
    expect(leaksIn(printed([error, error.message, error.stack]), all)).toEqual([]);
  });

  it.each([
    ['without a provider', 'This clashes with a newer change', (error: unknown) => render(everything(error))],
    [
      'with one, not even the kind',
      "That didn't work",
      (error: unknown) => renderWithApi(everything(error), { apis: [] }),
    ],
  ])('shows nothing else in any component %s', async (_, title, show) => {
    const error = forged();
    const { findAllByText } = show(error);
    act(() => void errorToasts.show(error));
    expect((await findAllByText(title)).length).toBeGreaterThan(2);
    for (const details of screen.queryAllByRole('button', { name: 'Details' })) await userEvent.click(details);
    expect(leaksIn(document.documentElement.outerHTML, all)).toEqual([]);
  });
});
