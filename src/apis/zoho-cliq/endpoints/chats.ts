import { defineEndpoint, shape } from '../../../client/index.js';
import { zohoCliq } from '../catalog.js';
import { limited } from './limited.js';
import type { NextPage } from './Page.js';

/** A conversation as v2 lists it. */
export interface ZohoCliqChat {
  readonly chat_id: string;
  readonly name: string;
  readonly chat_type: string;
  readonly creator_id?: string;
  /** The documents give a text, and do not say in which form. */
  readonly creation_time?: string;
  readonly last_modified_time?: string;
  readonly participant_count?: number;
  readonly pinned?: boolean;
  readonly removed?: boolean;
  readonly recipients_summary?: readonly { readonly user_id: string; readonly name: string }[];
  readonly last_message_info?: unknown;
}

/** Somebody in a chat. Which fields come depends on `fields`. */
export interface ZohoCliqChatMember {
  readonly user_id: string;
  readonly name?: string;
  readonly email_id?: string;
}

interface ChatInput {
  readonly chat_id: string;
}

/** The person's direct chats. Scope `ZohoCliq.Chats.READ`. */
export const listChats = defineEndpoint(zohoCliq, {
  ...limited('chats.list'),
  method: 'GET',
  path: '/api/v2/chats',
  input: shape<
    NextPage & {
      /** At most 100. */
      readonly limit?: number;
      readonly modified_before?: string;
      readonly modified_after?: string;
      /** Only chats with something written and not sent. */
      readonly drafts?: boolean;
    }
  >(),
  output: shape<NextPage & { readonly chats: readonly ZohoCliqChat[] }>(),
});

/** Who is in a chat. Scope `ZohoCliq.Chats.READ`. */
export const listChatMembers = defineEndpoint(zohoCliq, {
  ...limited('chats.members'),
  method: 'GET',
  path: '/api/v2/chats/{chat_id}/members',
  input: shape<ChatInput & { readonly fields?: string }>(),
  output: shape<{ readonly members: readonly ZohoCliqChatMember[] }>(),
});

/** Stops notices of a chat. Scope `ZohoCliq.Chats.UPDATE`; answers without a body. */
export const muteChat = defineEndpoint(zohoCliq, {
  ...limited('chats.mute'),
  method: 'POST',
  path: '/api/v2/chats/{chat_id}/mute',
  input: shape<ChatInput>(),
  isIdempotent: true,
});

/** Lets notices of a chat through again. Scope `ZohoCliq.Chats.UPDATE`; answers without a body. */
export const unmuteChat = defineEndpoint(zohoCliq, {
  ...limited('chats.unmute'),
  method: 'POST',
  path: '/api/v2/chats/{chat_id}/unmute',
  input: shape<ChatInput>(),
  isIdempotent: true,
});

/** Takes the person out of a chat. Scope `ZohoCliq.Chats.UPDATE`; answers without a body. */
export const leaveChat = defineEndpoint(zohoCliq, {
  ...limited('chats.leave'),
  method: 'POST',
  path: '/api/v2/chats/{chat_id}/leave',
  input: shape<ChatInput>(),
});

/** v3. Its failures have a body of their own: `{ error: { code, message } }`. */
export const searchChats = defineEndpoint(zohoCliq, {
  ...limited('v3.chats.search'),
  method: 'GET',
  path: '/api/v3/chats/search',
  input: shape<{
    /** At most 200 characters. */
    readonly title?: string;
    /** At most 500, which is also the default. */
    readonly limit?: number;
    readonly modified_before?: string;
    readonly modified_after?: string;
    readonly recipient?: string;
    readonly chat_type?: string;
    readonly parent_chat_id?: string;
    readonly sort_by?: 'usage' | 'recent';
  }>(),
  output: shape<{ readonly chats: readonly ZohoCliqChat[] }>(),
});

/**
 * v3. Marks up to 100 chats as read, or clears their counts of unread messages. Succeeds in part: read
 * the answer with `readChatsMarkedRead`. Clearing is documented without a list.
 */
export const setReadState = defineEndpoint(zohoCliq, {
  ...limited('v3.chats.setReadState'),
  method: 'PUT',
  path: '/api/v3/chats',
  input: shape<
    | {
        readonly operation: 'read_status_update';
        readonly read_status: 'read';
        readonly chats: readonly { readonly chat_id: string; readonly last_message_id: string }[];
      }
    | { readonly operation: 'clear_unread'; readonly chat_ids: readonly string[] }
  >(),
});
