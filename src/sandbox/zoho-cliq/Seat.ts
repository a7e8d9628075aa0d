import { documentedStatus } from '../catalogs.js';
import { objectBody, type Call, type JsonObject, type Reply } from '../core/Call.js';
import { zohoFailure } from './bodies.js';
import { isIn, type Chat, type Person, type Workspace } from './workspace.js';

/** Which of the vendor's shapes a module answers its failures in. */
export type Manner = 'v2' | 'v3' | 'searches' | 'stars' | 'mentions';

/** One admitted call of one person, with what a route needs to answer it. */
export interface Seat {
  readonly call: Call;
  readonly workspace: Workspace;
  readonly me: Person;
  readonly now: number;
  /** The JSON object sent, or an empty one. */
  readonly body: JsonObject;
  readonly manner: Manner;
  ok(body: unknown): Reply;
  /** 204. */
  done(): Reply;
  fail(code: string, status?: number): Reply;
  /** A field that is wrong, named: shape B of v2, `invalid_inputs` or `param_missing` of v3. */
  failField(field: string, text: string): Reply;
}

const variants: Partial<Record<Manner, string>> = { searches: 'D', stars: 'E', mentions: 'G' };

export function createSeat(call: Call, workspace: Workspace, me: Person, manner: Manner): Seat {
  const fail = (code: string, status = documentedStatus('zoho-cliq', code) ?? 400) => {
    const variant = code.startsWith('http_') ? undefined : variants[manner];
    return zohoFailure({ code, status, ...(variant && { variant }) }, call);
  };
  return {
    call,
    workspace,
    me,
    now: call.time.now(),
    body: objectBody(call) ?? {},
    manner,
    ok: (body) => ({ status: 200, body }),
    done: () => ({ status: 204 }),
    fail,
    failField: (field, text) =>
      manner === 'v2'
        ? {
            status: 400,
            body: {
              message: 'The request cannot be performed. Usually because of malformed parameter or missing parameter.',
              error: 'invalid_data',
              details: { [field]: text },
            },
          }
        : fail(text.includes('required') ? 'param_missing' : 'invalid_inputs'),
  };
}

export const isReply = (value: object): value is Reply => 'status' in value && typeof value.status === 'number';

/** The chat of the path, if this person is in it. v2 says so by status, v3 by code. */
export function chatOf(seat: Seat, id = seat.call.params['chat_id'] ?? ''): Chat | Reply {
  const chat = seat.workspace.chats.get(id);
  const isV2 = seat.manner === 'v2';
  if (!chat) return seat.fail(isV2 ? 'http_404' : 'chat_not_found');
  return isIn(chat, seat.me.id) ? chat : seat.fail(isV2 ? 'http_403' : 'chat_access_denied', 403);
}

/** A page of a list and the token of the next; undefined for a limit or token that is none. */
export function pageOf<T>(
  seat: Seat,
  items: readonly T[],
  {
    most,
    usual = most,
    token: name = 'next_token',
  }: { readonly most: number; readonly usual?: number; readonly token?: string },
): { readonly page: readonly T[]; readonly nextToken?: string } | undefined {
  const limit = wholeNumber(seat.call.query.get('limit'), usual);
  const start = tokenStart(seat.call.query.get(name));
  if (limit === undefined || limit < 1 || limit > most || start === undefined || start > items.length) return undefined;
  const end = start + limit;
  return { page: items.slice(start, end), ...(end < items.length && { nextToken: `pg${end.toString(36)}` }) };
}

function tokenStart(token: string | null): number | undefined {
  if (token === null) return 0;
  const [, digits] = /^pg([0-9a-z]{1,6})$/.exec(token) ?? [];
  return digits === undefined ? undefined : Number.parseInt(digits, 36);
}

/** Digits only; undefined for anything else. */
export function wholeNumber(text: string | null, usual: number): number | undefined {
  if (text === null) return usual;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

export const commaList = (value: unknown): readonly string[] =>
  (typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [])
    .filter((item): item is string => typeof item === 'string')
    .map((item) => item.trim())
    .filter(Boolean);
