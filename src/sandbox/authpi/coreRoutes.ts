import {
  createAgent,
  createIssuer,
  createOrganization,
  createUser,
  deleteUser,
  getMe,
  getSession,
  getUser,
  listAccounts,
  listAgents,
  listApiKeys,
  listIssuers,
  listSessions,
  listUsers,
  updateUser,
} from '../../apis/authpi/index.js';
import type { Reply } from '../core/Call.js';
import { serveEndpoint } from '../core/serveEndpoint.js';
import { accountId, tagOf, type Item, type ItemKind } from './directory.js';
import { pageOf, staleness, type Visit } from './Visit.js';

export const coreRoutes = [
  serveEndpoint(getMe, (): Reply => ({ status: 200, body: { data: { account_id: accountId, name: 'Sandbox' } } })),
  serveEndpoint(listAccounts, (visit: Visit) => pageOf(visit, [account])),
  serveEndpoint(listIssuers, (visit: Visit) => pageOf(visit, visit.directory.items.issuers.values())),
  serveEndpoint(createIssuer, (visit: Visit) => create(visit, 'issuers', 'i')),
  serveEndpoint(listUsers, (visit: Visit) => pageOf(visit, visit.directory.items.users.values(), withoutName)),
  serveEndpoint(createUser, createOneUser),
  serveEndpoint(getUser, (visit: Visit) => onItem(visit, 'users', 'user_id', (user) => visit.single(user))),
  serveEndpoint(updateUser, (visit: Visit) => onItem(visit, 'users', 'user_id', (user) => update(visit, user))),
  serveEndpoint(deleteUser, (visit: Visit) => onItem(visit, 'users', 'user_id', (user) => remove(visit, user))),
  serveEndpoint(listSessions, (visit: Visit) => onItem(visit, 'users', 'user_id', (user) => sessionsOf(visit, user))),
  serveEndpoint(getSession, (visit: Visit) =>
    onItem(visit, 'sessions', 'session_id', (session) => visit.single(session)),
  ),
  serveEndpoint(createOrganization, (visit: Visit) => create(visit, 'organizations', 'org')),
  serveEndpoint(listApiKeys, (visit: Visit) =>
    onItem(visit, 'organizations', 'org_id', () => pageOf(visit, visit.directory.items.apiKeys.values())),
  ),
  serveEndpoint(listAgents, (visit: Visit) => pageOf(visit, visit.directory.items.agents.values())),
  serveEndpoint(createAgent, (visit: Visit) => create(visit, 'agents', 'agt')),
];

const account: Item = { id: accountId, name: 'Sandbox', status: 'active', created_at: 1_709_139_600_000 };

const withoutName = ({ name: _name, ...rest }: Item) => rest;

function onItem(visit: Visit, kind: ItemKind, param: string, answer: (item: Item) => Reply): Reply {
  const item = visit.directory.items[kind].get(visit.call.params[param] ?? '');
  return item && item.status !== 'deleted' ? answer(item) : visit.fail('not_found');
}

/** What a caller may not set by itself. */
const ownFields: ReadonlySet<string> = new Set([
  'id',
  'created_at',
  'updated_at',
  'account_id',
  'issuer_id',
  'status',
  '__proto__',
]);

const fieldsOf = ({ body }: Visit) => Object.fromEntries(Object.entries(body).filter(([name]) => !ownFields.has(name)));

function create(visit: Visit, kind: ItemKind, prefix: string): Reply {
  const { name } = visit.body;
  if (typeof name !== 'string' || name === '') return visit.fail('invalid_request');
  const isTaken = [...visit.directory.items[kind].values()].some((item) => item['name'] === name);
  return isTaken ? visit.fail('conflict') : store(visit, kind, prefix);
}

function createOneUser(visit: Visit): Reply {
  const { email } = visit.body;
  if (typeof email !== 'string' || email === '') return visit.fail('invalid_request');
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) return visit.fail('invalid_request', 422);
  const isTaken = [...visit.directory.items.users.values()].some((user) => user['email'] === email);
  return isTaken ? visit.fail('conflict') : store(visit, 'users', 'usr');
}

function store(visit: Visit, kind: ItemKind, prefix: string): Reply {
  const item: Item = {
    ...fieldsOf(visit),
    id: visit.directory.nextId(prefix),
    created_at: visit.now,
    status: 'active',
  };
  visit.directory.items[kind].set(item.id, item);
  return visit.single(item, 201);
}

function update(visit: Visit, user: Item): Reply {
  const stale = staleness(visit, user);
  if (stale) return stale;
  if (Object.keys(visit.body).length === 0) return visit.fail('invalid_request');
  Object.assign(user, fieldsOf(visit));
  touch(visit, user);
  return visit.single(user);
}

function remove(visit: Visit, user: Item): Reply {
  const stale = staleness(visit, user);
  if (stale) return stale;
  user.status = 'deleted';
  touch(visit, user);
  return { status: 200, body: { data: { id: user.id, status: user.status } }, headers: { ETag: tagOf(user) } };
}

/** Two changes within a millisecond still have two tags. */
function touch({ now }: Visit, item: Item): void {
  item.updated_at = Math.max(now, (item.updated_at ?? item.created_at) + 1);
}

function sessionsOf(visit: Visit, user: Item): Reply {
  const sessions = [...visit.directory.items.sessions.values()].filter((session) => session['user_id'] === user.id);
  return pageOf(visit, sessions);
}
