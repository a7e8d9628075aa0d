import { describe, expect, it } from 'vitest';

import { reasonOf } from '../../../src/components/ReauthDialog/reasonOf.js';
import { isUnderWay, readSignIn, stepAfterSignIn } from '../../../src/components/ReauthDialog/reauthStep.js';

describe('what a sign-in gave back', () => {
  it.each([
    [undefined, true, { type: 'signed-in', account: undefined }],
    [undefined, false, { type: 'unknown' }],
    ['blocked', true, { type: 'blocked' }],
    ['blocked', false, { type: 'blocked' }],
    ['cancelled', true, { type: 'cancelled' }],
    [{ account: 'ana' }, true, { type: 'signed-in', account: 'ana' }],
    [{ account: 'ana' }, false, { type: 'signed-in', account: 'ana' }],
    [{ account: 7 }, true, { type: 'signed-in', account: undefined }],
    [null, true, { type: 'signed-in', account: undefined }],
    [{ token: 'x' }, false, { type: 'unknown' }],
  ])('%j, awaited %s', (result, wasAwaited, outcome) => {
    expect(readSignIn(result, wasAwaited)).toEqual(outcome);
  });
});

describe('what comes next', () => {
  const signedIn = (account?: string) => ({ type: 'signed-in' as const, account });
  it.each([
    ['the same person', signedIn('ana'), 'ana', 0, 'replaying'],
    ['the same person with changes waiting', signedIn('ana'), 'ana', 2, 'confirming'],
    ['somebody else, changes waiting or not', signedIn('ben'), 'ana', 2, 'other-account'],
    ['nobody knows who it is', signedIn(), 'ana', 0, 'replaying'],
    ['nobody knows who it was', signedIn('ben'), undefined, 0, 'replaying'],
    ['no window', { type: 'blocked' as const }, 'ana', 2, 'blocked'],
    ['closed by the person', { type: 'cancelled' as const }, 'ana', 2, 'asking'],
    ['nothing told', { type: 'unknown' as const }, 'ana', 2, 'waiting'],
  ])('after %s', (_what, outcome, owner, writes, step) => {
    expect(stepAfterSignIn({ outcome, owner, writes })).toBe(step);
  });

  it('keeps the dialog open only while there is something to decide or to wait for', () => {
    expect(['confirming', 'replaying', 'other-account'].every((step) => isUnderWay(step as 'replaying'))).toBe(true);
    expect(isUnderWay('asking') || isUnderWay('failed') || isUnderWay('done')).toBe(false);
  });
});

describe('the reason', () => {
  it.each([
    ['authentication', 'session-expired', 'expired'],
    ['authentication', 'signed-out', 'revoked'],
    ['permission', 'scope-missing', 'scope'],
    ['permission', 'admin-only', 'step-up'],
  ] as const)('of %s, %s is %s', (kind, messageKey, reason) => {
    expect(reasonOf({ kind, messageKey })).toBe(reason);
  });
});
