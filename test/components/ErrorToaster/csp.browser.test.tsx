import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';

import '../../../src/styles.css';
import {
  createErrorToasts,
  ErrorToaster,
  ErrorUiProvider,
  RateLimitBanner,
  RetryButton,
  RetryCountdown,
} from '../../../src/components/index.js';
import { failure, waitUntil } from '../failures.js';

const frames = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))));

// A policy cannot be taken back, so this file has one test; its page is its own.
it('causes no violation of style-src self, while it appears, ticks, expands and leaves', async () => {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
    violations.push(`${violatedDirective} ${sample}`);
  });
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "style-src 'self'; style-src-attr 'none'; font-src 'self'";
  document.head.append(policy);

  const toasts = createErrorToasts();
  const soon = Date.now() + 2_000;
  const limited = failure({ kind: 'rate-limited', recovery: ['wait'], ...waitUntil(soon, 2_000) });
  const { unmount } = render(
    <ErrorUiProvider>
      <RateLimitBanner error={limited} onRetry={() => undefined} />
      <RetryCountdown until={soon} />
      <RetryButton onRetry={() => undefined} until={soon} />
      <ErrorToaster toasts={toasts} hasDetails />
    </ErrorUiProvider>,
  );
  await act(async () => {
    for (let at = 0; at < 5; at += 1) toasts.show(failure({ code: `C${at}` }), { onRetry: () => undefined });
    await frames();
  });
  for (const name of [/more$/, 'Dismiss all']) {
    await userEvent.click(screen.getAllByRole('button', { name: 'Details' }).at(-1)!);
    await userEvent.click(screen.getByRole('button', { name }));
    await act(frames);
  }
  unmount();
  expect(violations).toEqual([]);

  // The policy was in force: an attribute is refused.
  document.body.setAttribute('style', 'color: red');
  await frames();
  expect(violations).toHaveLength(1);
});
