import { defineEndpoint, shape } from '../../../client/index.js';
import { zohoCliq } from '../catalog.js';
import { limited } from './limited.js';
import type { SyncedPage } from './Page.js';

/** Who a channel is for. */
export type ZohoCliqChannelLevel = 'organization' | 'team' | 'private' | 'external';

/** A channel. What each role may do stands in `*_permission` members, which are left out here. */
export interface ZohoCliqChannel {
  readonly channel_id: string;
  readonly chat_id: string;
  readonly name: string;
  readonly unique_name?: string;
  readonly level: ZohoCliqChannelLevel;
  readonly status?: string;
  readonly joined?: boolean;
  readonly pinned?: boolean;
  readonly invite_only?: boolean;
  readonly participant_count?: number;
  readonly current_user_role?: string;
  readonly creator_id?: string;
  readonly creator_name?: string;
  readonly creation_time?: string;
  readonly last_modified_time?: string;
}

/** Somebody in a channel. */
export interface ZohoCliqChannelMember {
  readonly user_id: string;
  readonly email_id: string;
  readonly name: string;
  readonly user_role: string;
}

interface ChannelInput {
  readonly channel_id: string;
}

/** The channels the person may see. Scope `ZohoCliq.Channels.READ`. */
export const listChannels = defineEndpoint(zohoCliq, {
  ...limited('channels.list'),
  method: 'GET',
  path: '/api/v2/channels',
  input: shape<
    SyncedPage & {
      readonly name?: string;
      readonly status?: string;
      readonly level?: ZohoCliqChannelLevel;
      /** At most 100. */
      readonly limit?: number;
      readonly modified_before?: string;
      readonly modified_after?: string;
      readonly created_before?: string;
      readonly created_after?: string;
      /** Ids with commas between them, as in all the lists here. */
      readonly channel_ids?: string;
      readonly chat_ids?: string;
      readonly team_ids?: string;
      readonly created_by?: string;
      readonly order_by?: string;
      readonly pinned?: boolean;
      readonly joined?: boolean;
    }
  >(),
  output: shape<SyncedPage & { readonly channels: readonly ZohoCliqChannel[]; readonly has_more?: boolean }>(),
});

/** Makes a channel. Scope `ZohoCliq.Channels.CREATE`. */
export const createChannel = defineEndpoint(zohoCliq, {
  ...limited('channels.create'),
  method: 'POST',
  path: '/api/v2/channels',
  input: shape<{
    /** At most 50 characters. */
    readonly name: string;
    readonly level: ZohoCliqChannelLevel;
    readonly description?: string;
    readonly invite_only?: boolean;
    readonly team_ids?: readonly string[];
    readonly user_ids?: readonly string[];
    readonly email_ids?: readonly string[];
  }>(),
  output: shape<ZohoCliqChannel>(),
});

/** One channel. Scope `ZohoCliq.Channels.READ`. */
export const getChannel = defineEndpoint(zohoCliq, {
  ...limited('channels.get'),
  method: 'GET',
  path: '/api/v2/channels/{channel_id}',
  input: shape<ChannelInput>(),
  output: shape<ZohoCliqChannel>(),
});

/** Renames or describes a channel. Scope `ZohoCliq.Channels.UPDATE`. */
export const updateChannel = defineEndpoint(zohoCliq, {
  ...limited('channels.update'),
  method: 'PUT',
  path: '/api/v2/channels/{channel_id}',
  input: shape<ChannelInput & { readonly name?: string; readonly description?: string }>(),
});

/** Removes a channel. Scope `ZohoCliq.Channels.DELETE`; answers without a body. */
export const deleteChannel = defineEndpoint(zohoCliq, {
  ...limited('channels.delete'),
  method: 'DELETE',
  path: '/api/v2/channels/{channel_id}',
  input: shape<ChannelInput>(),
});

/** Who is in a channel. Scope `ZohoCliq.Channels.READ`. */
export const listChannelMembers = defineEndpoint(zohoCliq, {
  ...limited('channels.members'),
  method: 'GET',
  path: '/api/v2/channels/{channel_id}/members',
  input: shape<ChannelInput>(),
  output: shape<{ readonly members: readonly ZohoCliqChannelMember[] }>(),
});

/** Takes people into a channel. Scope `ZohoCliq.Channels.UPDATE`; answers without a body. */
export const addChannelMembers = defineEndpoint(zohoCliq, {
  ...limited('channels.addMembers'),
  method: 'POST',
  path: '/api/v2/channels/{channel_id}/members',
  /** At most 100 people. */
  input: shape<ChannelInput & { readonly user_ids: readonly string[] }>(),
});

/** Approves a new channel of the whole organisation, for its administrators. Scope `ZohoCliq.Channels.UPDATE`. */
export const approveChannel = defineEndpoint(zohoCliq, {
  ...limited('channels.approve'),
  method: 'POST',
  path: '/api/v2/channels/{channel_id}/approve',
  input: shape<ChannelInput>(),
});

/** Turns down a new channel of the whole organisation, for its administrators. Scope `ZohoCliq.Channels.UPDATE`. */
export const rejectChannel = defineEndpoint(zohoCliq, {
  ...limited('channels.reject'),
  method: 'POST',
  path: '/api/v2/channels/{channel_id}/reject',
  input: shape<ChannelInput>(),
});

/** Puts the person into a channel. Scope `ZohoCliq.Channels.UPDATE`. */
export const joinChannel = defineEndpoint(zohoCliq, {
  ...limited('channels.join'),
  method: 'POST',
  path: '/api/v2/channels/{channel_id}/join',
  input: shape<ChannelInput>(),
});

/** Takes the person out of a channel. Scope `ZohoCliq.Channels.UPDATE`. */
export const leaveChannel = defineEndpoint(zohoCliq, {
  ...limited('channels.leave'),
  method: 'POST',
  path: '/api/v2/channels/{channel_id}/leave',
  input: shape<ChannelInput>(),
});

/** Closes a channel and keeps what was said. Scope `ZohoCliq.Channels.UPDATE`. */
export const archiveChannel = defineEndpoint(zohoCliq, {
  ...limited('channels.archive'),
  method: 'POST',
  path: '/api/v2/channels/{channel_id}/archive',
  input: shape<ChannelInput>(),
});

/** Opens an archived channel again. Scope `ZohoCliq.Channels.UPDATE`. */
export const unarchiveChannel = defineEndpoint(zohoCliq, {
  ...limited('channels.unarchive'),
  method: 'POST',
  path: '/api/v2/channels/{channel_id}/unarchive',
  input: shape<ChannelInput>(),
});
