// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { authPi } from '../../src/apis/authpi/index.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import type { AnyCatalog } from '../../src/catalog/index.js';
import { startSandbox, type RunningSandbox, type SandboxVendor } from '../../src/sandbox/index.js';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.control.reset());
afterAll(() => sandbox.close());

const catalogs: readonly [SandboxVendor, AnyCatalog][] = [
  ['cliquify', cliquify],
  ['zoho-cliq', zohoCliq],
  ['snippets-ai', snippetsAi],
  ['authpi', authPi],
];

/** Layers of Cliquify that only the route tells apart. */
const places: Record<string, string> = {
  token_request_rejected: '/oauth/access-token',
  missing_credentials: '/oauth/access-token',
  enterprise_inactive: '/oauth/access-token',
  introspection_rejected: '/oauth/introspect',
  revocation_rejected: '/oauth/revoke',
};

describe.each(catalogs)('%s', (vendor, catalog) => {
  const statuses = Object.entries(catalog.codes).flatMap(([code, { status }]) =>
    [status ?? []].flat().map((one) => ({ code, status: one as number, isFirst: [status].flat()[0] === one })),
  );

  it.each(statuses)('answers $code with $status', async ({ code, status, isFirst }) => {
    sandbox.control.failNext({ vendor, code, ...(!isFirst && { status }) });
    const path = places[code] ?? '/api/anything';
    const response = await fetch(sandbox.baseUrls[vendor] + path, { method: 'POST' });
    expect(response.status).toBe(status);
    const text = await response.text();
    const read = catalog.parse?.({
      status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: asJson(text),
      text,
      method: 'POST',
      path,
    });
    // What stands inside a success is for the reader of the operation.
    const found = status < 400 && text.includes(code) ? code : (read?.code ?? catalog.statuses?.[status]);
    expect(found).toBe(code);
  });
});

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
