// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { ApiError, isAnyApiError } from '../../src/errors/index.js';

const make = () =>
  new ApiError({
    vendor: 'acme',
    code: 'TOO_FAST',
    kind: 'rate-limited',
    retry: { rule: 'after-wait' },
    recovery: ['wait'],
    messageKey: 'rate-limited',
    status: 429,
    method: 'GET',
    endpoint: 'notes.list',
    details: { token: 'canary' },
    vendorMessage: 'canary',
    cause: new Error('canary'),
  });

describe('ApiError', () => {
  it('leads its message with the code and says what was asked and what came back', () => {
    expect(make().message).toBe('TOO_FAST: GET notes.list was answered 429 (acme)');
  });

  it('shows nothing of the body in JSON, keys or string form', () => {
    const error = make();
    const seen = [JSON.stringify(error), String(error), Object.keys(error).join(), Object.values(error).join()].join();
    expect(seen).not.toContain('canary');
    expect(error.details).toEqual({ token: 'canary' });
  });

  it('is recognised after JSON and from another copy of the class', () => {
    const revived: unknown = JSON.parse(JSON.stringify(make()));
    expect(isAnyApiError(revived)).toBe(true);
    const foreign = Object.assign(new Error('x'), { [Symbol.for('react-api-errors.ApiError')]: true });
    expect(isAnyApiError(foreign)).toBe(true);
  });

  const trap = new Proxy(
    {},
    {
      get() {
        throw new Error('trap');
      },
    },
  );
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['text', 'text'],
    ['an empty object', {}],
    ['another error', new Error('x')],
    ['a proxy that throws', trap],
  ])('does not take %s for one of ours', (_name, value) => {
    expect(isAnyApiError(value)).toBe(false);
  });
});
