import { readNames } from './body.js';
import { isListed } from './codes/index.js';
import { isJson, listAt, own, type Json } from './json.js';
import type { PartialFailure, PartialSuccess } from './PartialSuccess.js';

/** Reads `{ data: [{ id, status, error? }] }`. What is not called a success counts as a failure. */
export function readMessagesDeleted(body: unknown): PartialSuccess {
  const items = listAt(body, 'data').filter(isJson);
  const isDone = (item: Json) => own(item, 'status') === 'success';
  return {
    succeeded: items.filter(isDone).map((item) => readId(own(item, 'id'))),
    failed: items.filter((item) => !isDone(item)).map(readFailure),
  };
}

/** Reads `{ data: { forwarded: { chat_ids, user_ids }, failures: [{ id, error }] } }`. */
export function readMessagesForwarded(body: unknown): PartialSuccess {
  const data = dataOf(body);
  const forwarded = own(data, 'forwarded');
  return {
    succeeded: [...listAt(forwarded, 'chat_ids'), ...listAt(forwarded, 'user_ids')].map(readId),
    failed: listAt(data, 'failures').map(readFailure),
  };
}

/** Reads `{ data: { success: [id], failure: [] } }`. No page shows what a failure looks like. */
export function readChatsMarkedRead(body: unknown): PartialSuccess {
  const data = dataOf(body);
  return { succeeded: listAt(data, 'success').map(readId), failed: listAt(data, 'failure').map(readFailure) };
}

/**
 * Reads `{ data: { success_users: [address], failed_users: { address: code } } }`. The page leaves open
 * which of address and code is the key, so a listed code is taken for the code on either side.
 */
export function readUsersAdded(body: unknown): PartialSuccess {
  const data = dataOf(body);
  const refused = own(data, 'failed_users');
  return {
    succeeded: listAt(data, 'success_users').map(readId),
    failed: isJson(refused) ? Object.entries(refused).map(readRefusal) : [],
  };
}

/** The reader of each operation that may succeed in part, by endpoint id. */
export const partialReaders = {
  'v3.messages.deleteMany': readMessagesDeleted,
  'v3.messages.forward': readMessagesForwarded,
  'v3.chats.setReadState': readChatsMarkedRead,
  'users.add': readUsersAdded,
} as const;

function dataOf(body: unknown): Json {
  const data = isJson(body) ? own(body, 'data') : undefined;
  return isJson(data) ? data : {};
}

function readFailure(item: unknown): PartialFailure {
  if (!isJson(item)) return { id: readId(item), code: 'unknown' };
  const error = own(item, 'error');
  return {
    id: readId(own(item, 'id') ?? own(item, 'chat_id')),
    ...describeFailure(isJson(error) ? error : { ...item, code: own(item, 'code') ?? error }),
  };
}

function readRefusal([key, value]: readonly [string, unknown]): PartialFailure {
  if (isListed(key) && typeof value === 'string' && !isListed(value)) return { id: value, code: key };
  return { id: key, ...describeFailure(isJson(value) ? value : { message: value }) };
}

function describeFailure(holder: Json): Omit<PartialFailure, 'id'> {
  const { code = 'unknown', message } = readNames(holder);
  return { code, ...(message !== undefined && { message }) };
}

function readId(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
