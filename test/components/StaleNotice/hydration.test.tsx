import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';

import { ErrorUiProvider, StaleNotice } from '../../../src/components/index.js';
import { fakeTime } from '../fakeTime.js';

const clock = fakeTime(Date.UTC(2026, 10, 20, 14, 32));
const page = (timeZone?: string) => (
  <ErrorUiProvider clock={clock} timeZone={timeZone}>
    <StaleNotice
      source={{
        hasData: true,
        updatedAt: clock.now() - 720_000,
        failures: 2,
        isFetching: false,
        isPaused: false,
        error: null,
      }}
    />
  </ErrorUiProvider>
);

async function hydrate(timeZone?: string) {
  const place = document.createElement('div');
  document.body.append(place);
  // React 18 warns of layout effects, which a server would not have: this one has a document.
  const warned = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  place.innerHTML = renderToString(page(timeZone));
  warned.mockRestore();
  const before = place.textContent.replaceAll(/\s/gu, ' ');
  const onRecoverableError = vi.fn();
  const root = await act(async () => hydrateRoot(place, page(timeZone), { onRecoverableError }));
  const after = place.textContent.replaceAll(/\s/gu, ' ');
  act(() => root.unmount());
  place.remove();
  return { before, after, differences: onRecoverableError.mock.calls.length };
}

describe('StaleNotice from a server', () => {
  it("tells the moment in the app's zone with its date, and after hydration the time and the age", async () => {
    const { before, after, differences } = await hydrate('Asia/Tokyo');
    expect(before).toContain('Showing data from Nov 20, 2026, 11:20 PM');
    expect(before).not.toContain('ago');
    expect(after).toContain('Showing data from 11:20 PM');
    expect(after).toContain('12 minutes ago');
    expect(differences).toBe(0);
  });

  it('tells no moment that a machine in another zone would tell otherwise', async () => {
    const { before, after, differences } = await hydrate();
    expect(before).toContain('Showing earlier data');
    expect(before).not.toMatch(/\d:\d\d/);
    expect(after).toMatch(/Showing data from \d/);
    expect(differences).toBe(0);
  });
});
