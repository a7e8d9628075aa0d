import { fc } from '../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { defineCatalog, defineMessages } from '../../src/catalog/index.js';
import {
  announceThresholds,
  isNothing,
  nameWait,
  politenessOf,
  severityOf,
  spokenText,
  toastDuration,
  toErrorView,
} from '../../src/components/view/index.js';
import { actionsFor } from '../../src/components/actions/index.js';
import { errorKinds, isAnyApiError } from '../../src/errors/index.js';
import { en } from '../../src/locales/index.js';
import { failure, waitUntil } from './failures.js';

const source = { url: 'https://acme.test/errors', read: '2026-11-20', stated: true };
const acme = defineCatalog({
  vendor: 'acme',
  service: 'Acme',
  codes: {
    SAVE_FAILED: { kind: 'server', retry: { rule: 'backoff' }, messageKey: 'acme.save', recovery: ['retry'], source },
  },
  messages: { 'acme.save': { title: 'Acme did not save it', body: 'Save it again.' } },
});
const saveFailed = failure({ code: 'SAVE_FAILED', messageKey: 'acme.save' });

describe('words of a view', () => {
  it('come from the place before the app', () => {
    const messages = defineMessages(acme, { SAVE_FAILED: { title: 'From the app' } });
    const view = toErrorView(saveFailed, { words: { title: 'From the place' }, messages, catalogs: [acme] });
    expect(view.title).toBe('From the place');
  });

  it('come from the app before the catalog', () => {
    const messages = defineMessages(acme, { SAVE_FAILED: { title: 'From the app' } });
    expect(toErrorView(saveFailed, { messages: [messages], catalogs: [acme] })).toMatchObject({
      title: 'From the app',
      body: undefined,
    });
  });

  it('come from the catalog before the locale', () => {
    expect(toErrorView(saveFailed, { catalogs: [acme] })).toMatchObject({
      title: 'Acme did not save it',
      body: 'Save it again.',
    });
  });

  it('come from the message key before the kind', () => {
    expect(toErrorView(failure({ kind: 'conflict', messageKey: 'name-taken' })).title).toBe(
      'This name is already used',
    );
  });

  it('come from the kind when the key is unknown', () => {
    expect(toErrorView(failure({ kind: 'offline', messageKey: 'acme.nowhere' })).title).toBe("You're offline");
  });

  it('are "That didn\'t work" when even the kind is unknown', () => {
    expect(toErrorView(failure({ kind: 'later' as 'server', messageKey: 'x' })).title).toBe("That didn't work");
  });

  it.each(['constructor', '__proto__', 'toString'])('do not come from the prototype for key and code %s', (name) => {
    const view = toErrorView(failure({ code: name, messageKey: name }), { catalogs: [acme] });
    expect(view.title).toBe("That didn't work");
  });

  it('name service and operation when they are known', () => {
    expect(toErrorView(failure({ kind: 'timeout' })).title).toBe('Acme took too long to answer');
    expect(toErrorView(failure({ kind: 'timeout', service: undefined })).title).toBe('This took too long');
    expect(toErrorView(failure(), { operation: 'Saving the note' }).title).toBe("Saving the note didn't work");
  });

  it('tell the wait only when the present moment is known', () => {
    const limited = failure({ kind: 'rate-limited', ...waitUntil(42_000, 42_000) });
    expect(toErrorView(limited, { now: 0 }).body).toBe('You can try again in 42 seconds.');
    expect(toErrorView(limited).body).toBe('Try again in a moment.');
    expect(toErrorView(limited).waitUntil).toBe(42_000);
  });

  it('tell a wait over a day by its date', () => {
    const until = Date.UTC(2026, 10, 1);
    const used = failure({ kind: 'quota-exhausted', ...waitUntil(until, 1) });
    expect(toErrorView(used, { now: until - 9e8, timeZone: 'UTC', locale: { ...en, tag: 'en-GB' } }).body).toBe(
      'It comes back on 1 November.',
    );
  });
});

