import {
  addChannelMembers,
  approveChannel,
  archiveChannel,
  createChannel,
  deleteChannel,
  getChannel,
  joinChannel,
  leaveChannel,
  listChannelMembers,
  listChannels,
  rejectChannel,
  unarchiveChannel,
  updateChannel,
} from '../../apis/zoho-cliq/index.js';
import type { Reply } from '../core/Call.js';
import { serveEndpoint } from '../core/serveEndpoint.js';
import { pageOf, type Seat } from './Seat.js';
import { isIn, type Channel } from './workspace.js';

export const channelRoutes = [
  serveEndpoint(listChannels, list),
  serveEndpoint(createChannel, create),
  serveEndpoint(getChannel, (seat: Seat) => onChannel(seat, (channel) => seat.ok(shown(seat, channel)))),
  serveEndpoint(updateChannel, (seat: Seat) => onChannel(seat, (channel) => update(seat, channel))),
  serveEndpoint(deleteChannel, (seat: Seat) => onChannel(seat, (channel) => remove(seat, channel))),
  serveEndpoint(listChannelMembers, (seat: Seat) => onChannel(seat, (channel) => members(seat, channel))),
  serveEndpoint(addChannelMembers, (seat: Seat) => onChannel(seat, (channel) => addMembers(seat, channel))),
  serveEndpoint(approveChannel, (seat: Seat) => onChannel(seat, (channel) => decide(seat, channel, 'created'))),
  serveEndpoint(rejectChannel, (seat: Seat) => onChannel(seat, (channel) => decide(seat, channel, 'archived'))),
  serveEndpoint(joinChannel, join),
  serveEndpoint(leaveChannel, (seat: Seat) => onChannel(seat, (channel) => leave(seat, channel))),
  serveEndpoint(archiveChannel, (seat: Seat) => onChannel(seat, (channel) => move(seat, channel, 'archived'))),
  serveEndpoint(unarchiveChannel, (seat: Seat) => onChannel(seat, (channel) => move(seat, channel, 'created'))),
];

const levels = ['organization', 'team', 'private', 'external'];

function onChannel(seat: Seat, answer: (channel: Channel) => Reply): Reply {
  const channel = seat.workspace.channels.get(seat.call.params['channel_id'] ?? '');
  if (!channel) return seat.fail('http_404');
  return isIn(channel.chat, seat.me.id) ? answer(channel) : seat.fail('http_403');
}

function shown({ workspace, me }: Seat, channel: Channel) {
  return {
    channel_id: channel.id,
    chat_id: channel.chat.id,
    name: channel.chat.name,
    unique_name: channel.uniqueName,
    description: channel.description,
    level: channel.level,
    status: channel.status,
    joined: isIn(channel.chat, me.id),
    pinned: channel.chat.isPinned,
    participant_count: [...workspace.people.values()].filter(({ id }) => isIn(channel.chat, id)).length,
    current_user_role: channel.creator === me.id ? 'super_admin' : 'member',
    creator_id: channel.creator,
    creator_name: workspace.people.get(channel.creator)?.name ?? '',
    creation_time: new Date(channel.madeAt).toISOString(),
    last_modified_time: new Date(channel.chat.changedAt).toISOString(),
  };
}

function list(seat: Seat): Reply {
  const { query } = seat.call;
  const wanted = (value: string | boolean, name: string) => (query.get(name) ?? String(value)) === String(value);
  const name = query.get('name')?.toLowerCase() ?? '';
  const found = [...seat.workspace.channels.values()].filter(
    (channel) =>
      (channel.level !== 'private' || isIn(channel.chat, seat.me.id)) &&
      channel.chat.name.toLowerCase().includes(name) &&
      wanted(channel.level, 'level') &&
      wanted(channel.status, 'status') &&
      wanted(channel.chat.isPinned, 'pinned') &&
      wanted(isIn(channel.chat, seat.me.id), 'joined'),
  );
  const paged = pageOf(seat, found, { most: 100, usual: 20 });
  if (!paged) return seat.fail('http_400');
  return seat.ok({
    channels: paged.page.map((channel) => shown(seat, channel)),
    has_more: paged.nextToken !== undefined,
    ...(paged.nextToken && { next_token: paged.nextToken }),
    sync_token: `sync-${seat.workspace.channels.size}`,
  });
}

