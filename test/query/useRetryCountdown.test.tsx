import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { QueryClient } from '@tanstack/react-query';
import { ApisProvider, useApiQuery, useRetryCountdown, type RetryCountdownState } from '../../src/query/index.js';
import { createScriptedClient } from '../support/scriptedClient.js';
import { acme, advance, after, failure, getNote, renderWith, settle } from './harness.js';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_400 }));
afterEach(() => void vi.useRealTimers());

let shown: RetryCountdownState;
const seeShown = (next: RetryCountdownState) => void (shown = next);

function Moment({ until, onRender }: { readonly until: number | undefined; readonly onRender?: () => void }) {
  onRender?.();
  seeShown(useRetryCountdown({ until }));
  return <p>{shown.secondsLeft ?? '-'}</p>;
}

function Note() {
  seeShown(useRetryCountdown(useApiQuery(getNote, { id: 'a' })));
  return null;
}

describe('useRetryCountdown', () => {
  it('changes at whole seconds of the clock and shows 0 not before the moment', async () => {
    const api = createScriptedClient(acme);
    const { container } = renderWith(api, <Moment until={1_003_000} />);
    const changes = [[container.textContent, Date.now()]];
    for (let step = 0; step < 30; step += 1) {
      await advance(100);
      if (changes.at(-1)?.[0] !== container.textContent) changes.push([container.textContent, Date.now()]);
    }
    expect(changes).toEqual([
      ['3', 1_000_400],
      ['2', 1_001_000],
      ['1', 1_002_000],
      ['0', 1_003_000],
    ]);
  });

  it('rounds up a moment between two seconds', async () => {
    const { container } = renderWith(createScriptedClient(acme), <Moment until={1_001_300} />);
    expect(container.textContent).toBe('2');
    await advance(600);
    expect(container.textContent).toBe('1');
    await advance(900);
    expect(container.textContent).toBe('1');
    await advance(100);
    expect(container.textContent).toBe('0');
  });

  it('counts to the next attempt of a call', async () => {
    const api = createScriptedClient(acme, { random: () => 0 });
    api.script(() => failure('TOO_FAST', after(5000)), { text: 'hello' });
    renderWith(api, <Note />);
    expect(shown).toMatchObject({ secondsLeft: undefined, phase: 'attempting' });
    await settle();
    expect(shown).toMatchObject({ secondsLeft: 6, phase: 'parked', until: 1_005_400 });
    await advance(5000);
    expect(shown).toMatchObject({ secondsLeft: undefined, phase: 'idle' });
  });

  it('runs one timer for all, and none when nobody looks or nothing is left', async () => {
    const api = createScriptedClient(acme);
    const { show, unmount } = renderWith(api, [
      <Moment key="1" until={1_003_000} />,
      <Moment key="2" until={1_009_000} />,
    ]);
    expect(vi.getTimerCount()).toBe(1);
    show(<Moment key="1" until={1_003_000} />);
    await advance(3000);
    expect(vi.getTimerCount()).toBe(0);
    show(<Moment key="1" until={1_009_000} />);
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('renders once a second', async () => {
    const onRender = vi.fn<() => void>();
    renderWith(createScriptedClient(acme), <Moment until={1_010_000} onRender={onRender} />);
    onRender.mockClear();
    for (let second = 0; second < 5; second += 1) await advance(1000);
    expect(onRender).toHaveBeenCalledTimes(5);
  });

  it('counts nothing without a moment, nor on a server', () => {
    const api = createScriptedClient(acme);
    const { container } = renderWith(api, <Moment until={undefined} />);
    expect(container.textContent).toBe('-');
    const html = renderToString(
      <ApisProvider client={new QueryClient()} apis={[api]}>
        <Moment until={2_000_000} />
      </ApisProvider>,
    );
    expect(html).toBe('<p>-</p>');
  });

  it('is right after the clock jumped, as when a laptop wakes', async () => {
    const { container } = renderWith(createScriptedClient(acme), <Moment until={1_060_000} />);
    vi.setSystemTime(1_050_000);
    await advance(1000);
    expect(container.textContent).toBe('9');
    vi.setSystemTime(1_090_000);
    await advance(1000);
    expect(container.textContent).toBe('0');
  });
});
