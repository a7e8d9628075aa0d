import type { ScenarioName } from '../contestants/index.js';
import { bulkScenario } from './bulk.js';
import { outageScenario } from './outage.js';
import type { Scenario } from './Scenario.js';

const limit = 20;
const windowMs = 60_000;
const lockMs = 600_000;

/** Zoho Cliq's shape: who passes the limit is locked out for ten minutes, and no header says so. */
const locking = (window: 'fixed' | 'sliding') => ({ limit, windowMs, lockMs, window });
/** Snippets AI's shape: clock-aligned minutes, and a refusal says when to come back. */
const aligned = { limit, windowMs, window: 'aligned', tellsRetryAfter: true } as const;

const quota = { limit, windowMs };
/** Four more windows after the first twenty. */
const lockMinimumMs = 240_000;
/** The first window has 35 s left. */
const windowStart = { startsAtMs: 25_000, minimumMs: 215_000 };
const lockStart = { startsAtMs: 7_000, minimumMs: lockMinimumMs };

export const scenarios: Readonly<Record<ScenarioName, Readonly<Record<string, Scenario>>>> = {
  lock: {
    fixed: bulkScenario({ rules: locking('fixed'), ...lockStart, told: { quota: { ...quota, lockMs } } }),
    sliding: bulkScenario({ rules: locking('sliding'), ...lockStart, told: { quota: { ...quota, lockMs } } }),
  },
  window: {
    fields: bulkScenario({ rules: { ...aligned, tellsRateLimit: true }, ...windowStart, told: { quota } }),
    silent: bulkScenario({ rules: aligned, ...windowStart, told: { quota } }),
  },
  unknown: {
    lockKnown: bulkScenario({ rules: locking('fixed'), ...lockStart, told: { lockMs } }),
    lockUnknown: bulkScenario({ rules: locking('fixed'), ...lockStart, told: {} }),
    window: bulkScenario({ rules: aligned, ...windowStart, told: {} }),
  },
  outage: {
    oneClient: outageScenario(1),
    manyClients: outageScenario(200),
  },
};

export type { Figures, Job } from './Job.js';
