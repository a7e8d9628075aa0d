import type { Clock } from '../../../src/internal/index.js';

/** A computer that may sleep, and a world that does not: true time, and what the machine's clocks make of it. */
export interface Machine {
  readonly clock: Clock;
  /** True milliseconds; nobody on the machine knows them. */
  readonly time: number;
  readonly timers: number;
  /** The latest moment the wall clock ever showed. */
  readonly latestWall: number;
  /** Something out in the world, at a true moment. Moments are whole milliseconds; timers ring late, never early. */
  inWorld(at: number, run: () => void): void;
  /** The machine hears of something: at that moment, or when it wakes. */
  onMachine(at: number, run: () => void): void;
  /** The wall clock is set; forward or back. */
  setWall(byMs: number): void;
  /** `isFrozen`: the monotonic clock stands still meanwhile, as in some browsers. */
  sleep(ms: number, isFrozen: boolean): void;
  /** Until nothing is left to happen. */
  run(): Promise<void>;
}

interface Event {
  readonly place: 'world' | 'machine' | 'timer';
  /** True moment; for a timer, a moment of the monotonic clock. */
  readonly at: number;
  readonly run: () => void;
}

/** More than any schedule has to do: who comes here goes round in circles. */
const mostEvents = 50_000;

export function createMachine(wall: number): Machine {
  const events = new Set<Event>();
  let [time, frozenMs, awakeAt, wallOffset, latestWall, timers] = [0, 0, 0, wall, wall, 0];

  const happensAt = ({ place, at }: Event): number => {
    if (place === 'world') return at;
    return Math.max(awakeAt, place === 'timer' ? at + frozenMs : at);
  };
  const next = (): Event | undefined => {
    let first: Event | undefined;
    for (const event of events) if (!first || happensAt(event) < happensAt(first)) first = event;
    return first;
  };
  const add = (event: Event): Event => {
    events.add(event);
    return event;
  };
  const monotonic = (): number => time - frozenMs;

  return {
    clock: {
      now: () => wallOffset + time,
      monotonic,
      setTimeout(run, delayMs) {
        timers += 1;
        const timer = add({ place: 'timer', at: Math.ceil(monotonic() + Math.max(0, delayMs)), run });
        return () => void (events.delete(timer) && (timers -= 1));
      },
    },
    get time() {
      return time;
    },
    get timers() {
      return timers;
    },
    get latestWall() {
      return latestWall;
    },
    inWorld: (at, run) => void add({ place: 'world', at: Math.round(at), run }),
    onMachine: (at, run) => void add({ place: 'machine', at: Math.round(at), run }),
    setWall(byMs) {
      wallOffset += byMs;
      latestWall = Math.max(latestWall, wallOffset + time);
    },
    sleep(ms, isFrozen) {
      awakeAt = time + ms;
      if (isFrozen) frozenMs += ms;
    },
    async run() {
      let left = mostEvents;
      await settle();
      for (let event = next(); event; event = next()) {
        if ((left -= 1) < 0) throw new Error('the schedule never ends');
        time = Math.max(time, happensAt(event));
        latestWall = Math.max(latestWall, wallOffset + time);
        events.delete(event);
        if (event.place === 'timer') timers -= 1;
        event.run();
        await settle();
      }
    },
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
}
