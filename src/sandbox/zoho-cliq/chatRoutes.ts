import {
  leaveChat,
  listChatMembers,
  listChats,
  muteChat,
  searchChats,
  setReadState,
  unmuteChat,
} from '../../apis/zoho-cliq/index.js';
import { isObject, type Reply } from '../core/Call.js';
import { serveEndpoint } from '../core/serveEndpoint.js';
import { chatOf, commaList, isReply, pageOf, wholeNumber, type Seat } from './Seat.js';
import { isIn, type Chat } from './workspace.js';

export const chatRoutes = [
  serveEndpoint(listChats, list),
  serveEndpoint(listChatMembers, members),
  serveEndpoint(muteChat, touch),
  serveEndpoint(unmuteChat, touch),
  serveEndpoint(leaveChat, leave),
  serveEndpoint(searchChats, search),
  serveEndpoint(setReadState, read),
];

const mine = ({ workspace, me }: Seat): readonly Chat[] =>
  [...workspace.chats.values()]
    .filter((chat) => isIn(chat, me.id))
    .sort((one, other) => other.changedAt - one.changedAt);

const shown = ({ workspace }: Seat, chat: Chat) => {
  const last = chat.messages.at(-1);
  const members = [...chat.members].flatMap((id) => workspace.people.get(id) ?? []);
  return {
    chat_id: chat.id,
    name: chat.name,
    chat_type: chat.type,
    creation_time: new Date(chat.messages[0]?.time ?? chat.changedAt).toISOString(),
    last_modified_time: new Date(chat.changedAt).toISOString(),
    creator_id: chat.messages[0]?.sender ?? '',
    removed: false,
    pinned: chat.isPinned,
    participant_count: members.length || workspace.people.size,
    recipients_summary: members.slice(0, 4).map(({ id, name }) => ({ user_id: id, name })),
    last_message_info: last ? { text: last.text, sender_id: last.sender, message_time: last.time } : null,
  };
};

function list(seat: Seat): Reply {
  const paged = pageOf(seat, mine(seat), { most: 100, usual: 20 });
  if (!paged) return seat.fail('http_400');
  return seat.ok({
    chats: paged.page.map((chat) => shown(seat, chat)),
    ...(paged.nextToken && { next_token: paged.nextToken }),
  });
}

function members(seat: Seat): Reply {
  const chat = chatOf(seat);
  if (isReply(chat)) return chat;
  const people = [...seat.workspace.people.values()].filter(({ id }) => isIn(chat, id));
  return seat.ok({ members: people.map(({ id, name, email }) => ({ user_id: id, name, email_id: email })) });
}

function touch(seat: Seat): Reply {
  const chat = chatOf(seat);
  return isReply(chat) ? chat : seat.done();
}

function leave(seat: Seat): Reply {
  const chat = chatOf(seat);
  if (isReply(chat)) return chat;
  if (chat.type === 'dm') return seat.fail('http_400'); // nobody leaves a conversation of two
  chat.members.delete(seat.me.id);
  return seat.done();
}

function search(seat: Seat): Reply {
  const { query } = seat.call;
  const title = query.get('title') ?? '';
  const limit = wholeNumber(query.get('limit'), 500);
  if (title.length > 200 || limit === undefined || limit < 1 || limit > 500)
    return seat.fail('invalid.inputs.submitted');
  const [after, before] = ['modified_after', 'modified_before'].map((name) => query.get(name));
  if (!isRange(after, before)) return seat.fail('invalid.time.submitted');
  const found = mine(seat).filter(({ name }) => name.toLowerCase().includes(title.toLowerCase()));
  return seat.ok({ chats: found.slice(0, limit).map((chat) => shown(seat, chat)) });
}

/** Both readable as a time, and not the wrong way round. */
function isRange(after: string | null | undefined, before: string | null | undefined): boolean {
  const timeOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : Date.parse(text));
  const from = after ? timeOf(after) : 0;
  const to = before ? timeOf(before) : Number.MAX_SAFE_INTEGER;
  return !Number.isNaN(from) && !Number.isNaN(to) && from <= to;
}

function read(seat: Seat): Reply {
  const { operation, chats, chat_ids: ids } = seat.body;
  if (operation === undefined) return seat.fail('param_missing');
  if (operation === 'clear_unread') return readState(seat, commaList(ids));
  if (operation !== 'read_status_update' || !Array.isArray(chats) || chats.length === 0)
    return seat.fail('invalid_inputs');
  return readState(
    seat,
    chats.flatMap((item: unknown) => (isObject(item) && typeof item['chat_id'] === 'string' ? [item['chat_id']] : [])),
  );
}

/** Chats that do not exist or are closed to the person come back as failures; the rest is done. */
function readState(seat: Seat, ids: readonly string[]): Reply {
  if (ids.length === 0 || ids.length > 100) return seat.fail('invalid_inputs');
  const isMine = (id: string) => !isReply(chatOf(seat, id));
  const data = { success: ids.filter(isMine), failure: ids.filter((id) => !isMine(id)) };
  return seat.ok({ type: 'chat.read_status', data });
}
