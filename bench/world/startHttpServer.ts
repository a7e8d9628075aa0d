import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { ApiServer } from './ApiServer.js';
import { clientOf } from './createNetwork.js';

/** The same API behind a real socket on this machine. */
export async function startHttpServer(
  api: ApiServer,
  now: () => number,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const answer = api({ atMs: now(), client: clientOf(new URL(request.url ?? '/', 'http://localhost')) });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
