import { defineEndpoint, shape } from '../../../client/index.js';
import { zohoCliq } from '../catalog.js';
import { limited } from './limited.js';
import type { NextPage, SyncedPage } from './Page.js';

/** Why a message is starred. */
export type ZohoCliqStarType = 'important' | 'to_do' | 'note' | 'manager' | 'follow_up';

/** A message with the star the person gave it. */
export interface ZohoCliqStarredMessage {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly content: unknown;
  readonly star_information?: { readonly star_type: ZohoCliqStarType; readonly old_star_type?: ZohoCliqStarType };
}

interface ChatInput {
  readonly chat_id: string;
}

/** v3. Where the person was mentioned or answered, newest first. Failures have codes in capitals. */
export const listMentions = defineEndpoint(zohoCliq, {
  ...limited('v3.mentions.list'),
  method: 'GET',
  path: '/api/v3/mentions',
  input: shape<
    NextPage & {
      /** Epoch milliseconds. */
      readonly from_time?: number;
      /** Epoch milliseconds. */
      readonly to_time?: number;
      /** At most 100, default 25. */
      readonly limit?: number;
      readonly chat_ids?: string;
      readonly user_ids?: string;
      readonly type?: 'mentions' | 'replies' | 'all';
    }
  >(),
  output: shape<NextPage & { readonly data: readonly unknown[]; readonly has_more: boolean }>(),
});

/** v3. Failures have a number for a code, and the name where the message should be. */
export const listStars = defineEndpoint(zohoCliq, {
  ...limited('v3.stars.list'),
  method: 'GET',
  path: '/api/v3/stars',
  input: shape<
    SyncedPage & {
      readonly chat_id?: string;
      readonly star_type?: ZohoCliqStarType | 'all';
      /** Epoch milliseconds in digits. */
      readonly from_time?: string;
      /** Epoch milliseconds in digits. */
      readonly to_time?: string;
      /** At most 50, which is also the default. */
      readonly limit?: number;
    }
  >(),
  output: shape<SyncedPage & { readonly star_messages: readonly ZohoCliqStarredMessage[] }>(),
});

/** v3. A message has one star; starring it again changes the type. */
export const setStar = defineEndpoint(zohoCliq, {
  ...limited('v3.stars.set'),
  method: 'POST',
  path: '/api/v3/stars',
  input: shape<ChatInput & { readonly message_id: string; readonly star_type: ZohoCliqStarType }>(),
  output: shape<ZohoCliqStarredMessage>(),
  isIdempotent: true,
});

/** v3. Answers without a body. */
export const removeStar = defineEndpoint(zohoCliq, {
  ...limited('v3.stars.remove'),
  method: 'DELETE',
  path: '/api/v3/stars/{message_id}',
  input: shape<{ readonly message_id: string }>(),
});

/** v3. The folders of pinned chats. Failures are a code and nothing else, as for the other pins. */
export const listPinCategories = defineEndpoint(zohoCliq, {
  ...limited('v3.pins.categories'),
  method: 'GET',
  path: '/api/v3/pin-categories',
  /** Names of further fields with commas between them, e.g. `chats,recipients_summary`. */
  input: shape<{ readonly include_fields?: string }>(),
  output: shape<{
    /** The folder `default` has an id only. */
    readonly data: readonly {
      readonly category_id: string;
      readonly title?: string;
      readonly symbol?: string;
      readonly state?: 'expanded' | 'collapsed';
      readonly chats?: readonly unknown[];
    }[];
  }>(),
});

/** v3. Pins a chat, into a folder when one is named. */
export const pinChat = defineEndpoint(zohoCliq, {
  ...limited('v3.pins.pinChat'),
  method: 'POST',
  path: '/api/v3/chats/{chat_id}/pins',
  input: shape<ChatInput & { readonly category_id?: string }>(),
  output: shape<{ readonly data: { readonly chat_id: string; readonly category_id?: string } }>(),
});

/** v3. Takes a chat out of every folder. */
export const unpinChat = defineEndpoint(zohoCliq, {
  ...limited('v3.pins.unpinChat'),
  method: 'DELETE',
  path: '/api/v3/chats/{chat_id}/pins',
  input: shape<ChatInput>(),
  output: shape<{ readonly data: { readonly chat_id: string } }>(),
});

/** v3. The pinned messages of a chat, the newest pin first. */
export const listPinnedMessages = defineEndpoint(zohoCliq, {
  ...limited('v3.pins.messages'),
  method: 'GET',
  path: '/api/v3/chats/{chat_id}/pin-messages',
  input: shape<ChatInput & SyncedPage & { readonly primary?: boolean; readonly limit?: number }>(),
  output: shape<SyncedPage & { readonly data: readonly unknown[] }>(),
});

/** v3. Pins a message in its chat. Failures are `{ code, message }`. */
export const pinMessage = defineEndpoint(zohoCliq, {
  ...limited('v3.pins.pinMessage'),
  method: 'POST',
  path: '/api/v3/chats/{chat_id}/pin-messages',
  input: shape<
    ChatInput & {
      readonly message_id: string;
      /** A date and time with its offset, or a number; not in the past. */
      readonly expiry_time: string | number;
      readonly notify: boolean;
      readonly primary?: boolean;
    }
  >(),
  output: shape<{ readonly data: unknown }>(),
});
