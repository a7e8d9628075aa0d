import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { createApiClient } from '../../../src/index.js';
import { createFakeApi, createTestClock, renderWithApi } from '../../../src/testing.js';
import { acme } from '../../../stories/examples/acme.js';
import { Note } from '../../../stories/examples/NotePage.js';

function setUp() {
  const clock = createTestClock();
  const fake = createFakeApi(acme);
  fake.answer('GET /v1/notes/1', { id: '1', text: 'Buy bread' });
  const api = createApiClient({ catalog: acme, baseUrl: 'https://acme.test/v1', fetch: fake.fetch, clock });
  const show = () => renderWithApi(<Note id="1" />, { apis: [api] });
  return { clock, fake, show };
}

it('waits as long as the server says, then shows the note', async () => {
  const { clock, fake, show } = setUp();
  fake.failNext('TOO_FAST', { retryAfterMs: 42_000 });
  show();

  expect(await screen.findByRole('button', { name: /^Try again, available in 4\d seconds$/ })).toBeVisible();
  await clock.advance(41_000);
  expect(fake.requests).toHaveLength(1);
  await clock.advance(3_000);
  expect(await screen.findByText('Buy bread')).toBeVisible();
  expect(fake.requests).toHaveLength(2);
});

it('does not ask again for what a person has to change', async () => {
  const { fake, show } = setUp();
  fake.failNext('NOTE_LOCKED');
  show();

  expect(await screen.findByRole('heading', { name: 'Somebody else is writing' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Try again/ })).toBeNull();
  expect(fake.requests).toHaveLength(1);
});
