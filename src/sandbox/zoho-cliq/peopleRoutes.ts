import {
  addUsers,
  callFromBot,
  getUser,
  listBotSubscribers,
  listDepartments,
  listUsers,
} from '../../apis/zoho-cliq/index.js';
import { isObject, type Reply } from '../core/Call.js';
import { serveEndpoint } from '../core/serveEndpoint.js';
import { commaList, pageOf, type Seat } from './Seat.js';
import { organisationId, type Person, type Workspace } from './workspace.js';

export const peopleRoutes = [
  serveEndpoint(listUsers, list),
  serveEndpoint(addUsers, add),
  serveEndpoint(getUser, one),
  serveEndpoint(listDepartments, departments),
  serveEndpoint(listBotSubscribers, subscribers),
  serveEndpoint(callFromBot, ring),
];

const shown = ({ id, name, email }: Person) => ({
  id,
  zuid: id,
  zoid: organisationId,
  email_id: email,
  display_name: name.split(' ')[0] ?? name,
  name,
  organization_id: organisationId,
});

function list(seat: Seat): Reply {
  const words = seat.call.query.get('search')?.toLowerCase() ?? '';
  const found = [...seat.workspace.people.values()].filter(({ name, email }) =>
    `${name} ${email}`.toLowerCase().includes(words),
  );
  const paged = pageOf(seat, found, { most: 100, usual: 10 });
  if (!paged) return seat.fail('http_400');
  const { page, nextToken } = paged;
  return seat.ok({
    data: page.map(shown),
    has_more: nextToken !== undefined,
    ...(nextToken && { next_token: nextToken }),
  });
}

/** Answers 200 whatever becomes of each address. */
function add(seat: Seat): Reply {
  const { users } = seat.body;
  if (!Array.isArray(users) || users.length === 0) return seat.failField('users', 'The list of users is required.');
  const addresses = users.map((user: unknown) => (isObject(user) ? user['email_id'] : undefined));
  if (!addresses.every((address) => typeof address === 'string' && address.includes('@'))) {
    return seat.failField('users', 'One of the addresses is not valid.');
  }
  const refused = new Map<string, string>();
  for (const address of addresses as string[]) {
    const code = invitationProblem(seat.workspace, address.toLowerCase());
    if (code) refused.set(address, code);
    else seat.workspace.invited.add(address.toLowerCase());
  }
  const success = (addresses as string[]).filter((address) => !refused.has(address));
  return seat.ok({ data: { success_users: success, failed_users: Object.fromEntries(refused) } });
}

/** `taken@…` has an account elsewhere and `blocked@…` has declined too often; the rest follows from who is here. */
function invitationProblem(workspace: Workspace, address: string): string | undefined {
  if (address.startsWith('taken@')) return 'zohoaccount.conflict';
  if (address.startsWith('blocked@')) return 'email.invitation.blocked';
  if ([...workspace.people.values()].some(({ email }) => email === address)) return 'email.activeuser';
  return workspace.invited.has(address) ? 'email.pendinguser' : undefined;
}

function one(seat: Seat): Reply {
  const person = seat.workspace.people.get(seat.call.params['user_id'] ?? '');
  return person ? seat.ok({ data: shown(person) }) : seat.fail('http_404');
}

const departmentNames = ['Zylker', 'Product', 'Sales', 'Support', 'People'];

function departments(seat: Seat): Reply {
  const words = seat.call.query.get('search')?.toLowerCase() ?? '';
  const found = departmentNames
    .map((name, index) => ({
      id: String(60_100 + index),
      name,
      is_default: index === 0,
      ...(index > 0 && { parent_department_id: '60100' }),
    }))
    .filter(({ name }) => name.toLowerCase().includes(words));
  const paged = pageOf(seat, found, { most: 100, usual: 25 });
  if (!paged) return seat.fail('http_400');
  return seat.ok({ data: paged.page, ...(paged.nextToken && { next_token: paged.nextToken }) });
}

function subscribers(seat: Seat): Reply {
  const paged = pageOf(seat, [...seat.workspace.people.values()], { most: 100, usual: 50 });
  if (!paged) return seat.fail('http_400');
  return seat.ok({
    url: '/api/v2/bots/subscribers',
    type: 'bot_subscriber',
    sync_token: 'sync-1',
    ...(paged.nextToken && { next_token: paged.nextToken }),
    data: paged.page.map(({ id, email, name }) => ({ email_id: email, user_id: id, name })),
  });
}

function ring(seat: Seat): Reply {
  if (typeof seat.body['text'] !== 'string' || seat.body['text'] === '')
    return seat.failField('text', 'The text is required.');
  const ids = commaList(seat.body['user_ids'] ?? [seat.me.id]).filter((id) => seat.workspace.people.has(id));
  if (ids.length === 0) return seat.fail('http_400');
  return seat.ok({
    user_ids: ids,
    id: `5a9b0c0e-0000-4000-9000-${String(seat.workspace.nextSerial()).padStart(12, '0')}`,
  });
}
