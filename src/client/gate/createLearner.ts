import { isServers, type Closing } from './createDoor.js';
import { blurMs, type SlotWindow } from './createSlotWindow.js';

/** Finds out the limit of a scope nobody documents, from its refusals alone. Moments are monotonic milliseconds. */
export interface Learner {
  /** How many calls may be in flight; `Infinity` once a limit is known. */
  concurrency(inFlight: number, now: number): number;
  /** A call was accepted, not counting those that try a closed door. */
  passed(cost: number, sentAt: number): void;
  /** A call was refused; `isFirst`: it closed the door. */
  refused(cost: number, isFirst: boolean, now: number): void;
  /** The door opened again. */
  reopened(closing: Closing, now: number): void;
}

/** Until the window is known: what most limits are told for. */
export const guessedWindowMs = 60_000;
/** Calls in flight while no limit is known: what a browser opens to one host. */
const mostInFlight = 6;
/** The more have passed in a minute, the nearer the limit that nobody told, and each call in flight will be refused then. */
const [fewestInFlight, callsPerStep] = [3, 5];
/** Few limits per minute lie higher: whoever came so far is no longer near one. */
const usualLimit = 120;
/** What was learned is believed for so many windows or locks. */
const lifeInWindows = 10;

/**
 * A limit is what passed between two resets, a window the distance of two resets. Where the server names the end of a
 * refusal, that is a reset, and the first count is only a suspicion: others may have used up part of it before. Where it
 * names none, a refusal may be a lock of many minutes, so the first count has to do: another refusal would cost as much.
 */
export function createLearner(minute: SlotWindow): Learner {
  let passed = 0; // since the last reset
  let firstAt: number | undefined; // when the first of them was sent
  let recent = 0; // what had passed in the last minute when the door closed
  let resetAt: number | undefined;
  let suspected = Infinity;
  let forgottenAt = Infinity;

  const forget = (): void => {
    minute.limit = Infinity;
    minute.windowMs = guessedWindowMs;
    suspected = forgottenAt = Infinity;
    resetAt = undefined;
    minute.setReset(Infinity);
  };

  const revise = (now: number): void => {
    // The server's windows are not where they were thought to be, or not fixed.
    if (minute.isPeriodic) minute.setReset(Infinity);
    else if (recent < minute.limit) minute.limit = Math.max(1, recent);
    else minute.windowMs = now - (firstAt ?? now - minute.windowMs);
  };

  const learnNamed = (opensAt: number): void => {
    if (resetAt === undefined) suspected = Math.max(1, passed);
    else {
      minute.limit = Math.max(1, passed);
      minute.windowMs = roundWindow(opensAt - resetAt);
      minute.forgetUntil(opensAt - blurMs);
      minute.setReset(opensAt, minute.windowMs);
    }
    resetAt = opensAt;
  };

  return {
    concurrency(inFlight, now) {
      if (now >= forgottenAt) forget();
      if (minute.limit < Infinity) return Infinity;
      if (passed >= suspected) return 1;
      const settled = minute.held(now) - inFlight;
      if (settled > usualLimit) return mostInFlight;
      return Math.max(fewestInFlight, mostInFlight - Math.floor(settled / callsPerStep));
    },
    passed(cost, sentAt) {
      if (firstAt === undefined || minute.held(sentAt) <= cost) firstAt = sentAt; // after a minute's rest it begins anew
      passed += cost;
    },
    refused(cost, isFirst, now) {
      minute.giveBack(cost);
      recent = isFirst ? minute.held(now) : recent - cost;
    },
    reopened({ source, opensAt, closedAt }, now) {
      if (minute.limit < Infinity) revise(now);
      else if (isServers(source)) learnNamed(opensAt);
      else if (recent > 0) {
        minute.limit = recent;
        minute.windowMs = Math.min(guessedWindowMs, now - (firstAt ?? 0));
        minute.forgetUntil(closedAt);
      }
      if (minute.limit < Infinity) forgottenAt = now + lifeInWindows * Math.max(minute.windowMs, now - closedAt);
      passed = 1; // the call that tried
      firstAt = now;
    },
  };
}

/** Windows are set by people: whole seconds, and whole tens of them. */
function roundWindow(ms: number): number {
  const stepMs = ms < 20_000 ? 1000 : 10_000;
  return Math.max(stepMs, Math.round(ms / stepMs) * stepMs);
}
