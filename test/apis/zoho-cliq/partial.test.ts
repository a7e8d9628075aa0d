// @vitest-environment node
import { fc } from '../../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { limits, partialReaders, zohoCliq } from '../../../src/apis/zoho-cliq/index.js';

const readers = Object.entries(partialReaders);

describe('partial success', () => {
  it.each<[operation: keyof typeof partialReaders, body: unknown, found: unknown]>([
    [
      'v3.messages.deleteMany',
      {
        type: 'message.delete_result',
        data: [
          { id: '17_51', status: 'success' },
          { id: '17_52', status: 'failed', error: { code: 'access_denied', message: 'Not yours to delete.' } },
          { id: '17_53', status: 'skipped' },
        ],
      },
      {
        succeeded: ['17_51'],
        failed: [
          { id: '17_52', code: 'access_denied', message: 'Not yours to delete.' },
          { id: '17_53', code: 'unknown' },
        ],
      },
    ],
    [
      'v3.messages.forward',
      {
        data: {
          source_chat_id: '28_1',
          forwarded: { chat_ids: ['28_2'], user_ids: ['70'] },
          failures: [
            { id: '71', status: 'failed', error: { code: 'chat_access_denied', message: 'Not a participant.' } },
          ],
        },
      },
      { succeeded: ['28_2', '70'], failed: [{ id: '71', code: 'chat_access_denied', message: 'Not a participant.' }] },
    ],
    [
      'v3.chats.setReadState',
      { type: 'chat.read_status', data: { success: ['28_1', 28], failure: [] } },
      { succeeded: ['28_1', '28'], failed: [] },
    ],
    [
      'v3.chats.setReadState',
      {
        data: {
          success: [],
          failure: ['28_1', { chat_id: '28_2', code: 'chat_access_denied' }, { id: '28_3', error: 'chat_not_found' }],
        },
      },
      {
        succeeded: [],
        failed: [
          { id: '28_1', code: 'unknown' },
          { id: '28_2', code: 'chat_access_denied' },
          { id: '28_3', code: 'chat_not_found' },
        ],
      },
    ],
    [
      'users.add',
      {
        data: {
          success_users: ['ana@example.com'],
          failed_users: { 'bo@example.com': 'email.activeuser', 'cy@example.com': 'Something new.' },
        },
      },
      {
        succeeded: ['ana@example.com'],
        failed: [
          { id: 'bo@example.com', code: 'email.activeuser' },
          { id: 'cy@example.com', code: 'unknown', message: 'Something new.' },
        ],
      },
    ],
    [
      'users.add',
      { data: { failed_users: { 'zohoaccount.conflict': 'bo@example.com' } } },
      { succeeded: [], failed: [{ id: 'bo@example.com', code: 'zohoaccount.conflict' }] },
    ],
  ])('%s', (operation, body, found) => {
    expect(partialReaders[operation](body)).toEqual(found);
  });

  it.each(readers)('%s is the id of an endpoint', (operation) => {
    expect(limits.map(({ scope }) => scope)).toContain(operation);
  });

  it('has an entry for every code of an invitation', () => {
    const invitation = Object.entries(zohoCliq.codes).filter(([, { status }]) => status === 200);
    expect(invitation.map(([code]) => code)).toEqual([
      'zohoaccount.conflict',
      'email.invitation.blocked',
      'email.activeuser',
      'email.pendinguser',
    ]);
  });

  it.each(readers)('%s finds nothing in an empty or foreign answer', (_operation, readPartial) => {
    for (const body of [
      undefined,
      null,
      '',
      'Gone',
      7,
      [],
      {},
      { data: null },
      { data: 5 },
      { data: { success: {}, failures: 'x' } },
    ]) {
      expect(readPartial(body)).toEqual({ succeeded: [], failed: [] });
    }
  });

  it.each(readers)('%s keeps a failure that names nothing', (operation, readPartial) => {
    const failure = { status: 'failed' };
    const bodies = {
      'v3.messages.deleteMany': { data: [failure] },
      'v3.messages.forward': { data: { failures: [failure] } },
      'v3.chats.setReadState': { data: { failure: [failure] } },
      'users.add': { data: { failed_users: { '': {} } } },
    };
    expect(readPartial(bodies[operation as keyof typeof bodies])).toEqual({
      succeeded: [],
      failed: [{ id: '', code: 'unknown' }],
    });
  });

  it.each(readers)('%s never throws', (_operation, readPartial) => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (inner, outer) => {
        for (const body of [
          outer,
          { data: inner },
          { data: [inner] },
          { data: { success: inner, failures: [inner], failed_users: inner } },
        ]) {
          const { succeeded, failed } = readPartial(body);
          expect(succeeded.every((id) => typeof id === 'string')).toBe(true);
          expect(failed.every(({ id, code }) => typeof id === 'string' && code !== '')).toBe(true);
        }
      }),
    );
  });
});