describe('promises of a view', () => {
  it.each(['timeout', 'network', 'server', 'unavailable'] as const)(
    'say that a write without an answer may have gone through: %s',
    (kind) => {
      const view = toErrorView(failure({ kind, method: 'POST', outcome: 'unknown' }));
      expect(view.body).toBe('It may have gone through. Check before you try again.');
    },
  );

  it('say that nothing was changed only of a write', () => {
    expect(toErrorView(failure({ kind: 'timeout', method: 'PUT' })).body).toMatch(/^Nothing was changed\. /);
    expect(toErrorView(failure({ kind: 'timeout', method: 'GET' })).body).not.toContain('Nothing was changed');
  });

  it('say that input is kept only when the app keeps it', () => {
    expect(toErrorView(failure()).body).not.toContain('still here');
    expect(toErrorView(failure(), { keeps: 'input' }).body).toMatch(/Your text is still here\.$/);
    expect(toErrorView(failure(), { keeps: 'queued' }).body).toMatch(/kept and sent later\.$/);
  });
});

describe('toErrorView', () => {
  it('weighs every kind', () => {
    expect(errorKinds.map((kind) => [kind, severityOf(kind)])).toEqual([
      ['validation', 'error'],
      ['authentication', 'info'],
      ['permission', 'caution'],
      ['not-found', 'info'],
      ['conflict', 'caution'],
      ['rate-limited', 'caution'],
      ['quota-exhausted', 'caution'],
      ['misconfigured', 'error'],
      ['timeout', 'error'],
      ['network', 'error'],
      ['offline', 'caution'],
      ['unavailable', 'caution'],
      ['server', 'error'],
      ['cancelled', 'info'],
      ['unknown', 'error'],
    ]);
  });

  it('groups by kind, vendor, call and code, not by words', () => {
    const group = (init = {}, options = {}) => toErrorView(failure(init), options).group;
    expect(group()).toBe(group({ vendorMessage: 'other words', requestId: 'other' }));
    expect(group({}, { words: { title: 'Other' } })).toBe(group());
    const others = [{ code: 'X' }, { endpoint: 'x' }, { vendor: 'x' }, { kind: 'timeout' }];
    expect(new Set([group(), ...others.map((init) => group(init))]).size).toBe(5);
  });

  it('gives one failure one id and another failure another', () => {
    const error = failure();
    expect(toErrorView(error).id).toBe(toErrorView(error).id);
    expect(toErrorView(error).id).not.toBe(toErrorView(failure()).id);
  });

  it('never offers "Try again" for what only a fix can cure', () => {
    const error = failure({ retry: { rule: 'after-fix' }, recovery: ['retry', 'edit-input', 'wait', 'none'] });
    expect(toErrorView(error).recovery).toEqual(['edit-input']);
  });

  it('reads a foreign error once and shows nothing of its text', () => {
    const secret = new Error('token=abc');
    const view = toErrorView(secret);
    expect(view).toMatchObject({ kind: 'unknown', title: "That didn't work" });
    expect(isAnyApiError(view.error)).toBe(true);
    expect(view.id).toBe(toErrorView(secret).id);
    expect(JSON.stringify({ ...view, error: undefined })).not.toContain('abc');
  });

  it('makes a view of anything', () => {
    const odd = [
      null,
      undefined,
      'text',
      0,
      Symbol('x'),
      () => 1,
      Object.freeze({}),
      Object.create(null),
      new Proxy({}, {}),
    ];
    for (const thrown of odd) expect(toErrorView(thrown).title).not.toBe('');
    fc.assert(fc.property(fc.anything(), (thrown) => toErrorView(thrown).title.length > 0));
  });

  it('takes an error revived from JSON', () => {
    const revived: unknown = JSON.parse(JSON.stringify(failure({ kind: 'timeout' })));
    expect(toErrorView(revived)).toMatchObject({ kind: 'timeout', title: 'Acme took too long to answer' });
  });
});

describe('isNothing', () => {
  it('holds for no failure and for cancelled calls', () => {
    const thrown = [null, undefined, failure({ kind: 'cancelled' }), new DOMException('Gone', 'AbortError')];
    expect(thrown.map((one) => isNothing(one))).toEqual([true, true, true, true]);
    expect([failure(), 'text', new Error('x'), 0].map((one) => isNothing(one))).toEqual([false, false, false, false]);
  });
});

