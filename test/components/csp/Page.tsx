import { useState } from 'react';

import {
  ErrorBanner,
  ErrorBoundary,
  ErrorPanel,
  ErrorSummary,
  errorToasts,
  ErrorToaster,
  ErrorUiProvider,
  FieldError,
  InlineError,
  RateLimitBanner,
  RetryCountdown,
} from '../../../src/components/index.js';
import { failure, waitUntil } from '../failures.js';

const traced = { requestId: 'req_1', vendorMessage: 'Words of the vendor.' };
const limited = failure({ kind: 'rate-limited', ...traced, ...waitUntil(4e12, 1) });
const refused = failure({ kind: 'validation', fieldErrors: { name: ['x'] } });
const broken = failure({ kind: 'server', ...traced });
const never = () => new Promise(() => {});

function Content() {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) throw broken;
  return (
    <button type="button" onClick={() => setBroken(true)}>
      Break
    </button>
  );
}

/** All that is drawn of failures, in one page of a host that allows nothing but its own files. */
export function Page() {
  return (
    <ErrorUiProvider>
      <ErrorBanner error={limited} onRetry={never} hasDetails />
      <ErrorPanel error={broken} onRetry={never} />
      <ErrorPanel error={limited} onRetry={never} density="page" />
      <InlineError error={broken} onRetry={never} />
      <ErrorSummary error={refused} fields={{ name: { id: 'name', label: 'Name' } }} />
      <label htmlFor="name">Name</label>
      <input id="name" />
      <FieldError for="name" error={refused} />
      <RateLimitBanner error={limited} />
      <RetryCountdown until={4e12} />
      <ErrorBoundary>
        <Content />
      </ErrorBoundary>
      <button type="button" onClick={() => errorToasts.show(failure({ kind: 'timeout' }), { onRetry: never })}>
        Show
      </button>
      <ErrorToaster />
    </ErrorUiProvider>
  );
}
