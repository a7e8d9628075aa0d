import type { CancelTimer, Clock } from '../../internal/index.js';
import type { Politeness } from '../view/index.js';

/** Something to be said. */
export interface Announcement {
  readonly text: string;
  readonly politeness: Politeness;
  /**
   * What it is about. Of several waiting texts with one topic only the latest is said. For a failure
   * this is the view's `group`.
   */
  readonly topic?: string | undefined;
  /** True for a failure: it counts against the ceiling and may be summed up as "3 more problems." */
  readonly isProblem?: boolean | undefined;
}

export interface AnnounceQueueOptions {
  readonly clock: Clock;
  readonly write: (text: string, politeness: Politeness) => void;
  readonly erase: () => void;
  /** Nothing is said while the tab is hidden. */
  readonly isHidden: () => boolean;
  /** The words for `count` problems that are not said one by one. */
  readonly summarize: (count: number) => string;
}

export interface AnnounceQueue {
  readonly say: (announcement: Announcement) => void;
  /** Takes back what still waits under a topic: somebody says it better. */
  readonly unsay: (topic: string) => void;
  /** To be called when the tab becomes visible. */
  readonly resume: () => void;
  /** Forgets what waits and stops all timers. */
  readonly clear: () => void;
}

const coalesceMs = 200;
const gapMs: Readonly<Record<Politeness, number>> = { polite: 500, assertive: 150 };
const windowMs = 10_000;
const ceiling = 3;
const settleMs = 1_000;
const summaryEveryMs = 5_000;
const eraseAfterMs = 5_000;

interface Waiting extends Announcement {
  readonly readyAt: number;
}

/**
 * Decides what is read aloud and when, so that a screen reader gets a few whole sentences instead of
 * a flood: texts of one topic within 200 ms become one, texts keep a gap, and of problems at most three
 * are said in ten seconds; the rest become one sum. A problem said in the last ten seconds is not said again but counted.
 */
export function announceQueue({ clock, write, erase, isHidden, summarize }: AnnounceQueueOptions): AnnounceQueue {
  let waiting: Waiting[] = [];
  let problemTimes: number[] = [];
  const saidAt = new Map<string, number>();
  let unsaid = 0;
  let unsaidSince = 0;
  let lastAt = -Infinity;
  let summaryAt = -Infinity;
  let cancelNext: CancelTimer | undefined;
  let cancelErase: CancelTimer | undefined;

  function say(announcement: Announcement) {
    const { topic } = announcement;
    const now = clock.monotonic();
    const same = topic === undefined ? undefined : waiting.find((one) => one.topic === topic);
    if (same) waiting = waiting.map((one) => (one === same ? { ...announcement, readyAt: same.readyAt } : one));
    else if (announcement.isProblem && wasSaid(topic, now)) leaveUnsaid(now);
    else waiting.push({ ...announcement, readyAt: now + coalesceMs });
    schedule();
  }

  function schedule() {
    cancelNext?.();
    cancelNext = undefined;
    if (isHidden()) return;
    const at = nextAt();
    if (at < Infinity) cancelNext = clock.setTimeout(speak, Math.max(0, at - clock.monotonic()));
  }

  /** When the next text may be said; `Infinity` when nothing waits. */
  function nextAt(): number {
    const texts = waiting.map((one) => Math.max(one.readyAt, lastAt + gapMs[one.politeness]));
    return Math.min(unsaid > 0 ? summaryDueAt() : Infinity, ...texts);
  }

  /** A burst settles first, sums keep their distance, and the ceiling holds for them as well. */
  function summaryDueAt(): number {
    const third = problemTimes.at(-ceiling) ?? -Infinity;
    return Math.max(unsaidSince + settleMs, summaryAt + summaryEveryMs, third + windowMs, lastAt + gapMs.polite);
  }

  function speak() {
    const now = clock.monotonic();
    problemTimes = problemTimes.filter((at) => now - at < windowMs);
    for (const [topic, at] of saidAt) if (now - at >= windowMs) saidAt.delete(topic);
    const next = inOrder().find((one) => one.readyAt <= now && lastAt + gapMs[one.politeness] <= now);
    if (next) take(next, now);
    else if (unsaid > 0 && summaryDueAt() <= now) sumUp(now);
    schedule();
  }

  function take(next: Waiting, now: number) {
    waiting = waiting.filter((one) => one !== next);
    if (!next.isProblem) return put(next.text, next.politeness, now);
    if (problemTimes.length >= ceiling) return leaveUnsaid(now);
    problemTimes.push(now);
    if (next.topic !== undefined) saidAt.set(next.topic, now);
    return put(next.text, next.politeness, now);
  }

  function sumUp(now: number) {
    put(summarize(unsaid), 'polite', now);
    problemTimes.push(now);
    summaryAt = now;
    unsaid = 0;
  }

  function put(text: string, politeness: Politeness, now: number) {
    write(text, politeness);
    lastAt = now;
    cancelErase?.();
    // So that somebody who reads the page line by line does not find it at the end.
    cancelErase = clock.setTimeout(erase, eraseAfterMs);
  }

  function leaveUnsaid(now: number) {
    if (unsaid === 0) unsaidSince = now;
    unsaid += 1;
  }

  const wasSaid = (topic: string | undefined, now: number) =>
    topic !== undefined && now - (saidAt.get(topic) ?? -Infinity) < windowMs;

  const inOrder = () => [...waiting].sort((a, b) => rank(a) - rank(b) || a.readyAt - b.readyAt);

  return {
    say,
    unsay(topic) {
      waiting = waiting.filter((one) => one.topic !== topic);
      schedule();
    },
    resume: schedule,
    clear() {
      cancelNext?.();
      cancelErase?.();
      waiting = [];
      unsaid = 0;
    },
  };
}

const rank = ({ politeness }: Announcement) => (politeness === 'assertive' ? 0 : 1);
