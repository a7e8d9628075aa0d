import { act } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';

import { ErrorBanner, ErrorBoundary, ErrorPanel, ErrorSummary, ErrorUiProvider } from '../../src/components/index.js';
import { failure, waitUntil } from './failures.js';
import { fakeTime } from './fakeTime.js';

describe('hydration', () => {
  it('finds no difference and tells the wait afterwards', async () => {
    const clock = fakeTime();
    const limited = failure({ kind: 'rate-limited', recovery: ['wait'], ...waitUntil(clock.now() + 42_000, 42_000) });
    const refused = failure({ kind: 'validation', fieldErrors: { name: ['x'] } });
    const page = (
      <StrictMode>
        <ErrorUiProvider clock={clock}>
          <ErrorBoundary>
            <ErrorPanel error={limited} onRetry={vi.fn()} />
            <ErrorBanner error={limited} onRetry={vi.fn()} />
            <ErrorSummary error={refused} takesFocus={false} />
          </ErrorBoundary>
        </ErrorUiProvider>
      </StrictMode>
    );
    const place = document.createElement('div');
    document.body.append(place);
    // React 18 warns of layout effects, which a server would not have: this one has a document.
    const warned = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    place.innerHTML = renderToString(page);
    const others = warned.mock.calls.filter(
      ([text]) => !String(text).includes('useLayoutEffect does nothing on the server'),
    );
    expect(others).toEqual([]);
    warned.mockRestore();
    expect(place).toHaveTextContent('Try again in a moment.');
    const onRecoverableError = vi.fn();
    const root = await act(async () => hydrateRoot(place, page, { onRecoverableError }));
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(place).toHaveTextContent('You can try again in 42 seconds.');
    expect(place).toHaveTextContent('Try again · 0:42');
    act(() => root.unmount());
    place.remove();
  });
});
