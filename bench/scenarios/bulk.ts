import type { Call, Setting } from '../contestants/index.js';
import { mostWithin, type Seen } from '../world/createLog.js';
import { createQuotaServer, type QuotaRules } from '../world/createQuotaServer.js';
import type { Scenario } from './Scenario.js';

/** A hundred calls at once against a quota. */
export interface BulkVariant {
  readonly rules: QuotaRules;
  /** How far into a minute of the server's clock the first call starts. */
  readonly startsAtMs: number;
  /** The soonest that a client who knows all could be done, without the network. */
  readonly minimumMs: number;
  /** What the contestants are told. */
  readonly told: Omit<Setting, 'url'>;
}

const calls = 100;

/** Longer than any contestant needs; who waits beyond it is counted as pending. */
const horizonMs = 4 * 3_600_000;

export const bulkScenario = (variant: BulkVariant): Scenario => ({
  startsAtMs: variant.startsAtMs,
  horizonMs,
  createServer: () => createQuotaServer(variant.rules),
  async drive({ create, url, time, seen }) {
    const call = create({ ...variant.told, url: `${url}/client` });
    const ends = { completed: 0, failed: 0 };
    const all = Promise.all(Array.from({ length: calls }, (_, index) => count(call, index + 1, ends)));
    await Promise.race([all, new Promise<void>((resolve) => void time.after(horizonMs, resolve))]);
    return { ...ends, ...judge(seen, variant.rules), totalMs: time.nowMs(), ratio: time.nowMs() / variant.minimumMs };
  },
});

async function count(call: Call, n: number, ends: { completed: number; failed: number }): Promise<void> {
  try {
    await call(n);
    ends.completed += 1;
  } catch {
    ends.failed += 1;
  }
}

function judge(seen: readonly Seen[], { lockMs, windowMs }: QuotaRules): Record<string, number> {
  const refused = seen.filter(({ status }) => status === 429);
  return {
    sent: seen.length,
    refused: refused.length,
    locks: lockMs === undefined ? 0 : countLocks(refused, lockMs),
    mostInWindow: mostWithin(
      windowMs,
      seen.map(({ atMs }) => atMs),
    ),
  };
}

/** Every refusal lies in a lock that its first one began. */
function countLocks(refused: readonly Seen[], lockMs: number): number {
  let locks = 0;
  let endsAt = Number.NEGATIVE_INFINITY;
  for (const { atMs } of refused) {
    if (atMs < endsAt) continue;
    locks += 1;
    endsAt = atMs + lockMs;
  }
  return locks;
}
