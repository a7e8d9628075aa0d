import { describe, expect, it } from 'vitest';

import { readPartial, snippetsAi } from '../../../src/apis/snippets-ai/index.js';
import { readMessagesDeleted, readUsersAdded, zohoCliq } from '../../../src/apis/zoho-cliq/index.js';
import { fromPartial, fromSettled } from '../../../src/components/PartialFailureSummary/index.js';
import { firstItems, groupItems, pageOf, pageSize } from '../../../src/components/PartialFailureSummary/groupItems.js';
import { merge } from '../../../src/components/PartialFailureSummary/useRetryRun.js';
import { whyNot } from '../../../src/components/PartialFailureSummary/whyNot.js';
import { toErrorView } from '../../../src/components/index.js';
import type { AnyApiError, RetryRule } from '../../../src/errors/index.js';
import { failure, waitUntil } from '../failures.js';

const now = Date.UTC(2026, 10, 20, 9);
const codeOf = ({ error }: { readonly error: unknown }) => (error as AnyApiError).code;

describe('fromSettled', () => {
  it('counts what worked and keeps input and reason of what did not', async () => {
    const files = ['a', 'b', 'c'];
    const reason = new Error('no');
    const results = await Promise.allSettled(files.map(async (file) => (file === 'b' ? Promise.reject(reason) : file)));
    expect(fromSettled(results, files)).toEqual({ succeeded: 2, items: [{ id: '1', input: 'b', error: reason }] });
    expect(fromSettled(results, files, (file) => `file-${file}`).items[0]?.id).toBe('file-b');
  });

  it('has nothing to tell of nothing', () => {
    expect(fromSettled([], [])).toEqual({ succeeded: 0, items: [] });
  });
});

