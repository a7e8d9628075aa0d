import type { RateLimit } from '../../catalog/index.js';
import { v2Page, v3Page, type Page } from './codes/pages.js';

type Quota = Omit<RateLimit, 'scope'>;

const minuteMs = 60_000;

/** So many calls a minute by one person, then a lock during which every call is refused. */
const perMinute = (page: Page, limit: number, lockMinutes: number, note?: string): Quota => ({
  limit,
  windowMs: minuteMs,
  lockMs: lockMinutes * minuteMs,
  source: page.source(note),
});

const bots = v2Page('bots');
const channels = v2Page('channels');
const chats = v2Page('chats');
const departments = v2Page('departments');
const messages = v2Page('messages');
const storages = v2Page('databases');
const users = v2Page('users');

/**
 * One quota for each endpoint and person, by endpoint id. Where the page and the OpenAPI document differ,
 * the stricter figure stands: the lower limit, the longer lock.
 */
const quotas = {
  'chats.list': perMinute(chats, 20, 10, 'The OpenAPI document says 30 a minute and 5 minutes.'),
  'chats.members': perMinute(chats, 30, 5),
  'chats.mute': perMinute(chats, 50, 5),
  'chats.unmute': perMinute(chats, 50, 5),
  'chats.leave': perMinute(chats, 10, 10),

  'channels.list': perMinute(channels, 30, 5),
  'channels.create': perMinute(channels, 20, 10, 'The OpenAPI document says 5 minutes.'),
  'channels.get': perMinute(channels, 30, 5),
  'channels.update': perMinute(channels, 50, 5),
  'channels.delete': perMinute(channels, 10, 5),
  'channels.members': perMinute(channels, 100, 5),
  'channels.addMembers': perMinute(channels, 10, 5),
  'channels.approve': perMinute(channels, 10, 5),
  'channels.reject': perMinute(channels, 10, 5),
  'channels.join': perMinute(channels, 10, 5),
  'channels.leave': perMinute(channels, 10, 5),
  'channels.archive': perMinute(channels, 10, 5),
  'channels.unarchive': perMinute(channels, 10, 5),

  'messages.list': perMinute(messages, 15, 10, 'The OpenAPI document says 5 minutes.'),
  'messages.postToChannel': perMinute(messages, 50, 10),
  'messages.postToChat': perMinute(messages, 50, 10),
  'messages.postToBot': perMinute(messages, 50, 10),
  'messages.postToPerson': perMinute(messages, 50, 10),
  'messages.edit': perMinute(messages, 50, 10),
  'messages.delete': perMinute(messages, 20, 5),

  'bots.subscribers': perMinute(bots, 100, 10),
  'bots.call': { ...perMinute(bots, 10, 30), windowMs: 5 * minuteMs },

  'users.list': perMinute(users, 30, 10),
  'users.add': perMinute(users, 5, 10, 'The page says 5 minutes.'),
  'users.get': perMinute(users, 20, 10),
  'departments.list': perMinute(departments, 30, 10),

  'records.list': perMinute(storages, 30, 10),
  'records.create': perMinute(storages, 30, 10),
  'records.get': perMinute(storages, 30, 10),
  'records.update': perMinute(storages, 30, 10),
  'records.delete': perMinute(storages, 30, 10),

  'v3.chats.search': perMinute(v3Page('chats'), 50, 10),
  'v3.chats.setReadState': perMinute(v3Page('chats'), 60, 5),
  'v3.messages.forward': perMinute(v3Page('messages'), 50, 10),
  'v3.messages.deleteMany': perMinute(v3Page('messages'), 50, 5),
  'v3.messages.search': perMinute(v3Page('messages'), 50, 10),
  'v3.mentions.list': perMinute(v3Page('mentions'), 30, 10),
  'v3.stars.list': perMinute(v3Page('stars'), 30, 5),
  'v3.stars.set': perMinute(v3Page('stars'), 50, 5),
  'v3.stars.remove': perMinute(v3Page('stars'), 50, 5),
  'v3.pins.categories': perMinute(v3Page('mypins'), 20, 5),
  'v3.pins.pinChat': perMinute(v3Page('mypins'), 50, 5),
  'v3.pins.unpinChat': perMinute(v3Page('mypins'), 50, 5),
  'v3.pins.messages': perMinute(v3Page('pinmessages'), 20, 5),
  'v3.pins.pinMessage': perMinute(v3Page('pinmessages'), 20, 5),
} as const satisfies Readonly<Record<string, Quota>>;

/** An endpoint's id, which is also the name of its quota. */
export type ZohoCliqScope = keyof typeof quotas;

/** The documented limits, one scope for each endpoint. */
export const limits: readonly RateLimit[] = Object.entries(quotas).map(([scope, quota]) => ({ ...quota, scope }));
