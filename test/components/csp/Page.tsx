import { useState } from 'react';

import {
  ConflictDialog,
  ErrorBanner,
  ErrorBanners,
  ErrorBoundary,
  ErrorCenter,
  ErrorPanel,
  ErrorSummary,
  errorToasts,
  ErrorToaster,
  ErrorUiProvider,
  FieldError,
  InlineError,
  OfflineBanner,
  PartialFailureSummary,
  RateLimitBanner,
  ReauthDialog,
  RetryCountdown,
  StaleNotice,
} from '../../../src/components/index.js';
import { failure, waitUntil } from '../failures.js';

const traced = { requestId: 'req_1', vendorMessage: 'Words of the vendor.' };
const limited = failure({ kind: 'rate-limited', ...traced, ...waitUntil(4e12, 1) });
const refused = failure({ kind: 'validation', fieldErrors: { name: ['x'] } });
const broken = failure({ kind: 'server', ...traced });
const never = () => new Promise<void>(() => {});

const fields = [
  { name: 'due', label: 'Due', base: '5 October', mine: '12 October', theirs: '1 November' },
  { name: 'text', label: 'Text', base: 'one two three', mine: 'one two four', theirs: 'one two five' },
];
const items = ['a.txt', 'b.txt'].map((input) => ({ id: input, input, error: broken }));
// Old enough to be told the same way on every machine: only failures count while hydrating.
const old = { hasData: true, updatedAt: 1e12, failures: 3, isFetching: false, isPaused: false, error: broken };

/** What opens over the page, each by its own button. */
function Dialogs() {
  const [open, setOpen] = useState<'sign-in' | 'conflict'>();
  return (
    <>
      <button type="button" onClick={() => setOpen('sign-in')}>
        End session
      </button>
      <button type="button" onClick={() => setOpen('conflict')}>
        Save note
      </button>
      <ReauthDialog
        needed={open === 'sign-in'}
        presentation="dialog"
        pending={2}
        onSignIn={() => 'blocked'}
        href="/sign-in"
      />
      <ConflictDialog
        fields={fields}
        onResolve={never}
        open={open === 'conflict'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'conflict' : undefined)}
      />
    </>
  );
}

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
      <ErrorCenter />
      <ErrorBanners>
        <OfflineBanner connection={{ phase: 'offline', queue: { waiting: 2 } }} placement="section" />
        <StaleNotice variant="page" source={old} onRefresh={never} />
      </ErrorBanners>
      <StaleNotice variant="dot" source={old} onRefresh={never} />
      <PartialFailureSummary items={items} succeeded={3} onRetry={never} />
      <Dialogs />
    </ErrorUiProvider>
  );
}