describe('spokenText', () => {
  it('says title and body, and never code or reference', () => {
    const view = toErrorView(failure({ code: 'E_77', requestId: 'req_1' }));
    expect(spokenText(view, en)).toBe("That didn't work. Acme had a problem. It isn't something you did.");
  });

  it('opens with a word of weight when it is critical', () => {
    expect(spokenText(toErrorView(failure(), { severity: 'critical' }), en)).toMatch(/^Important: /);
  });
});

describe('politenessOf', () => {
  const now = 100_000;
  const of = (init: Parameters<typeof failure>[0], options = {}) =>
    politenessOf(toErrorView(failure({ occurredAt: now, ...init }), options), now);

  it('interrupts for what the person just did', () => {
    expect(of({}, { origin: 'user' })).toBe('assertive');
    expect(of({ occurredAt: now - 5_001 }, { origin: 'user' })).toBe('polite');
  });

  it('waits its turn for what happens in the background', () => {
    expect(of({})).toBe('polite');
    expect(of({ kind: 'authentication' })).toBe('polite');
  });

  it('interrupts for critical failures and for a conflict that stops the person', () => {
    expect(of({}, { severity: 'critical' })).toBe('assertive');
    expect(of({ kind: 'conflict', occurredAt: 1 }, { origin: 'user' })).toBe('assertive');
  });
});

const second = 1_000;
const minute = 60 * second;

describe('announceThresholds', () => {
  it.each([
    [2 * second, ['ready-if-focused 0']],
    [3 * second, ['ready-if-focused 0']],
    [10 * second, ['start 10000', 'ready 0']],
    [12 * second, ['start 12000', 'ready 0']],
    [20 * second, ['start 20000', 'left 10000', 'ready 0']],
    [35 * second, ['start 35000', 'left 10000', 'ready 0']],
    [42 * second, ['start 42000', 'left 30000', 'left 10000', 'ready 0']],
    [2 * minute, ['start 120000', 'left 30000', 'left 10000', 'ready 0']],
    [10 * minute, ['start 600000', 'left 300000', 'left 60000', 'left 30000', 'left 10000', 'ready 0']],
    [6 * minute, ['start 360000', 'left 60000', 'left 30000', 'left 10000', 'ready 0']],
  ])('for a wait of %i ms', (startMs, expected) => {
    expect(announceThresholds(startMs).map(({ cue, leftMs }) => `${cue} ${leftMs}`)).toEqual(expected);
  });
});

describe('nameWait', () => {
  it('changes a name at the spoken thresholds only and never tells too little', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4_000, max: 3_600_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (startMs, part) => {
          const told = nameWait(startMs, startMs * part);
          expect(told).toBeGreaterThanOrEqual(startMs * part);
          expect(announceThresholds(startMs).map(({ leftMs }) => leftMs)).toContain(told);
        },
      ),
    );
  });
});

describe('toastDuration', () => {
  it('keeps what failed until it is dismissed', () => {
    for (const severity of ['caution', 'error', 'critical'] as const) {
      expect(toastDuration({ severity, title: 'x', body: undefined })).toBe(Infinity);
    }
  });

  it('gives reading time to the rest', () => {
    expect(toastDuration({ severity: 'info', title: 'x', body: undefined })).toBe(6_000);
    expect(toastDuration({ severity: 'resolved', title: 'x'.repeat(40), body: 'y'.repeat(80) })).toBe(8_400);
  });
});

describe('actionsFor', () => {
  const view = toErrorView(failure({ recovery: ['wait', 'retry', 'sign-in', 'contact-support'] }));

  it("offers in the catalog's order what has a handler", () => {
    const offered = actionsFor(view, { 'contact-support': () => 1, retry: () => 2, 'upgrade-plan': () => 3 });
    expect(offered.map(({ action }) => action)).toEqual(['retry', 'contact-support']);
  });

  it('hands the view to the handler', () => {
    const seen: unknown[] = [];
    actionsFor(view, { 'sign-in': (told) => seen.push(told) })[0]?.run();
    expect(seen).toEqual([view]);
  });
});
