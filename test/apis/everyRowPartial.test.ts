// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';

import {
  createSnippets,
  createTags,
  deleteSnippets,
  getSnippets,
  readPartial,
  snippetsAi,
} from '../../src/apis/snippets-ai/index.js';
import {
  addUsers,
  deleteMessages,
  forwardMessages,
  listChats,
  postToChat,
  readChatsMarkedRead,
  readMessagesDeleted,
  readMessagesForwarded,
  readUsersAdded,
  setReadState,
  zohoCliq,
} from '../../src/apis/zoho-cliq/index.js';
import type { AnyCatalog } from '../../src/catalog/index.js';
import { createApiClient } from '../../src/client/index.js';
import { en } from '../../src/locales/index.js';
import { startSandbox } from '../../src/sandbox/index.js';
import type { SignInOptions } from '../../src/sandbox/index.js';
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

describe('partial success over HTTP', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0 });
  });
  beforeEach(() => sandbox.control.reset());
  afterAll(() => sandbox.close());

  const clientOf = <TCatalog extends AnyCatalog>(
    vendor: 'zoho-cliq' | 'snippets-ai',
    catalog: TCatalog,
    options?: SignInOptions,
  ) => {
    const token = sandbox.control.signIn(vendor, options).accessToken;
    const client = createApiClient({ catalog, baseUrl: sandbox.baseUrls[vendor], auth: { getToken: () => token } });
    onTestFinished(() => client.dispose());
    return client;
  };
  const zoho = () => clientOf('zoho-cliq', zohoCliq);
  /** A key for all teams, or for the ones named. */
  const snippets = (...teams: string[]) =>
    clientOf('snippets-ai', snippetsAi, teams.length > 0 ? { scopes: teams } : {});
  // Nobody who signs in is in this chat.
  const closedChat = 'CT_2242125931986270910_B1';

  async function firstChatOf(client: ReturnType<typeof zoho>): Promise<string> {
    const { chats } = await client.request(listChats, { input: {} });
    return chats[0]?.chat_id ?? '';
  }

  it('Zoho Cliq deletes one message and names the one it did not', async () => {
    const client = zoho();
    const chat = await firstChatOf(client);
    const posted = (await client.request(postToChat, { input: { chat_id: chat, text: 'Mine' } })) as {
      message_id: string;
    };
    const ids = `${posted.message_id},1_1`;
    const read = readMessagesDeleted(
      await client.request(deleteMessages, { input: { chat_id: chat, message_ids: ids } }),
    );
    expect(read.succeeded).toEqual([posted.message_id]);
    expect(read.failed).toEqual([expect.objectContaining({ id: '1_1', code: 'message_not_found' })]);
  });

  it('Zoho Cliq forwards to one chat and names the one that is closed', async () => {
    const client = zoho();
    const chat = await firstChatOf(client);
    const posted = (await client.request(postToChat, { input: { chat_id: chat, text: 'Mine' } })) as {
      message_id: string;
    };
    const read = readMessagesForwarded(
      await client.request(forwardMessages, {
        input: {
          source: { chat_id: chat, message_ids: [posted.message_id] },
          recipients: { chat_ids: `${chat},${closedChat}` },
        },
      }),
    );
    expect(read.succeeded).toEqual([chat]);
    expect(read.failed).toEqual([expect.objectContaining({ id: closedChat, code: 'chat_access_denied' })]);
  });

  it('Zoho Cliq marks one chat as read and names the one it could not', async () => {
    const client = zoho();
    const chat = await firstChatOf(client);
    const answer = await client.request(setReadState, {
      input: { operation: 'clear_unread', chat_ids: [chat, closedChat] },
    });
    expect(readChatsMarkedRead(answer)).toEqual({ succeeded: [chat], failed: [{ id: closedChat, code: 'unknown' }] });
  });

  it('Zoho Cliq invites one person and says of each other why not', async () => {
    const users = ['new@example.com', 'taken@example.com', 'blocked@example.com'].map((email_id) => ({ email_id }));
    expect(readUsersAdded(await zoho().request(addUsers, { input: { users } }))).toEqual({
      succeeded: ['new@example.com'],
      failed: [
        { id: 'taken@example.com', code: 'zohoaccount.conflict' },
        { id: 'blocked@example.com', code: 'email.invitation.blocked' },
      ],
    });
  });

  const uuid = (serial: number) => `5a9b0c0e-0000-4000-8000-${String(serial).padStart(12, '0')}`;
  const [support, sales, missing] = [uuid(101), uuid(102), uuid(999_999)] as const;
  const content = { type: 'plaintext', content: 'Hello' } as const;

  it('Snippets AI creates, reads and deletes what it can and counts the rest', async () => {
    const everywhere = snippets();
    const created = await everywhere.request(createSnippets, {
      input: {
        snippets: [
          { title: 'Ours', content, teamId: support },
          { title: 'Theirs', content, teamId: sales },
          { title: '', content, teamId: support },
        ],
      },
    });
    expect(readPartial(created)).toEqual({ succeeded: 2, failed: [{ code: 'unknown' }] });

    const ids = [...created.data.createdSnippets.map(({ snippetId }) => snippetId), missing].join(',');
    const supportOnly = snippets(support);
    expect(readPartial(await supportOnly.request(getSnippets, { input: { ids } }))).toEqual({
      succeeded: 1,
      failed: [{ code: 'forbidden' }, { code: 'not_found' }],
    });
    // Deleting does not tell a missing snippet from one that is somebody else's.
    expect(readPartial(await supportOnly.request(deleteSnippets, { input: { ids } }))).toEqual({
      succeeded: 1,
      failed: [{ code: 'forbidden' }, { code: 'forbidden' }],
    });
  });

  it('Snippets AI creates one tag and lists the other under errors', async () => {
    const tags = [
      { tagName: 'Fine', teamId: support },
      { tagName: '', teamId: support },
    ];
    const read = readPartial(await snippets().request(createTags, { input: { tags } }));
    expect(read?.succeeded).toBe(1);
    expect(read?.failed.map(({ code }) => code)).toEqual(['unknown']);
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
