import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import '../../../src/styles.css';
import { ErrorBanner, ErrorUiProvider } from '../../../src/components/index.js';
import { failure } from '../failures.js';

const inset = (element: Element, from: Element) =>
  Math.round(from.getBoundingClientRect().right - element.getBoundingClientRect().right);

it.each([
  ['narrow, with actions', 320, true],
  ['narrow, without', 320, false],
  ['wide, with actions', 700, true],
  ['wide, without', 700, false],
])('has its last button at the padding of the edge: %s', (_, inlineSize, canRetry) => {
  render(
    <ErrorUiProvider>
      <div style={{ inlineSize }}>
        <ErrorBanner error={failure()} onRetry={canRetry ? () => undefined : undefined} />
      </div>
    </ErrorUiProvider>,
  );
  const banner = screen.getByRole('region');
  // Padding and border.
  expect(inset(screen.getByRole('button', { name: 'Dismiss' }), banner)).toBe(11);
  expect(screen.getAllByRole('button')).toHaveLength(canRetry ? 2 : 1);
});
