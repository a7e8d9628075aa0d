import { describe, expect, it, vi } from 'vitest';

import { createErrorToasts } from '../../../src/components/ErrorToaster/createErrorToasts.js';
import { hotkeyLabel, isHotkey } from '../../../src/components/ErrorToaster/hotkey.js';
import { readingTime } from '../../../src/components/ErrorToaster/readingTime.js';
import { mirrored, overlaps } from '../../../src/components/ErrorToaster/useClearOfFocus.js';
import { visibleToasts } from '../../../src/components/ErrorToaster/visibleToasts.js';
import { ApiError, type ApiErrorInit } from '../../../src/errors/index.js';

const failure = (overrides: Partial<ApiErrorInit> = {}) =>
  new ApiError({
    vendor: 'acme',
    code: 'BROKEN',
    kind: 'server',
    retry: { rule: 'backoff' },
    recovery: ['retry'],
    messageKey: 'server',
    ...overrides,
  });

function store() {
  const frames: (() => void)[] = [];
  const toasts = createErrorToasts({ schedule: (run) => void frames.push(run) });
  const paint = () => frames.splice(0).forEach((run) => run());
  const counts = () => toasts.getSnapshot().map(({ group, count }) => `${group.split('|').at(-1)} ${count}`);
  return { toasts, frames, paint, counts };
}

describe('errorToasts', () => {
  it('makes one notice of two hundred equal failures, and tells of it once a frame', () => {
    const { toasts, frames, paint, counts } = store();
    const onChange = vi.fn();
    toasts.subscribe(onChange);
    const ids = Array.from({ length: 200 }, () => toasts.show(failure()));
    expect(new Set(ids).size).toBe(1);
    expect(frames).toHaveLength(1);
    expect(onChange).not.toHaveBeenCalled();
    paint();
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(counts()).toEqual(['BROKEN 200']);
  });

  it('drops none of two hundred different ones, newest first', () => {
    const { toasts, paint } = store();
    for (let at = 0; at < 200; at += 1) toasts.show(failure({ code: `C${at}` }));
    paint();
    expect(toasts.getSnapshot()).toHaveLength(200);
    expect(toasts.getSnapshot()[0]?.group).toContain('C199');
  });

  it('keeps the place of the first and shows the latest', () => {
    const { toasts, paint } = store();
    const id = toasts.show(failure({ code: 'A' }));
    toasts.show(failure({ code: 'B' }));
    const latest = failure({ code: 'A' });
    expect(toasts.show(latest)).toBe(id);
    paint();
    expect(toasts.getSnapshot().map((one) => one.count)).toEqual([1, 2]);
    expect(toasts.getSnapshot()[1]?.failure).toBe(latest);
  });

  it('tells operations of one code apart, and follows a group that was given', () => {
    const { toasts } = store();
    const one = toasts.show(failure(), { operation: 'Saving' });
    expect(toasts.show(failure(), { operation: 'Loading' })).not.toBe(one);
    expect(toasts.show(failure({ code: 'X' }), { group: 'mine' })).toBe(toasts.show('thrown', { group: 'mine' }));
  });

  it('shows nothing for a cancelled call, null and undefined', () => {
    const { toasts, frames } = store();
    for (const nothing of [failure({ kind: 'cancelled', code: 'cancelled' }), null, undefined]) {
      expect(toasts.show(nothing)).toBe('');
    }
    expect(frames).toHaveLength(0);
  });

  it('ends with nothing when shown and dismissed in one go', () => {
    const { toasts, paint } = store();
    toasts.dismiss(toasts.show(failure()));
    paint();
    expect(toasts.getSnapshot()).toEqual([]);
  });

  it('counts anew after a notice was dismissed or resolved', () => {
    const { toasts, paint, counts } = store();
    const first = toasts.show(failure());
    toasts.dismiss(first);
    const second = toasts.show(failure());
    expect(second).not.toBe(first);
    toasts.resolve(toasts.getSnapshot()[0]?.group ?? second);
    toasts.show(failure());
    paint();
    expect(counts()).toEqual(['BROKEN 1', 'BROKEN 1']);
    expect(toasts.getSnapshot().map((one) => one.isResolved)).toEqual([false, true]);
  });

  it('updates what is there and says so', () => {
    const { toasts, paint } = store();
    const id = toasts.show(failure(), { operation: 'Saving' });
    expect(toasts.update(id, { keeps: 'input' })).toBe(true);
    expect(toasts.update('nobody', {})).toBe(false);
    paint();
    expect(toasts.getSnapshot()[0]?.options).toEqual({ operation: 'Saving', keeps: 'input' });
  });

  it('tells strangers apart before and after somebody is there who can read them', () => {
    const { toasts } = store();
    const [one, other] = [new Error('a'), new Error('b')];
    expect(toasts.show(one)).not.toBe(toasts.show(other));
    expect(toasts.show(new Error('a'))).toBe(toasts.show(one));
    toasts.host(
      () => {},
      () => failure({ code: 'READ' }),
    );
    expect(toasts.show(one)).toBe(toasts.show(other));
  });

  it('has one host at a time; the next takes over', () => {
    const { toasts } = store();
    const turns: string[] = [];
    const leave = toasts.host((isHost) => turns.push(`a ${isHost}`));
    toasts.host((isHost) => turns.push(`b ${isHost}`));
    leave();
    leave();
    expect(turns).toEqual(['a true', 'b false', 'b true']);
  });
});

