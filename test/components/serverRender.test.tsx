// @vitest-environment node
import { Component, StrictMode, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import {
  ErrorBanner,
  ErrorBoundary,
  ErrorOutlet,
  ErrorPanel,
  ErrorSummary,
  ErrorUiProvider,
  FieldError,
  InlineError,
} from '../../src/components/index.js';
import { failure, waitUntil } from './failures.js';

const limited = failure({ kind: 'rate-limited', occurredAt: 5, requestId: 'req_1', ...waitUntil(4e12, 1) });
const refused = failure({ kind: 'validation', fieldErrors: { name: ['x'], '': ['y'] } });

const page = (
  <StrictMode>
    <ErrorUiProvider>
      <ErrorBoundary>
        <ErrorBanner error={limited} onRetry={() => undefined} hasDetails />
        <ErrorPanel error={limited} onRetry={() => undefined} />
        <InlineError error={limited} />
        <ErrorSummary error={refused} fields={{ name: { id: 'name', label: 'Name' } }} />
        <FieldError for="name" error={refused} />
        <ErrorOutlet />
      </ErrorBoundary>
    </ErrorUiProvider>
  </StrictMode>
);

class Silent extends Component<{ readonly children: ReactNode }> {
  override render() {
    return this.props.children;
  }
}

describe('rendered on a server', () => {
  const html = renderToString(page);

  it('tells the failure in the HTML', () => {
    expect(html).toContain('Too many requests to Acme');
    expect(html).toContain('Check this entry.');
  });

  it('writes no style attribute and no style element, so a strict policy lets it pass', () => {
    expect(html).not.toMatch(/ style=|<style/);
  });

  it('holds empty announcer regions', () => {
    expect(html).toMatch(/<div data-rae="announcer" role="status" aria-live="polite" aria-atomic="true"><\/div>/);
    expect(html).toMatch(/<div data-rae="announcer" role="alert" aria-live="assertive" aria-atomic="true"><\/div>/);
  });

  it('says nothing that differs by clock or time zone', () => {
    expect(html).toContain('Try again in a moment.');
    expect(html).not.toMatch(/\d:\d\d/);
    expect(renderToString(page)).toBe(html);
  });

  it('works without a provider', () => {
    const alone = renderToString(
      <Silent>
        <ErrorPanel error="a string" onRetry={() => undefined} />
      </Silent>,
    );
    expect(alone).toContain('That didn&#x27;t work');
  });
});
