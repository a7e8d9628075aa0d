import {
  listMentions,
  listPinCategories,
  listPinnedMessages,
  listStars,
  pinChat,
  pinMessage,
  removeStar,
  setStar,
  unpinChat,
} from '../../apis/zoho-cliq/index.js';
import type { Reply } from '../core/Call.js';
import { serveEndpoint } from '../core/serveEndpoint.js';
import { chatOf, isReply, pageOf, wholeNumber, type Seat } from './Seat.js';
import { isIn, type Chat, type Message, type Star } from './workspace.js';

/** Stars, pins and mentions: each with a body shape of its own. */
export const savedRoutes = [
  serveEndpoint(listStars, stars),
  serveEndpoint(setStar, star),
  serveEndpoint(removeStar, unstar),
  serveEndpoint(listMentions, mentions),
  serveEndpoint(listPinCategories, categories),
  serveEndpoint(pinChat, pin),
  serveEndpoint(unpinChat, unpin),
  serveEndpoint(listPinnedMessages, pinnedMessages),
  serveEndpoint(pinMessage, pinOneMessage),
];

const starTypes = ['important', 'to_do', 'note', 'manager', 'follow_up'];
const folders = ['default', 'work'];
/** How many chats a folder holds; the vendor names no number. */
const mostPins = 5;

const starsOf = ({ workspace, me }: Seat): Map<string, Star> => {
  const own = workspace.stars.get(me.id) ?? new Map<string, Star>();
  workspace.stars.set(me.id, own);
  return own;
};

const messageOf = ({ workspace }: Seat, chatId: string, messageId: string): Message | undefined =>
  workspace.chats.get(chatId)?.messages.find(({ id }) => id === messageId);

const shownStar = (seat: Seat, { chatId, messageId, type }: Star, oldType?: string) => {
  const message = messageOf(seat, chatId, messageId);
  return {
    id: messageId,
    type: 'text',
    time: String(message?.time ?? ''),
    content: { text: message?.text ?? '' },
    star_information: { star_type: type, ...(oldType !== undefined && { old_star_type: oldType }) },
  };
};

function stars(seat: Seat): Reply {
  const { query } = seat.call;
  const type = query.get('star_type') ?? 'all';
  if (type !== 'all' && !starTypes.includes(type)) return seat.fail('input_invalid');
  const found = [...starsOf(seat).values()].filter(
    (item) => (type === 'all' || item.type === type) && (query.get('chat_id') ?? item.chatId) === item.chatId,
  );
  const paged = pageOf(seat, found, { most: 50 });
  if (!paged) return seat.fail('input_invalid');
  return seat.ok({
    star_messages: paged.page.map((item) => shownStar(seat, item)),
    ...(paged.nextToken && { next_token: paged.nextToken }),
  });
}

function star(seat: Seat): Reply {
  const { chat_id: chatId, message_id: messageId, star_type: type } = seat.body;
  if (typeof chatId !== 'string' || typeof messageId !== 'string') return seat.fail('input_invalid');
  if (!starTypes.some((known) => known === type)) return seat.fail('input_invalid');
  const chat = chatOf(seat, chatId);
  if (isReply(chat)) return chat;
  if (!messageOf(seat, chatId, messageId)) return seat.fail('input_invalid');
  const oldType = starsOf(seat).get(messageId)?.type;
  const given: Star = { chatId, messageId, type: type as string };
  starsOf(seat).set(messageId, given);
  return seat.ok(shownStar(seat, given, oldType));
}

function unstar(seat: Seat): Reply {
  return starsOf(seat).delete(seat.call.params['message_id'] ?? '') ? seat.done() : seat.fail('star_not_found');
}

function mentions(seat: Seat): Reply {
  const { query } = seat.call;
  const from = wholeNumber(query.get('from_time'), 0);
  const to = wholeNumber(query.get('to_time'), Number.MAX_SAFE_INTEGER);
  if (from === undefined || to === undefined || from > to) return seat.fail('INVALID_PARAMS');
  const name = seat.me.name.split(' ')[0] ?? '';
  const found = [...seat.workspace.chats.values()]
    .filter((chat) => isIn(chat, seat.me.id))
    .flatMap((chat) => chat.messages.map((message) => ({ chat_id: chat.id, ...message })))
    .filter(({ text, time }) => text.includes(`@${name}`) && time >= from && time <= to)
    .sort((one, other) => other.time - one.time);
  const paged = pageOf(seat, found, { most: 100, usual: 25 });
  if (!paged) return seat.fail('INVALID_PARAMS');
  const { page, nextToken } = paged;
  return seat.ok({ data: page, has_more: nextToken !== undefined, ...(nextToken && { next_token: nextToken }) });
}

const pinned = ({ workspace, me }: Seat): readonly Chat[] =>
  [...workspace.chats.values()].filter((chat) => chat.isPinned && isIn(chat, me.id));

function categories(seat: Seat): Reply {
  const chats = pinned(seat).map(({ id, name }) => ({ chat_id: id, name }));
  return seat.ok({
    data: [
      { category_id: 'default', chats },
      { category_id: 'work', title: 'Work', symbol: 'briefcase', state: 'expanded', chats: [] },
    ],
  });
}

/** A folder that is not there means that the client's copy is out of date. */
function pin(seat: Seat): Reply {
  const chat = chatOf(seat);
  if (isReply(chat)) return chat;
  const folder = seat.body['category_id'] ?? 'default';
  if (!folders.some((known) => known === folder)) return seat.fail('client_not_synced');
  if (!chat.isPinned && pinned(seat).length >= mostPins) return seat.fail('max_pins_error');
  chat.isPinned = true;
  return seat.ok({ data: { chat_id: chat.id, category_id: folder } });
}

function unpin(seat: Seat): Reply {
  const chat = chatOf(seat);
  if (isReply(chat)) return chat;
  if (!chat.isPinned) return seat.fail('client_not_synced');
  chat.isPinned = false;
  return seat.ok({ data: { chat_id: chat.id } });
}

function pinnedMessages(seat: Seat): Reply {
  const chat = chatOf(seat);
  if (isReply(chat)) return chat;
  const { pins } = seat.workspace;
  const found = (pins.get(chat.id) ?? []).flatMap((id) => messageOf(seat, chat.id, id) ?? []);
  const paged = pageOf(seat, [...found].reverse(), { most: 50 });
  if (!paged) return seat.fail('operation_failed', 400);
  return seat.ok({ data: paged.page, ...(paged.nextToken && { next_token: paged.nextToken }) });
}

function pinOneMessage(seat: Seat): Reply {
  const chat = chatOf(seat);
  if (isReply(chat)) return chat;
  const { message_id: messageId, expiry_time: expiry } = seat.body;
  const endsAt = typeof expiry === 'number' ? expiry : Date.parse(String(expiry));
  if (typeof messageId !== 'string' || Number.isNaN(endsAt) || endsAt < seat.now)
    return seat.fail('operation_failed', 400);
  if (!messageOf(seat, chat.id, messageId)) return seat.fail('message_not_found');
  const { pins } = seat.workspace;
  pins.set(chat.id, [...(pins.get(chat.id) ?? []), messageId]);
  return seat.ok({ data: { chat_id: chat.id, message_id: messageId, expiry_time: expiry } });
}
