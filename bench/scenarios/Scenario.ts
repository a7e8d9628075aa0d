import type { Call, Setting } from '../contestants/index.js';
import type { Random } from '../../src/internal/index.js';
import type { TimeSource } from '../time/replaceTime.js';
import type { ApiServer } from '../world/ApiServer.js';
import type { Seen } from '../world/createLog.js';
import type { Figures } from './Job.js';

/** What a scenario gets of the world it runs in. */
export interface World {
  readonly create: (setting: Setting) => Call;
  readonly url: string;
  readonly time: TimeSource;
  /** Chance of the callers; the network and the contestant have their own. */
  readonly random: Random;
  readonly seen: readonly Seen[];
  /** Told when a request leaves and when its answer is there. */
  readonly flights: { onChange: (client: string, change: 1 | -1) => void };
}

export interface Scenario {
  /** Where the server's clock stands within its minute when the first call starts. */
  readonly startsAtMs: number;
  /** When the run is cut off. */
  readonly horizonMs: number;
  createServer(startsAt: number): ApiServer;
  drive(world: World): Promise<Figures>;
}
