/** One thing of the Core API; times are epoch milliseconds. */
export interface Item {
  readonly id: string;
  readonly created_at: number;
  updated_at?: number;
  status: string;
  [field: string]: unknown;
}

export type ItemKind = 'issuers' | 'users' | 'sessions' | 'organizations' | 'agents' | 'apiKeys';

/** What one account owns, by kind and id. */
export interface Directory {
  readonly items: Readonly<Record<ItemKind, Map<string, Item>>>;
  nextId(prefix: string): string;
}

export const accountId = 'acc_sandbox';
/** Exists, and belongs to somebody else. */
export const foreignAccountId = 'acc_other';
export const issuerId = 'i_main';
export const organizationId = 'org_acme';
export const firstUserId = 'usr_alice';

const made = 1_709_139_600_000;
const names = ['Alice', 'Bruno', 'Chiara', 'Dmitri', 'Esi', 'Farid', 'Greta', 'Hiro'];

/** The same at every start: 60 users are enough for two pages of the usual length. */
export function createDirectory(): Directory {
  let serial = 0;
  const item = (id: string, more: object = {}, status = 'active'): Item => ({ id, created_at: made, status, ...more });
  const users = Array.from({ length: 60 }, (_, index) => {
    const name = names[index % names.length] ?? '';
    const id = index < names.length ? `usr_${name.toLowerCase()}` : `usr_${name.toLowerCase()}${index}`;
    return item(
      id,
      { name, email: `${id.slice(4)}@example.com`, issuer_id: issuerId },
      index % 9 === 8 ? 'suspended' : 'active',
    );
  });
  const sessions = users.flatMap((user, index) => {
    const status = index % 5 === 4 ? 'expired' : 'active';
    return index < names.length ? [item(`s_${user.id.slice(4)}`, { user_id: user.id }, status)] : [];
  });
  const byId = (items: readonly Item[]) => new Map(items.map((entry) => [entry.id, entry]));
  return {
    items: {
      issuers: byId([item(issuerId, { name: 'Main' }), item('i_staging', { name: 'Staging' })]),
      users: byId(users),
      sessions: byId(sessions),
      organizations: byId([item(organizationId, { name: 'Acme' })]),
      agents: byId([item('agt_reader', { name: 'Reader' }), item('agt_writer', { name: 'Writer' }, 'suspended')]),
      apiKeys: byId([item('key_ci', { name: 'CI' }), item('key_old', { name: 'Old' }, 'revoked')]),
    },
    nextId: (prefix) => `${prefix}_sbx${String((serial += 1)).padStart(4, '0')}`,
  };
}

/** The entity tag: the last change, or the making, in double quotes. */
export const tagOf = ({ updated_at: updatedAt, created_at: createdAt }: Item): string => `"${updatedAt ?? createdAt}"`;
