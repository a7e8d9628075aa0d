import { defineEndpoint, shape } from '../../../client/index.js';
import { zohoCliq } from '../catalog.js';
import { limited } from './limited.js';

/** What is written, and how it is delivered. */
export interface ZohoCliqMessageInput {
  /** At most 5,000 characters. */
  readonly text: string;
  /** Id of the message this one answers. */
  readonly reply_to?: string;
  /** Answers with the message's id; not for messages posted as a bot. */
  readonly sync_message?: boolean;
}

interface PlaceOfMessage {
  readonly chat_id: string;
  readonly message_id: string;
}

/** Messages of a chat in a span of time. Scope `ZohoCliq.Messages.READ`. */
export const listMessages = defineEndpoint(zohoCliq, {
  ...limited('messages.list'),
  method: 'GET',
  path: '/api/v2/chats/{chat_id}/messages',
  input: shape<{
    readonly chat_id: string;
    /** Epoch milliseconds. */
    readonly fromtime?: number;
    /** Epoch milliseconds. */
    readonly totime?: number;
    /** At most 100. */
    readonly limit?: number;
  }>(),
  /** What a message holds depends on its type. */
  output: shape<{ readonly data: readonly unknown[] }>(),
});

/** Writes into a channel. Scope `ZohoCliq.Webhooks.CREATE`; answers without a body. */
export const postToChannel = defineEndpoint(zohoCliq, {
  ...limited('messages.postToChannel'),
  method: 'POST',
  path: '/api/v2/channelsbyname/{channel_unique_name}/message',
  query: ['bot_unique_name', 'mark_as_read'],
  input: shape<
    ZohoCliqMessageInput & {
      readonly channel_unique_name: string;
      /** Posts as this bot. */
      readonly bot_unique_name?: string;
      readonly mark_as_read?: boolean;
    }
  >(),
});

/** Writes into a chat. Scope `ZohoCliq.Webhooks.CREATE`. */
export const postToChat = defineEndpoint(zohoCliq, {
  ...limited('messages.postToChat'),
  method: 'POST',
  path: '/api/v2/chats/{chat_id}/message',
  input: shape<ZohoCliqMessageInput & { readonly chat_id: string; readonly mark_as_read?: boolean }>(),
  output: shape<{ readonly message_id: string }>(),
});

/** Sends a message by way of a bot. Scope `ZohoCliq.Webhooks.CREATE`. */
export const postToBot = defineEndpoint(zohoCliq, {
  ...limited('messages.postToBot'),
  method: 'POST',
  path: '/api/v2/bots/{bot_unique_name}/message',
  /** `userids`: subscribers who get it, with commas between their ids. */
  input: shape<ZohoCliqMessageInput & { readonly bot_unique_name: string; readonly userids?: string }>(),
  output: shape<{
    readonly user_ids: readonly string[];
    readonly message_details: Readonly<Record<string, { readonly chat_id: string; readonly message_id: string }>>;
  }>(),
});

/** Writes to one person. Scope `ZohoCliq.Webhooks.CREATE`. */
export const postToPerson = defineEndpoint(zohoCliq, {
  ...limited('messages.postToPerson'),
  method: 'POST',
  path: '/api/v2/buddies/{email_id}/message',
  input: shape<ZohoCliqMessageInput & { readonly email_id: string; readonly mark_as_read?: boolean }>(),
  output: shape<{ readonly message_id: string }>(),
});

/** Changes a message. Scope `ZohoCliq.Webhooks.UPDATE`; answers without a body. */
export const editMessage = defineEndpoint(zohoCliq, {
  ...limited('messages.edit'),
  method: 'PUT',
  path: '/api/v2/chats/{chat_id}/messages/{message_id}',
  input: shape<PlaceOfMessage & { readonly text: string; readonly notify_edit?: boolean }>(),
});

/** Removes a message. Scope `ZohoCliq.Webhooks.DELETE`; answers without a body. */
export const deleteMessage = defineEndpoint(zohoCliq, {
  ...limited('messages.delete'),
  method: 'DELETE',
  path: '/api/v2/chats/{chat_id}/messages/{message_id}',
  input: shape<PlaceOfMessage>(),
});

/** v3. Succeeds in part: read the answer with `readMessagesForwarded`. */
export const forwardMessages = defineEndpoint(zohoCliq, {
  ...limited('v3.messages.forward'),
  method: 'POST',
  path: '/api/v3/messages',
  input: shape<{
    /** 1 to 25 messages of one chat. */
    readonly source: { readonly chat_id: string; readonly message_ids: readonly string[] };
    /** Ids with commas between them; up to 100 recipients. */
    readonly recipients: {
      readonly chat_ids?: string;
      readonly user_ids?: string;
      readonly forward_as_group?: boolean;
      readonly show_original_sender?: boolean;
      readonly title?: string;
    };
  }>(),
});

/** v3. Succeeds in part: read the answer with `readMessagesDeleted`. The path is spelt as the vendor prints it. */
export const deleteMessages = defineEndpoint(zohoCliq, {
  ...limited('v3.messages.deleteMany'),
  method: 'DELETE',
  path: '/api/v3/chats/{chat_id}/messagess',
  input: shape<{
    readonly chat_id: string;
    /** Up to 25 ids with commas between them. */
    readonly message_ids: string;
    /** Administrators give one for other people's messages. */
    readonly reason?: 'irrelevant_information' | 'obscene_content' | 'others';
    /** At most 250 characters. */
    readonly comment?: string;
  }>(),
});

/** v3. Its failures have a body of their own: `{ error: { code, message } }`. */
export const searchMessages = defineEndpoint(zohoCliq, {
  ...limited('v3.messages.search'),
  method: 'GET',
  path: '/api/v3/messages/search',
  input: shape<{
    /** At most 1,000 characters. */
    readonly query?: string;
    /** At most 50, which is also the default. */
    readonly limit?: number;
    readonly next_token?: number;
    /** Ids with commas between them, as in all the lists here. */
    readonly from_user_ids?: string;
    readonly to_user_ids?: string;
    readonly mentioned_user_ids?: string;
    readonly chat_ids?: string;
    readonly from_time?: string;
    readonly to_time?: string;
    readonly is_pinned?: boolean;
    readonly has_mentions?: boolean;
    readonly star_types?: string;
  }>(),
  output: shape<{
    readonly messages: readonly {
      readonly message_id: string;
      readonly chat_id: string;
      readonly sender: string;
      readonly time: string;
      readonly type: string;
      readonly content: unknown;
    }[];
    readonly next_token?: number;
  }>(),
});
