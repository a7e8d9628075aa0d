import { describe, expect, it } from 'vitest';

import { centerEntries, type Incident } from '../../../src/components/ErrorCenter/centerEntries.js';
import { createErrorToasts } from '../../../src/components/ErrorToaster/createErrorToasts.js';
import type { AnyApiError } from '../../../src/errors/index.js';
import { failure } from '../failures.js';
import { fakeTime } from '../fakeTime.js';

function setUp() {
  const clock = fakeTime();
  const toasts = createErrorToasts({ clock, schedule: (run) => run() });
  const history = () => toasts.history.getSnapshot();
  const list = (incidents: readonly Incident[] = []) =>
    centerEntries(history(), incidents, (error) => toasts.hasTold(error));
  const incident = (error: AnyApiError, more: Partial<Incident> = {}): Incident => ({
    id: `i-${error.code}`,
    error,
    source: 'query',
    count: 1,
    lastAt: clock.now(),
    isHandled: false,
    isResolved: false,
    ...more,
  });
  return { clock, toasts, history, list, incident };
}

describe('the history of the session', () => {
  it('keeps a group after its notice was dismissed, and adds up what comes later', () => {
    const { clock, toasts, history } = setUp();
    const id = toasts.show(failure(), { operation: 'Saving' });
    toasts.show(failure(), { operation: 'Saving' });
    toasts.dismiss(id);
    expect(toasts.getSnapshot()).toEqual([]);
    expect(history()).toMatchObject([{ count: 2, options: { operation: 'Saving' } }]);
    clock.advance(60_000);
    toasts.show(failure(), { operation: 'Saving' });
    expect(history()).toMatchObject([{ count: 3, firstAt: clock.now() - 60_000, lastAt: clock.now() }]);
  });

  it('holds a hundred groups and lets the oldest go, but no notice that is shown', () => {
    const { clock, toasts, history } = setUp();
    for (let at = 0; at < 130; at += 1) {
      clock.advance(1);
      toasts.show(failure({ code: `C${at}` }));
    }
    expect(history()).toHaveLength(100);
    toasts.dismissAll();
    expect(history()).toHaveLength(100);
    expect(history()[0]).toMatchObject({ group: expect.stringContaining('C129') as string });
    expect(history().at(-1)).toMatchObject({ group: expect.stringContaining('C30') as string });
  });

  it('remembers no body, cause or text of the vendor', () => {
    const { toasts, history } = setUp();
    const secret = { token: 's3cret' };
    const error = failure({ details: secret, vendorMessage: 's3cret', cause: secret, requestId: 'req_1' });
    toasts.dismiss(toasts.show(error));
    const kept = history()[0]?.failure as AnyApiError;
    expect([kept.details, kept.vendorMessage, kept.cause]).toEqual([undefined, undefined, undefined]);
    expect([kept.code, kept.requestId, kept.kind]).toEqual([error.code, 'req_1', 'server']);
    const foreign = Object.assign(new Error('s3cret'), { response: { data: secret } });
    toasts.dismiss(toasts.show(foreign));
    expect(JSON.stringify(history().map((one) => one.failure))).not.toContain('s3cret');
    expect(history().every((one) => (one.failure as Error).cause === undefined)).toBe(true);
  });

  it('marks as resolved what is gone already, and forgets what it is told to', () => {
    const { toasts, history } = setUp();
    toasts.dismiss(toasts.show(failure(), { group: 'save' }));
    toasts.resolve('save');
    expect(history()).toMatchObject([{ isResolved: true }]);
    toasts.show(failure(), { group: 'load' });
    toasts.forget('load');
    toasts.forget('save');
    expect([history(), toasts.getSnapshot()]).toEqual([[], []]);
  });
});

describe('centerEntries', () => {
  it('lists notices and incidents together, the latest first', () => {
    const { clock, toasts, list, incident } = setUp();
    const first = incident(failure({ code: 'A' }));
    clock.advance(10);
    toasts.show(failure({ code: 'B' }));
    clock.advance(10);
    const last = incident(failure({ code: 'C' }));
    expect(list([first, last]).map(({ failure: one }) => (one as AnyApiError).code)).toEqual(['C', 'B', 'A']);
  });

  it('lists once what is both, as it was told', () => {
    const { toasts, list, incident } = setUp();
    const error = failure();
    const thrown = new Error('thrown by a foreign client');
    toasts.show(error, { operation: 'Saving' });
    toasts.show(thrown);
    const incidents = [incident(error), incident(failure({ code: 'READ', cause: thrown }))];
    expect(list(incidents)).toHaveLength(2);
    expect(list(incidents).every(({ from }) => 'group' in from)).toBe(true);
    toasts.dismissAll();
    expect(list(incidents)).toHaveLength(2);
  });

  it('leaves to a form what its fields show', () => {
    const { list, incident } = setUp();
    const refused = failure({ kind: 'validation' });
    expect(list([incident(refused, { isHandled: true })])).toEqual([]);
    expect(list([incident(refused), incident(failure(), { isHandled: true })])).toHaveLength(2);
  });

  it('holds at most a hundred', () => {
    const { list, incident } = setUp();
    expect(list(Array.from({ length: 140 }, (_, at) => incident(failure({ code: `C${at}` }))))).toHaveLength(100);
  });
});
