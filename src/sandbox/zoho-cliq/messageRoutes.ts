import {
  deleteMessage,
  deleteMessages,
  editMessage,
  forwardMessages,
  listMessages,
  postToBot,
  postToChannel,
  postToChat,
  postToPerson,
  searchMessages,
} from '../../apis/zoho-cliq/index.js';
import { isObject, textOf, type Reply } from '../core/Call.js';
import { serveEndpoint } from '../core/serveEndpoint.js';
import { sentenceOf } from '../core/words.js';
import { chatOf, commaList, isReply, wholeNumber, type Seat } from './Seat.js';
import { isIn, type Chat, type Message } from './workspace.js';

export const messageRoutes = [
  serveEndpoint(listMessages, list),
  serveEndpoint(postToChannel, postToChannelByName),
  serveEndpoint(postToChat, postToOneChat),
  serveEndpoint(postToBot, postAsBot),
  serveEndpoint(postToPerson, postToOne),
  serveEndpoint(editMessage, edit),
  serveEndpoint(deleteMessage, remove),
  serveEndpoint(deleteMessages, removeMany),
  serveEndpoint(forwardMessages, forward),
  serveEndpoint(searchMessages, search),
];

const longestText = 5000;
const mostAtOnce = 25;
const mostTargets = 100;
/** How long a message may be taken back; the vendor does not say. */
const deletableForMs = 24 * 3_600_000;
const reasons = ['irrelevant_information', 'obscene_content', 'others'];

const shown = ({ workspace }: Seat, message: Message) => ({
  id: message.id,
  type: 'text',
  time: message.time,
  sender: { id: message.sender, name: workspace.people.get(message.sender)?.name ?? '' },
  content: { text: message.text },
});

function list(seat: Seat): Reply {
  const chat = chatOf(seat);
  if (isReply(chat)) return chat;
  const { query } = seat.call;
  const limit = wholeNumber(query.get('limit'), 50);
  const from = wholeNumber(query.get('fromtime'), 0);
  const to = wholeNumber(query.get('totime'), Number.MAX_SAFE_INTEGER);
  if (limit === undefined || limit < 1 || limit > 100)
    return seat.failField('limit', 'The limit is a number from 1 to 100.');
  if (from === undefined || to === undefined || from > to)
    return seat.failField('fromtime', 'The time range is not valid.');
  const found = chat.messages.filter(({ time }) => time >= from && time <= to);
  return seat.ok({ data: found.slice(-limit).map((message) => shown(seat, message)) });
}

function textProblem(seat: Seat): Reply | undefined {
  const { text } = seat.body;
  if (text === undefined || text === '') return seat.failField('text', 'The text is required.');
  if (typeof text !== 'string') return seat.failField('text', 'The text has to be a text.');
  return text.length > longestText ? seat.failField('text', 'The text is longer than 5000 characters.') : undefined;
}

function post(seat: Seat, chat: Chat, text = seat.body['text'] as string): Message {
  const message = {
    id: `${Math.floor(seat.now)}_${seat.workspace.nextSerial()}`,
    sender: seat.me.id,
    time: seat.now,
    text,
  };
  chat.messages.push(message);
  chat.changedAt = seat.now;
  return message;
}

function postToOneChat(seat: Seat): Reply {
  const chat = chatOf(seat);
  if (isReply(chat)) return chat;
  return textProblem(seat) ?? seat.ok({ message_id: post(seat, chat).id });
}

function postToChannelByName(seat: Seat): Reply {
  const name = seat.call.params['channel_unique_name'];
  const channel = [...seat.workspace.channels.values()].find(({ uniqueName }) => uniqueName === name);
  if (!channel) return seat.fail('http_404');
  if (!isIn(channel.chat, seat.me.id)) return seat.fail('http_403');
  const problem = textProblem(seat);
  if (problem) return problem;
  post(seat, channel.chat);
  return seat.done();
}

/** The conversation of two; made when there is none yet. */
function directChat({ workspace, me, now }: Seat, personId: string): Chat {
  const found = [...workspace.chats.values()].find(
    (chat) => chat.type === 'dm' && chat.members.has(me.id) && chat.members.has(personId),
  );
  if (found) return found;
  const chat: Chat = {
    id: `CT_8${workspace.nextSerial()}_60006690100`,
    name: workspace.people.get(personId)?.name ?? '',
    type: 'dm',
    members: new Set([me.id, personId]),
    messages: [],
    isPinned: false,
    changedAt: now,
  };
  workspace.chats.set(chat.id, chat);
  return chat;
}

function postToOne(seat: Seat): Reply {
  const address = seat.call.params['email_id'];
  const person = [...seat.workspace.people.values()].find(({ email, id }) => email === address || id === address);
  if (!person) return seat.fail('http_404');
  return textProblem(seat) ?? seat.ok({ message_id: post(seat, directChat(seat, person.id)).id });
}

function postAsBot(seat: Seat): Reply {
  const problem = textProblem(seat);
  if (problem) return problem;
  const asked = commaList(seat.body['userids'] ?? seat.me.id);
  const ids = asked.filter((id) => seat.workspace.people.has(id));
  if (ids.length === 0) return seat.fail('http_400');
  const details = ids.map((id) => {
    const chat = directChat(seat, id);
    return [id, { chat_id: chat.id, message_id: post(seat, chat).id }] as const;
  });
  return seat.ok({ user_ids: ids, message_details: Object.fromEntries(details) });
}

