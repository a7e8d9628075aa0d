/** The OAuth scope that a route asks for, below `ZohoCliq.`, by the id of its endpoint (vendor pages, section by section). */
export function scopeOf(id: string, method: string): string {
  const [module = ''] = id.replace(/^v3\./, '').split('.');
  if (module === 'messages' && method === 'GET') return 'Messages.READ';
  if (id === 'bots.subscribers') return 'Bots.READ';
  const name = modules[module] ?? 'Chats';
  return `${name}.${verbOf(id, method)}`;
}

const modules: Readonly<Record<string, string>> = {
  bots: 'Webhooks',
  channels: 'Channels',
  chats: 'Chats',
  departments: 'Departments',
  mentions: 'Messages',
  messages: 'Webhooks',
  pins: 'Chats',
  records: 'StorageData',
  stars: 'Messages',
  users: 'Users',
};

/** Acting on a thing that exists is an update, whatever the method. */
const acts = /\.(mute|unmute|leave|addMembers|approve|reject|join|archive|unarchive)$/;

function verbOf(id: string, method: string): string {
  if (acts.test(id) || method === 'PUT' || method === 'PATCH') return 'UPDATE';
  if (method === 'GET') return 'READ';
  return method === 'DELETE' ? 'DELETE' : 'CREATE';
}

/** `ALL` of a module holds its every verb. */
export const isGranted = (granted: ReadonlySet<string>, scope: string): boolean =>
  granted.has(`ZohoCliq.${scope}`) || granted.has(`ZohoCliq.${scope.split('.')[0] ?? ''}.ALL`);