describe('isHotkey', () => {
  const plain = {
    code: 'F8',
    key: 'F8',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
  };
  it.each([
    ['F8', {}, true],
    ['F8', { isComposing: true }, false],
    ['F8', { keyCode: 229 }, false],
    ['F8', { shiftKey: true }, false],
    ['Alt+KeyN', { code: 'KeyN', key: 'n', altKey: true }, true],
    ['Alt+KeyN', { code: 'KeyN', key: 'n' }, false],
    ['Control+Shift+KeyE', { code: 'KeyE', key: 'E', ctrlKey: true, shiftKey: true }, true],
  ])('%s with %j is %s', (hotkey, press, expected) => {
    expect(isHotkey(hotkey, { ...plain, ...press })).toBe(expected);
  });

  it('is written for people', () => {
    expect(['F8', 'Alt+KeyN', 'Control+Digit1'].map(hotkeyLabel)).toEqual(['F8', 'Alt+N', 'Control+1']);
  });
});

describe('readingTime', () => {
  const view = { title: 'x'.repeat(100), body: 'y'.repeat(100) };
  it.each([
    ['info', {}, 'failures', 14_000],
    ['resolved', {}, 'failures', 14_000],
    ['error', {}, 'failures', Infinity],
    ['caution', {}, 'failures', Infinity],
    ['error', { durationMs: 500 }, 'failures', 500],
    ['info', {}, 'all', Infinity],
    ['info', { durationMs: 500 }, 'all', Infinity],
  ] as const)('of %s with %j, persist %s, is %d ms', (severity, options, persist, ms) => {
    expect(readingTime({ ...view, severity }, options, persist)).toBe(ms);
  });
});

it('shows the newest and counts the rest, or all', () => {
  expect(visibleToasts([5, 4, 3, 2, 1], 3, false)).toEqual({ visible: [5, 4, 3], hidden: 2 });
  expect(visibleToasts([5, 4, 3, 2, 1], 3, true)).toEqual({ visible: [5, 4, 3, 2, 1], hidden: 0 });
});

it('finds the box at the other edge, and what lies over what', () => {
  const box = { top: 700, bottom: 780, left: 500, right: 800 };
  expect(mirrored(box, 800)).toEqual({ ...box, top: 20, bottom: 100 });
  expect(overlaps(box, { top: 740, bottom: 760, left: 600, right: 700 })).toBe(true);
  expect(overlaps(mirrored(box, 800), { top: 740, bottom: 760, left: 600, right: 700 })).toBe(false);
});