function ownMessage(seat: Seat): { chat: Chat; message: Message } | Reply {
  const chat = chatOf(seat);
  if (isReply(chat)) return chat;
  const message = chat.messages.find(({ id }) => id === seat.call.params['message_id']);
  if (!message) return seat.fail('http_404');
  return message.sender === seat.me.id ? { chat, message } : seat.fail('http_403');
}

function edit(seat: Seat): Reply {
  const found = ownMessage(seat);
  if (isReply(found)) return found;
  const problem = textProblem(seat);
  if (problem) return problem;
  found.message.text = seat.body['text'] as string;
  return seat.done();
}

function remove(seat: Seat): Reply {
  const found = ownMessage(seat);
  if (isReply(found)) return found;
  found.chat.messages.splice(found.chat.messages.indexOf(found.message), 1);
  return seat.done();
}

/** Each id on its own; the call fails as a whole only when nothing could be done, for one reason. */
function removeMany(seat: Seat): Reply {
  const ids = commaList(seat.call.query.get('message_ids') ?? seat.body['message_ids']);
  const reason = seat.call.query.get('reason') ?? seat.body['reason'];
  if (ids.length === 0) return seat.fail('invalid_parameters');
  if (ids.length > mostAtOnce) return seat.fail('message_delete_limit_exceeded');
  if (reason !== undefined && !reasons.some((known) => known === reason)) return seat.fail('invalid_delete_reason');
  const chat = chatOf(seat);
  if (isReply(chat)) return chat;
  const outcomes = ids.map((id) => ({ id, code: refusalOf(seat, chat, id) }));
  const [first] = outcomes;
  if (first?.code && outcomes.every(({ code }) => code === first.code)) return seat.fail(first.code);
  for (const { id, code } of outcomes) {
    if (!code)
      chat.messages.splice(
        chat.messages.findIndex((message) => message.id === id),
        1,
      );
  }
  const data = outcomes.map(({ id, code }) =>
    code ? { id, status: 'failed', error: { code, message: sentenceOf(code) } } : { id, status: 'success' },
  );
  return seat.ok({ type: 'message.delete_result', data });
}

function refusalOf(seat: Seat, chat: Chat, id: string): string | undefined {
  const message = chat.messages.find((item) => item.id === id);
  if (!message) return 'message_not_found';
  if (message.sender !== seat.me.id) return 'access_denied';
  return seat.now - message.time > deletableForMs ? 'message_delete_timeout' : undefined;
}

function forward(seat: Seat): Reply {
  const { source, recipients } = seat.body;
  if (!isObject(source) || !isObject(recipients)) return seat.fail('param_missing');
  const ids = commaList(source['message_ids']);
  if (ids.length === 0 || ids.length > mostAtOnce) return seat.fail('invalid_parameters');
  const chat = chatOf(seat, textOf(source['chat_id']));
  if (isReply(chat)) return chat;
  const messages = ids.map((id) => chat.messages.find((message) => message.id === id));
  if (messages.includes(undefined)) return seat.fail('message_not_found');
  const chatIds = commaList(recipients['chat_ids']);
  const userIds = commaList(recipients['user_ids']);
  if (chatIds.length + userIds.length === 0) return seat.fail('param_missing');
  if (chatIds.length + userIds.length > mostTargets) return seat.fail('invalid_parameters');
  const failures: { id: string; status: 'failed'; error: object }[] = [];
  const isReachable = (id: string, target: Chat | undefined, code: string) => {
    if (target) for (const message of messages) post(seat, target, message?.text ?? '');
    else failures.push({ id, status: 'failed', error: { code, message: sentenceOf(code) } });
    return target !== undefined;
  };
  const open = (id: string) => {
    const target = seat.workspace.chats.get(id);
    return target && isIn(target, seat.me.id) ? target : undefined;
  };
  const toPerson = (id: string) => (seat.workspace.people.has(id) ? directChat(seat, id) : undefined);
  const codeFor = (id: string) => (seat.workspace.chats.has(id) ? 'chat_access_denied' : 'chat_not_found');
  const forwarded = {
    chat_ids: chatIds.filter((id) => isReachable(id, open(id), codeFor(id))),
    user_ids: userIds.filter((id) => isReachable(id, toPerson(id), 'chat_access_denied')),
  };
  return seat.ok({ data: { source_chat_id: chat.id, forwarded, failures } });
}

function search(seat: Seat): Reply {
  const { query } = seat.call;
  const words = query.get('query')?.toLowerCase() ?? '';
  const limit = wholeNumber(query.get('limit'), 50);
  const start = wholeNumber(query.get('next_token'), 0);
  if (words.length > 1000 || limit === undefined || limit < 1 || limit > 50 || start === undefined) {
    return seat.fail('invalid_parameters');
  }
  const found = [...seat.workspace.chats.values()]
    .filter((chat) => isIn(chat, seat.me.id))
    .flatMap((chat) => chat.messages.map((message) => ({ chat, message })))
    .filter(({ message }) => message.text.toLowerCase().includes(words));
  const end = start + limit;
  return seat.ok({
    messages: found.slice(start, end).map(({ chat, message }) => ({
      message_id: message.id,
      chat_id: chat.id,
      sender: message.sender,
      time: String(message.time),
      type: 'text',
      content: { text: message.text },
    })),
    ...(end < found.length && { next_token: end }),
  });
}