function create(seat: Seat): Reply {
  const { name, level, description, user_ids: userIds } = seat.body;
  const problem = nameProblem(name);
  if (problem) return seat.failField('name', problem);
  if (!levels.some((known) => known === level)) {
    return seat.failField(
      'level',
      level === undefined ? 'The level is required.' : `The level is one of ${levels.join(', ')}.`,
    );
  }
  const uniqueName = (name as string).toLowerCase().replace(/[^a-z0-9]+/g, '');
  const isTaken = [...seat.workspace.channels.values()].some((channel) => channel.uniqueName === uniqueName);
  if (isTaken) return seat.fail('http_409');
  const serial = seat.workspace.nextSerial();
  const people = (Array.isArray(userIds) ? userIds : []).filter((id): id is string => typeof id === 'string');
  const members = level === 'organization' ? ['everyone'] : [seat.me.id, ...people];
  const channel: Channel = {
    id: `P${2_000_000 + serial}`,
    chat: {
      id: `CT_9${serial}_60006690100`,
      name: `#${name as string}`,
      type: 'channel',
      members: new Set(members),
      messages: [],
      isPinned: false,
      changedAt: seat.now,
    },
    uniqueName,
    level: level as string,
    creator: seat.me.id,
    madeAt: seat.now,
    description: typeof description === 'string' ? description : '',
    status: 'created',
  };
  seat.workspace.channels.set(channel.id, channel);
  seat.workspace.chats.set(channel.chat.id, channel.chat);
  return seat.ok(shown(seat, channel));
}

function nameProblem(name: unknown): string | undefined {
  if (name === undefined || name === '') return 'The name is required.';
  if (typeof name !== 'string') return 'The name has to be a text.';
  return name.length > 50 ? 'The name is longer than 50 characters.' : undefined;
}

function update(seat: Seat, channel: Channel): Reply {
  const { name, description } = seat.body;
  const problem = name === undefined ? undefined : nameProblem(name);
  if (problem) return seat.failField('name', problem);
  if (typeof name === 'string') channel.chat.name = `#${name}`;
  if (typeof description === 'string') channel.description = description;
  channel.chat.changedAt = seat.now;
  return seat.done();
}

function remove(seat: Seat, channel: Channel): Reply {
  if (channel.creator !== seat.me.id) return seat.fail('http_403');
  seat.workspace.channels.delete(channel.id);
  seat.workspace.chats.delete(channel.chat.id);
  return seat.done();
}

function members(seat: Seat, channel: Channel): Reply {
  const people = [...seat.workspace.people.values()].filter(({ id }) => isIn(channel.chat, id));
  return seat.ok({
    members: people.map(({ id, name, email }) => ({
      user_id: id,
      name,
      email_id: email,
      user_role: id === channel.creator ? 'super_admin' : 'member',
    })),
  });
}

function addMembers(seat: Seat, channel: Channel): Reply {
  const { user_ids: ids } = seat.body;
  if (!Array.isArray(ids) || ids.length === 0) return seat.failField('user_ids', 'The list of people is required.');
  if (ids.length > 100) return seat.failField('user_ids', 'At most 100 people can be added at once.');
  if (!ids.every((id) => typeof id === 'string' && seat.workspace.people.has(id))) {
    return seat.failField('user_ids', 'One of the people is not known here.');
  }
  for (const id of ids) channel.chat.members.add(id as string);
  return seat.done();
}

function decide(seat: Seat, channel: Channel, status: Channel['status']): Reply {
  if (channel.status !== 'pending') return seat.fail('http_409');
  channel.status = status;
  return seat.done();
}

function join(seat: Seat): Reply {
  const channel = seat.workspace.channels.get(seat.call.params['channel_id'] ?? '');
  if (!channel) return seat.fail('http_404');
  if (isIn(channel.chat, seat.me.id)) return seat.fail('http_409');
  if (channel.level === 'private') return seat.fail('http_403');
  channel.chat.members.add(seat.me.id);
  return seat.done();
}

function leave(seat: Seat, channel: Channel): Reply {
  // An open channel holds everybody; leaving it makes the list of those who stay.
  if (channel.chat.members.delete('everyone')) {
    for (const id of seat.workspace.people.keys()) channel.chat.members.add(id);
  }
  channel.chat.members.delete(seat.me.id);
  return seat.done();
}

function move(seat: Seat, channel: Channel, status: 'archived' | 'created'): Reply {
  if (channel.status === status) return seat.fail('http_409');
  channel.status = status;
  return seat.done();
}
