// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readPartial } from '../../src/apis/snippets-ai/index.js';
import {
  readChatsMarkedRead,
  readMessagesDeleted,
  readMessagesForwarded,
  readUsersAdded,
  zohoCliq,
} from '../../src/apis/zoho-cliq/index.js';
import type { AnyCatalog } from '../../src/catalog/index.js';
import { en } from '../../src/locales/index.js';
import { startSandbox } from '../../src/sandbox/index.js';
import { snippetsAiPartials } from './fixtures/snippets-ai.js';
import { zohoCliqItemCodes, zohoCliqPartials } from './fixtures/zoho-cliq.js';

const zohoReaders: Readonly<Record<string, typeof readUsersAdded>> = {
  'v3 delete messages': readMessagesDeleted,
  'v3 forward messages': readMessagesForwarded,
  'v3 bulk read state': readChatsMarkedRead,
  'v2 add users': readUsersAdded,
};

describe('a 200 of Zoho Cliq with failures inside', () => {
  it.each(zohoCliqPartials)('$row', ({ operation, body, succeeded, failed }) => {
    const read = zohoReaders[operation]?.(body);
    expect(read?.succeeded).toHaveLength(succeeded);
    expect(read?.failed.map(({ id }) => id)).toEqual(failed.map(({ id }) => id));
    // A code that the page leaves out is told as `unknown`, never guessed.
    expect(read?.failed.map(({ code }) => code)).toEqual(failed.map(({ code = 'unknown' }) => code));
  });
});

describe('a 200 of Snippets AI with failures inside', () => {
  it.each(snippetsAiPartials)('$row', ({ body, succeeded, failed }) => {
    const read = readPartial(body);
    expect(read?.succeeded).toBe(succeeded);
    expect(read?.failed.map(({ code }) => code)).toEqual(failed.map(({ code = 'unknown' }) => code));
  });
});

describe('codes of Zoho Cliq that stand only beside an address inside a 200', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0 });
  });
  beforeEach(() => sandbox.control.reset());
  afterAll(() => sandbox.close());

  it.each(zohoCliqItemCodes)('$row', async ({ expected }) => {
    sandbox.control.failNext({ vendor: 'zoho-cliq', code: expected.code });
    const answer = await postUsers('bo@example.com');
    expect(answer.status).toBe(200);
    expect(readUsersAdded(await answer.json())).toEqual({
      succeeded: [],
      failed: [{ id: 'bo@example.com', code: expected.code }],
    });

    const meaning = (zohoCliq as AnyCatalog).codes[expected.code];
    const { kind, rule, recovery, messageKey } = expected;
    expect([meaning?.kind, meaning?.retry.rule, meaning?.recovery[0]]).toEqual([kind, rule, recovery]);
    expect(meaning?.messageKey).toBeOneOf([messageKey ?? meaning?.messageKey].flat());
    expect(titleOf(meaning?.messageKey ?? '')).toBeTruthy();
  });

  function postUsers(address: string): Promise<Response> {
    const token = sandbox.control.signIn('zoho-cliq').accessToken;
    return fetch(`${sandbox.baseUrls['zoho-cliq']}/api/v2/users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ users: [{ email_id: address }] }),
    });
  }
});

const titleOf = (key: string): unknown =>
  (zohoCliq as AnyCatalog).messages?.[key]?.title ??
  (en.errors as Record<string, { title: unknown } | undefined>)[key]?.title;
