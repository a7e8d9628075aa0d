import { render, screen } from '@testing-library/react';
import { fc } from '../support/fuzz.js';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { toApiError } from '../../src/catalog/index.js';
import { ErrorPanel, ErrorUiProvider } from '../../src/components/index.js';
import { readOnce, readPlainly } from '../../src/components/view/index.js';
import { isAnyApiError } from '../../src/errors/index.js';
import { failure } from './failures.js';

const axiosRefusal = Object.assign(new Error('Request failed with status code 404'), {
  isAxiosError: true,
  config: { url: 'https://api.acme.test/boxes', method: 'get' },
  response: { status: 404, headers: {}, data: {} },
});
const tanstackCancellation = Object.assign(new Error('CancelledError'), { revert: true });

describe('readPlainly', () => {
  afterEach(() => vi.restoreAllMocks());

  it('lets errors of this package pass', () => {
    const error = failure({ kind: 'conflict' });
    expect(readPlainly(error)).toBe(error);
  });

  it.each([
    ['an abort', new DOMException('Gone', 'AbortError'), 'cancelled'],
    ["axios's abort", Object.assign(new Error('canceled'), { name: 'CanceledError' }), 'cancelled'],
    ["TanStack Query's abort", tanstackCancellation, 'cancelled'],
    ['a timeout', new DOMException('Late', 'TimeoutError'), 'timeout'],
    ["Chromium's lost connection", new TypeError('Failed to fetch'), 'network'],
    ["Firefox's lost connection", new TypeError('NetworkError when attempting to fetch resource.'), 'network'],
    ["Safari's lost connection", new TypeError('Load failed'), 'network'],
    ["Node's lost connection", new TypeError('fetch failed'), 'network'],
    ['a mistake in the program', new TypeError('x is not a function'), 'unknown'],
    ['a failure of such words only', new Error('Failed to fetch'), 'unknown'],
    ['a name of a prototype', Object.assign(new Error('x'), { name: 'constructor' }), 'unknown'],
    ['an answer, which only toApiError reads', axiosRefusal, 'unknown'],
    ['a string', 'boom', 'unknown'],
    ['nothing', undefined, 'unknown'],
  ])('reads %s, and keeps it as the cause', (_, thrown, code) => {
    expect(readPlainly(thrown)).toMatchObject({ code, vendor: 'http' });
    expect(readPlainly(thrown).cause).toBe(thrown);
  });

  it('agrees with toApiError about failures without an answer', () => {
    const thrown = [
      tanstackCancellation,
      new TypeError('Load failed'),
      new DOMException('Late', 'TimeoutError'),
      'text',
    ];
    const facts = ({ code, kind, outcome, recovery }: ReturnType<typeof readPlainly>) => [
      code,
      kind,
      outcome,
      recovery,
    ];
    expect(thrown.map((one) => facts(readPlainly(one)))).toEqual(thrown.map((one) => facts(toApiError(one))));
  });

  it('tells a lost connection from being offline', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(readPlainly(new TypeError('Failed to fetch'))).toMatchObject({ code: 'offline', kind: 'offline' });
  });

  it('takes only the kind of an error in its JSON form, since its text may come from anywhere', () => {
    const json: unknown = JSON.parse(JSON.stringify(failure({ kind: 'timeout', endpoint: 'notes.list' })));
    expect(readPlainly(json)).toMatchObject({ code: 'unknown', kind: 'timeout', messageKey: 'timeout' });
    expect(readPlainly(json).endpoint).toBeUndefined();
    expect(readPlainly({ $rae: 'ApiError', code: 'x', kind: 'made-up' })).toMatchObject({ kind: 'unknown' });
  });

  it('reads whatever is thrown', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(readPlainly(proxy).kind).toBe('unknown');
    fc.assert(fc.property(fc.anything(), (thrown) => isAnyApiError(readPlainly(thrown))));
  });
});

describe('readOnce', () => {
  it('reads one object once, and each string anew', () => {
    const read = vi.fn(readPlainly);
    const once = readOnce(read);
    const thrown = new Error('x');
    expect(once(thrown)).toBe(once(thrown));
    expect(once('x')).not.toBe(once('x'));
    expect(read).toHaveBeenCalledTimes(3);
  });
});

describe('ErrorUiProvider', () => {
  it('reads by `read`, also in a provider inside that has none of its own', () => {
    render(
      <ErrorUiProvider read={toApiError}>
        <ErrorUiProvider>
          <ErrorPanel error={axiosRefusal} />
        </ErrorUiProvider>
      </ErrorUiProvider>,
    );
    expect(screen.getByRole('heading')).toHaveTextContent("This isn't here any more");
  });

  it('tells an answer of another client as unknown without one', () => {
    render(<ErrorPanel error={axiosRefusal} />);
    expect(screen.getByRole('heading')).toHaveTextContent("That didn't work");
  });
});
