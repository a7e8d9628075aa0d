import { documentedStatus } from '../catalogs.js';
import { objectBody, type Call, type JsonObject, type Reply } from '../core/Call.js';
import { authPiFailure } from './bodies.js';
import { tagOf, type Directory, type Item } from './directory.js';

/** One admitted call of the Core API. */
export interface Visit {
  readonly call: Call;
  readonly directory: Directory;
  /** The JSON object sent, with or without the envelope `data`. */
  readonly body: JsonObject;
  readonly now: number;
  fail(code: string, status?: number): Reply;
  /** One item, with its entity tag. */
  single(item: Item, status?: number): Reply;
}

export function createVisit(call: Call, directory: Directory): Visit {
  return {
    call,
    directory,
    body: objectBody(call) ?? {},
    now: Math.floor(call.time.now()),
    fail: (code, status = documentedStatus('authpi', code) ?? 400) => authPiFailure({ code, status }, call),
    single: (item, status = 200) => ({ status, body: { data: item }, headers: { ETag: tagOf(item) } }),
  };
}

/** `{ data, has_more, next_cursor }` of what has the asked status. */
export function pageOf(visit: Visit, items: Iterable<Item>, show: (item: Item) => object = (item) => item): Reply {
  const { query } = visit.call;
  const limit = query.get('limit') ?? '50';
  const start = startOf(query.get('cursor'));
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100 || start === undefined)
    return visit.fail('invalid_request');
  const status = query.get('status');
  const found = [...items].filter((item) => (status === null ? item.status !== 'deleted' : item.status === status));
  const end = start + Number(limit);
  const hasMore = end < found.length;
  const body = {
    data: found.slice(start, end).map(show),
    has_more: hasMore,
    next_cursor: hasMore ? `cur_${end}` : null,
  };
  return { status: 200, body };
}

function startOf(cursor: string | null): number | undefined {
  if (cursor === null) return 0;
  const [, digits] = /^cur_(\d{1,6})$/.exec(cursor) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The failure when somebody changed the item since it was read; undefined without `If-Match` or when it holds. */
export function staleness({ call }: Visit, item: Item): Reply | undefined {
  const asked = call.headers.get('if-match');
  if (asked === null || asked.trim() === '*' || asked.trim() === tagOf(item)) return undefined;
  const { body, ...rest } = authPiFailure({ code: 'precondition_failed', status: 412 }, call);
  return { ...rest, body: { ...(body as object), currentETag: tagOf(item) } };
}
