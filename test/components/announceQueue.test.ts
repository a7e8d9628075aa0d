import { fc } from '../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { announceQueue, type Announcement } from '../../src/components/Announcer/index.js';
import { fakeTime } from './fakeTime.js';

function setUp() {
  const clock = fakeTime();
  const log: { at: number; text: string; politeness: string }[] = [];
  const state = { isHidden: false, erased: [] as number[] };
  const queue = announceQueue({
    clock,
    write: (text, politeness) => log.push({ at: clock.monotonic(), text, politeness }),
    erase: () => state.erased.push(clock.monotonic()),
    isHidden: () => state.isHidden,
    summarize: (count) => `${count} more`,
  });
  const problem = (text: string, topic = text, politeness: Announcement['politeness'] = 'polite') =>
    queue.say({ text, topic, politeness, isProblem: true });
  const texts = () => log.map((one) => one.text);
  return { clock, log, queue, problem, state, texts };
}

describe('announceQueue', () => {
  it('waits 200 ms and says the latest text of a topic', () => {
    const { clock, problem, log } = setUp();
    problem('first', 'a');
    clock.advance(150);
    problem('second', 'a');
    clock.advance(49);
    expect(log).toEqual([]);
    clock.advance(1);
    expect(log).toEqual([{ at: 200, text: 'second', politeness: 'polite' }]);
  });

  it('keeps 500 ms before a polite text and 150 ms before an assertive one', () => {
    const { clock, problem, log } = setUp();
    problem('a');
    problem('b');
    clock.advance(250);
    problem('c', 'c', 'assertive');
    clock.advance(2_000);
    expect(log.map(({ at, text }) => [at, text])).toEqual([
      [200, 'a'],
      [450, 'c'],
      [950, 'b'],
    ]);
  });

  it('says assertive texts first', () => {
    const { clock, problem, texts } = setUp();
    problem('polite');
    problem('assertive', 'x', 'assertive');
    clock.advance(2_000);
    expect(texts()).toEqual(['assertive', 'polite']);
  });

  it('says one text for 200 equal problems in one tick', () => {
    const { clock, problem, texts } = setUp();
    for (let count = 0; count < 200; count += 1) problem('Saving did not work', 'save');
    clock.advance(10_000);
    expect(texts()).toEqual(['Saving did not work']);
  });

  it('says three texts for 20 topics at once and later the sum of the rest', () => {
    const { clock, problem, texts } = setUp();
    for (let topic = 0; topic < 20; topic += 1) problem(`problem ${topic}`);
    clock.advance(10_000);
    expect(texts()).toEqual(['problem 0', 'problem 1', 'problem 2']);
    clock.advance(10_000);
    expect(texts().slice(3)).toEqual(['17 more']);
  });

  it('counts a problem that was just said instead of saying it again', () => {
    const { clock, problem, texts } = setUp();
    problem('a');
    clock.advance(1_000);
    problem('a');
    problem('a');
    clock.advance(5_000);
    expect(texts()).toEqual(['a', '2 more']);
  });

  it('says the same problem again after ten seconds', () => {
    const { clock, problem, texts } = setUp();
    problem('a');
    clock.advance(11_000);
    problem('a');
    clock.advance(1_000);
    expect(texts()).toEqual(['a', 'a']);
  });

  it('lets what is no problem pass the ceiling', () => {
    const { clock, problem, queue, texts } = setUp();
    for (let topic = 0; topic < 5; topic += 1) problem(`problem ${topic}`);
    clock.advance(2_000);
    queue.say({ text: 'Copied', politeness: 'polite' });
    clock.advance(1_000);
    expect(texts()).toEqual(['problem 0', 'problem 1', 'problem 2', 'Copied']);
  });

  it('says nothing in a hidden tab and the present state on return', () => {
    const { clock, problem, queue, state, texts } = setUp();
    state.isHidden = true;
    problem('old', 'a');
    clock.advance(60_000);
    problem('new', 'a');
    clock.advance(60_000);
    expect(texts()).toEqual([]);
    state.isHidden = false;
    queue.resume();
    clock.advance(1_000);
    expect(texts()).toEqual(['new']);
  });

  it('falls silent when the tab is hidden while a text waits', () => {
    const { clock, problem, queue, state, texts } = setUp();
    problem('a');
    state.isHidden = true;
    queue.resume();
    clock.advance(60_000);
    expect(texts()).toEqual([]);
  });

  it('erases five seconds after the last text', () => {
    const { clock, problem, state } = setUp();
    problem('a');
    clock.advance(3_000);
    problem('b');
    clock.advance(20_000);
    expect(state.erased).toEqual([8_200]);
  });

  it('forgets everything when cleared', () => {
    const { clock, problem, queue, state, texts } = setUp();
    problem('a');
    clock.advance(300);
    problem('b');
    queue.clear();
    clock.advance(60_000);
    expect(texts()).toEqual(['a']);
    expect(state.erased).toEqual([]);
  });

  it('never says more than three problem texts in ten seconds, loses none, and keeps the gaps', () => {
    const event = fc.record({
      afterMs: fc.integer({ min: 0, max: 900 }),
      topic: fc.integer({ min: 0, max: 30 }),
      isAssertive: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 120 }), (events) => {
        const { clock, log, problem } = setUp();
        for (const { afterMs, topic, isAssertive } of events) {
          clock.advance(afterMs);
          problem(`topic ${topic}`, `topic ${topic}`, isAssertive ? 'assertive' : 'polite');
        }
        clock.advance(120_000);
        for (const [index, { at, politeness }] of log.entries()) {
          const third = log[index - 3];
          expect(at - (third?.at ?? -Infinity)).toBeGreaterThanOrEqual(10_000);
          const before = log[index - 1]?.at ?? -Infinity;
          expect(at - before).toBeGreaterThanOrEqual(politeness === 'polite' ? 500 : 150);
        }
        const sums = log.filter(({ text }) => text.endsWith(' more')).map(({ at }) => at);
        for (const [index, at] of sums.entries())
          expect(at - (sums[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(5_000);
        const topics = new Set(events.map(({ topic }) => topic));
        const said = log.reduce((sum, { text }) => sum + (text.endsWith(' more') ? Number.parseInt(text) : 1), 0);
        expect(said).toBeGreaterThanOrEqual(topics.size);
        expect(said).toBeLessThanOrEqual(events.length);
      }),
    );
  });
});
