import { useMemo } from 'react';

import type { AnyCatalog } from '../../src/catalog/index.js';
import { ErrorPanel, ErrorUiProvider, InlineError, type RecoveryHandlers } from '../../src/components/index.js';
import { makeApiError } from '../../src/testing/index.js';

export interface CodeOnSurfacesProps {
  readonly catalog: AnyCatalog;
  readonly code: string;
}

const nothing = () => {};

/** What a whole app supplies once, so that every action is offered. */
const recovery: RecoveryHandlers = {
  retry: nothing,
  'sign-in': nothing,
  'request-access': nothing,
  'edit-input': nothing,
  'reload-latest': nothing,
  'go-back': nothing,
  'upgrade-plan': nothing,
  'contact-support': nothing,
};

/** One code as a panel in place of content and as a line beside a control. */
export function CodeOnSurfaces({ catalog, code }: CodeOnSurfacesProps) {
  const error = useMemo(() => makeApiError(catalog, code as never), [catalog, code]);
  const catalogs = useMemo(() => [catalog], [catalog]);
  return (
    <ErrorUiProvider catalogs={catalogs} recovery={recovery}>
      <main className="surfaces">
        <h1>
          <code>{code}</code>
        </h1>
        <h2>In place of content</h2>
        <ErrorPanel error={error} onRetry={nothing} />
        <h2>Beside a control</h2>
        <p>
          <InlineError error={error} onRetry={nothing} />
        </p>
      </main>
    </ErrorUiProvider>
  );
}
