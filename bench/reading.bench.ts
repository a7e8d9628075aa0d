// What it costs to read a failure: a catalog of 177 codes against a hand-written switch over ten.
import { test } from 'vitest';

import { zohoCliq } from '../src/apis/zoho-cliq/index.js';
import { toApiError } from '../src/catalog/index.js';

const text = '{"code":"chat_access_denied","message":"You are not a participant of this chat."}';
const headers = { 'content-type': 'application/json' };

function switchStatement(status: number, body: { code?: string; message?: string }): Error {
  switch (body.code) {
    case 'invalid_inputs':
    case 'param_missing':
      return Object.assign(new Error('Check your entries'), { status });
    case 'chat_access_denied':
    case 'invalid_access':
    case 'access_denied':
      return Object.assign(new Error('No access'), { status });
    case 'chat_not_found':
    case 'message_not_found':
      return Object.assign(new Error('Not found'), { status });
    case 'request_limit_exceeded':
    case 'rate_limit_exceeded':
      return Object.assign(new Error('Too many requests'), { status });
    default:
      return Object.assign(new Error(body.message ?? 'Something went wrong'), { status });
  }
}

test('reading a failure', async ({ bench }) => {
  await bench.compare(
    bench('toApiError with a catalog', () => {
      toApiError({ status: 403, headers, body: text }, { catalog: zohoCliq, method: 'GET', endpoint: 'chats.get' });
    }),
    bench('JSON.parse and a switch', () => {
      switchStatement(403, JSON.parse(text) as { code?: string });
    }),
    { time: 500 },
  );
});
