import { documentedStatus } from '../catalogs.js';
import type { Call, Reply } from '../core/Call.js';
import type { ApiKey } from './ApiKeys.js';
import { snippetsFailure, snippetsRejection } from './bodies.js';
import { foreignSnippetId, type Library } from './library.js';

/** What a route works with: one admitted call of one key. */
export interface Desk {
  readonly call: Call;
  readonly library: Library;
  readonly key: ApiKey;
  /** An answer of the vendor's envelope. `cost` is taken off the allowance; without enough of it nothing is done. */
  succeed(cost: number, data: unknown, more?: { readonly metadata?: object; readonly pagination?: object }): Reply;
  /** The same for several items: says what it cost. */
  succeedMany(cost: number, data: unknown, more?: { readonly metadata?: object; readonly pagination?: object }): Reply;
  /** Undefined when the allowance covers so many requests. */
  quotaMissing(cost: number): Reply | undefined;
  fail(code: string): Reply;
  reject(message: string): Reply;
  mayUse(teamId: string): boolean;
}

export function createDesk(call: Call, library: Library, key: ApiKey): Desk {
  const spend = (cost: number) => ({ remainingRequests: (key.remainingRequests -= cost) });
  const answer = (usage: object, data: unknown, more: object = {}): Reply => ({
    status: 200,
    body: { success: true, data, usage, ...more },
  });
  return {
    call,
    library,
    key,
    succeed: (cost, data, more) => answer(spend(cost), data, more),
    succeedMany: (cost, data, more) => answer({ ...spend(cost), usageDeducted: cost }, data, more),
    quotaMissing: (requiredRequests) =>
      key.remainingRequests >= requiredRequests
        ? undefined
        : snippetsRejection(403, 'Insufficient API requests', {
            remainingRequests: key.remainingRequests,
            requiredRequests,
          }),
    fail: (code) => snippetsFailure({ code, status: documentedStatus('snippets-ai', code) ?? 400 }, call),
    reject: (message) => snippetsRejection(400, message),
    mayUse: (teamId) => key.teams === 'all' || key.teams.has(teamId),
  };
}

/** The thing with that id, if this key may touch it. */
export function find<T extends { readonly id: string; readonly team_id: string }>(
  desk: Desk,
  things: ReadonlyMap<string, T>,
  id: string,
): T | Reply {
  if (id === foreignSnippetId)
    return snippetsFailure({ code: 'forbidden', status: 403, variant: 'workspace' }, desk.call);
  const thing = things.get(id);
  if (!thing) return desk.fail('not_found');
  return desk.mayUse(thing.team_id) ? thing : desk.fail('team_forbidden');
}

export const isReply = (value: object): value is Reply => 'status' in value;

/** `ids` as a comma list or a JSON array; undefined when it is neither. */
export function idsOf(call: Call, name = 'ids'): readonly string[] | undefined {
  const text = call.query.get(name)?.trim();
  if (!text) return undefined;
  if (!text.startsWith('['))
    return text
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean);
  try {
    const parsed = JSON.parse(text) as unknown;
    return Array.isArray(parsed) && parsed.every((id) => typeof id === 'string') ? parsed : undefined;
  } catch {
    return undefined;
  }
}