describe('fromPartial', () => {
  it('reads the codes of Zoho Cliq by its catalog', () => {
    const answer = {
      type: 'message.delete_result',
      data: [
        { id: '1', status: 'success' },
        { id: '2', status: 'failed', error: { code: 'access_denied', message: 'Access denied.' } },
        { id: '3', status: 'failed', error: { code: 'made_up' } },
      ],
    };
    const { succeeded, items } = fromPartial(readMessagesDeleted(answer), zohoCliq);
    expect(succeeded).toBe(1);
    expect(items.map(({ id, input }) => [id, input])).toEqual([
      ['2', '2'],
      ['3', '3'],
    ]);
    expect(items.map(codeOf)).toEqual(['access_denied', 'unknown']);
    expect(items[1]?.error).toMatchObject({ kind: 'unknown', vendorCode: 'made_up' });
    expect((items[0]!.error as AnyApiError).vendorMessage).toBe('Access denied.');
  });

  it('counts as done what the vendor calls done already', () => {
    const answer = {
      data: { success_users: ['a@b.c'], failed_users: { 'd@e.f': 'email.activeuser', 'g@h.i': 'email.pendinguser' } },
    };
    const { succeeded, items } = fromPartial(readUsersAdded(answer), zohoCliq);
    expect([succeeded, items.map(codeOf)]).toEqual([2, ['email.pendinguser']]);
  });

  it('has items without a name where Snippets AI only counts', () => {
    const partial = readPartial({
      success: true,
      metadata: { requestedCount: 5, accessibleCount: 2, missingCount: 3 },
    });
    const { succeeded, items } = fromPartial(partial!, snippetsAi);
    expect([succeeded, items.map(codeOf)]).toEqual([2, ['not_found', 'not_found', 'not_found']]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    expect(items[0]?.input).toBe('');
  });

  it('takes no code from a prototype and no secret from a message', () => {
    const failed = [
      { id: '1', code: 'constructor', message: 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl' },
    ];
    const [item] = fromPartial({ succeeded: 0, failed }, zohoCliq).items;
    expect(codeOf(item!)).toBe('unknown');
    expect((item!.error as AnyApiError).vendorMessage).not.toContain('eyJ');
  });
});

describe('whyNot', () => {
  const rule = (one: RetryRule, more: Parameters<typeof failure>[0] = {}) => failure({ retry: { rule: one }, ...more });
  it.each([
    ['a passing failure may be tried', rule('backoff'), undefined],
    ['a limit whose wait is over may', rule('after-wait', waitUntil(now, 1)), undefined],
    ['a limit without a hint may', rule('after-wait'), undefined],
    ['a limit that holds has to wait', rule('after-wait', waitUntil(now + 1, 1)), 'wait'],
    ['what has to change first may not', rule('after-fix'), 'fix'],
    ['what needs a sign-in may not', rule('after-reauth'), 'sign-in'],
    ['what fails the same way may not', rule('never'), 'no-use'],
    ['what nobody knows may', rule('never', { kind: 'unknown' }), undefined],
    ['what was stopped may', rule('never', { kind: 'cancelled' }), undefined],
    ['the answer says yes against the catalog', rule('never', { retryable: true }), undefined],
    ['the answer says no against the catalog', rule('backoff', { retryable: false }), 'no-use'],
    ['a write that may have gone through may not', rule('backoff', { method: 'POST', outcome: 'unknown' }), 'doubt'],
    ['a deletion may be repeated', rule('backoff', { method: 'DELETE', outcome: 'unknown' }), undefined],
    ['what was done may not', rule('backoff', { outcome: 'applied' }), 'doubt'],
  ] as const)('%s', (_fact, error, expected) => {
    expect(whyNot(error, now)).toBe(expected);
  });

  it('lets no wait pass on a server, where the time is unknown', () => {
    expect(whyNot(rule('after-wait', waitUntil(1, 1)), undefined)).toBe('wait');
  });
});

const named = (count: number, kind: 'server' | 'permission' | 'not-found', from = 0) =>
  Array.from({ length: count }, (_, at) => ({
    item: { id: `${kind}-${from + at}`, input: `${kind} ${from + at}`, error: null },
    view: toErrorView(failure({ kind })),
    leftOut: undefined,
  }));

describe('groupItems', () => {
  it('puts the most frequent reason first and keeps the order within', () => {
    const groups = groupItems([...named(1, 'server'), ...named(3, 'permission'), ...named(1, 'server', 1)]);
    expect(groups.map(({ view, items }) => [view.kind, items.map(({ id }) => id)])).toEqual([
      ['permission', ['permission-0', 'permission-1', 'permission-2']],
      ['server', ['server-0', 'server-1']],
    ]);
  });

  it('keeps apart what may be tried again and what may not', () => {
    const [one] = named(1, 'server');
    expect(groupItems([one!, { ...one!, leftOut: 'doubt' }])).toHaveLength(2);
  });
});

describe('firstItems', () => {
  const groups = groupItems([...named(6, 'permission'), ...named(2, 'server'), ...named(1, 'not-found')]);
  it.each([
    [5, [3, 1, 1]],
    [3, [1, 1, 1]],
    [1, [1]],
    [0, [1]],
    [100, [6, 2, 1]],
  ])('of %i shows %j', (maxShown, expected) => {
    expect(firstItems(groups, maxShown).map(({ shown }) => shown.length)).toEqual(expected);
  });
});

describe('pageOf', () => {
  it('goes through all items, each once, in pages of fifty, and knows their places', () => {
    const groups = groupItems([...named(620, 'permission'), ...named(380, 'server')]);
    const pages = Array.from({ length: 20 }, (_, page) => pageOf(groups, page));
    const counts = pages.map((page) => page.reduce((sum, { shown }) => sum + shown.length, 0));
    expect(counts).toEqual(Array.from({ length: 20 }, () => pageSize));
    const ids = pages.flatMap((page) => page.flatMap(({ shown }) => shown.map(({ id }) => id)));
    expect(new Set(ids).size).toBe(1_000);
    expect(pages[12]?.map(({ offset, shown }) => [offset, shown.length])).toEqual([
      [600, 20],
      [0, 30],
    ]);
    expect(pageOf(groups, 20)).toEqual([]);
  });
});

describe('merge', () => {
  const item = (id: string, input = id) => ({ id, input, error: 'old' });
  const before = { succeeded: 9, items: [item('1', 'b'), item('3', 'd'), item('5', 'f')] };
  const tried = [before.items[0]!, before.items[1]!];

  it('finds what still fails by what was to be done, though the result counts anew', () => {
    const result = { succeeded: 1, items: [{ id: '1', input: 'd', error: 'new' }] };
    expect(merge(before, tried, result)).toEqual({
      succeeded: 10,
      items: [{ id: '3', input: 'd', error: 'new' }, before.items[2]],
    });
  });

  it('takes the items themselves for inputs', () => {
    const result = { succeeded: 1, items: [{ id: '0', input: tried[1], error: 'new' }] };
    expect(merge(before, tried, result).items.map(({ id }) => id)).toEqual(['3', '5']);
  });

  it('counts as many of equal inputs as are left', () => {
    const same = { succeeded: 0, items: [item('1', ''), item('2', ''), item('3', '')] };
    const result = { succeeded: 1, items: [item('0', ''), item('1', '')] };
    expect(merge(same, same.items, result)).toMatchObject({ succeeded: 1, items: [{ id: '1' }, { id: '2' }] });
  });

  it('leaves nothing when all went through', () => {
    expect(merge(before, before.items, { succeeded: 3, items: [] })).toEqual({ succeeded: 12, items: [] });
  });

  it('keeps a failure that it can find nowhere', () => {
    const stranger = { id: 'x', input: 'x', error: 'new' };
    expect(merge(before, tried, { succeeded: 1, items: [stranger] })).toEqual({
      succeeded: 10,
      items: [before.items[2], stranger],
    });
  });
});
