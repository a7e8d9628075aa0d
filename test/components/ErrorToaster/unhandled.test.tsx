import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { createErrorToasts, ErrorUiProvider, rootErrorHandlers } from '../../../src/components/index.js';
import { useUnhandled } from '../../../src/components/ErrorToaster/useUnhandled.js';
import { markHandled } from '../../../src/query/index.js';
import { fakeTime } from '../fakeTime.js';

function setUp(isOn = true) {
  const clock = fakeTime();
  const toasts = createErrorToasts({ clock, schedule: (run) => run() });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ErrorUiProvider clock={clock}>{children}</ErrorUiProvider>
  );
  const hook = renderHook(() => useUnhandled(toasts, isOn), { wrapper });
  const fail = (error: unknown) => {
    window.dispatchEvent(new ErrorEvent('error', { error, cancelable: true }));
    clock.advance(0);
  };
  const reject = (reason: unknown) => {
    window.dispatchEvent(Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason }));
    clock.advance(0);
  };
  const shown = () => toasts.getSnapshot().map(({ failure, count }) => [failure, count]);
  return { toasts, hook, fail, reject, shown };
}

describe('useUnhandled', () => {
  it('shows what nobody caught, each error once, and no abort', () => {
    const { fail, reject, shown } = setUp();
    const [a, b] = [new Error('a'), new Error('b')];
    fail(a);
    reject(a);
    reject(b);
    reject(new DOMException('gone', 'AbortError'));
    expect(shown()).toEqual([
      [b, 1],
      [a, 1],
    ]);
  });

  it('leaves out events without an error, as of scripts of another origin', () => {
    const { fail, reject, shown } = setUp();
    fail(null);
    reject('a string');
    expect(shown()).toEqual([]);
  });

  it('leaves out what was told or is shown already, and what the app has prevented', () => {
    const { toasts, fail, reject, shown } = setUp();
    const [told, handled, prevented] = [new Error('told'), new Error('handled'), new Error('prevented')];
    toasts.show(told);
    markHandled(handled);
    reject(told);
    reject(handled);
    const prevent = (event: Event) => event.preventDefault();
    window.addEventListener('error', prevent);
    fail(prevented);
    window.removeEventListener('error', prevent);
    expect(shown()).toEqual([[told, 1]]);
  });

  it('listens only while it is on', () => {
    const listen = vi.spyOn(window, 'addEventListener');
    setUp(false);
    expect(listen.mock.calls.filter(([type]) => type === 'unhandledrejection')).toEqual([]);
    const { hook, reject, shown } = setUp();
    hook.unmount();
    reject(new Error('late'));
    expect(shown()).toEqual([]);
  });
});

describe('rootErrorHandlers', () => {
  const info = { componentStack: '\n    at App' };

  it('reports as React does, tells the app, and keeps what React told of from being shown', () => {
    const { fail, shown } = setUp();
    const onError = vi.fn();
    const consoleError = vi.spyOn(console, 'error').mockImplementation(() => {});
    const report = vi.fn((error: unknown) => fail(error));
    vi.stubGlobal('reportError', report);
    const handlers = rootErrorHandlers({ onError });
    const [caught, uncaught, recovered] = [new Error('1'), new Error('2'), new Error('3')];
    handlers.onCaughtError(caught, info);
    handlers.onUncaughtError(uncaught, info);
    handlers.onRecoverableError(recovered, info);
    vi.unstubAllGlobals();
    fail(caught);
    expect(consoleError.mock.calls).toEqual([[caught, info.componentStack]]);
    expect(report.mock.calls).toEqual([[uncaught], [recovered]]);
    expect(onError.mock.calls).toEqual([
      [caught, 'caught', info],
      [uncaught, 'uncaught', info],
      [recovered, 'recovered', info],
    ]);
    expect(shown()).toEqual([]);
  });
});
