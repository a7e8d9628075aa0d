import { screen } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { listChats, zohoCliq } from '../../../src/apis/zoho-cliq/index.js';
import { ErrorPanel, useApiQuery } from '../../../src/index.js';
import { createTestClock, renderWithApi, sandboxServer } from '../../../src/testing.js';

const clock = createTestClock();
const sandbox = sandboxServer({ clock, transport: 'memory' });
beforeAll(() => sandbox.listen());
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

function Chats() {
  const { data, error, refetch } = useApiQuery(listChats, {});
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return <p>{data?.chats[0]?.name}</p>;
}

it('comes back by itself when the lock of ten minutes is over', async () => {
  sandbox.failNext(zohoCliq, 'http_429'); // an unknown code does not compile
  renderWithApi(<Chats />, { apis: [sandbox.client(zohoCliq)] });

  expect(await screen.findByText('Too many requests to Zoho Cliq')).toBeVisible();
  await sandbox.advance(11 * 60_000);
  expect(await screen.findByText('#Announcements')).toBeVisible();
});
