import { sandboxVendors } from '../SandboxVendor.js';
import type { RouteCounters, SandboxCounters, VendorCounters } from '../SandboxControl.js';
import type { Call, Reply } from './Call.js';

/** How a call ended; `aborted` when the caller did not wait for it. */
export type Outcome = Reply | 'reset' | 'hang' | 'aborted';

/** Counts what came in and what went out. */
export interface CallCounters {
  count(call: Call, routeKey: string, outcome: Outcome): void;
  /** A copy: later calls do not change it. */
  read(): SandboxCounters;
  reset(): void;
}

export function createCallCounters(): CallCounters {
  let counters = empty();
  return {
    count(call, routeKey, outcome) {
      const vendor = counters[call.vendor];
      bump(vendor, outcome);
      bump((vendor.routes[routeKey] ??= emptyRoute()), outcome);
    },
    read: () => structuredClone(counters),
    reset() {
      counters = empty();
    },
  };
}

const emptyRoute = (): RouteCounters => ({ requests: 0, refusals: 0, refreshes: 0, statuses: {} });

const emptyVendor = (): VendorCounters => ({ ...emptyRoute(), routes: {} });

function empty(): SandboxCounters {
  return Object.fromEntries(sandboxVendors.map((vendor) => [vendor, emptyVendor()])) as SandboxCounters;
}

function bump(counters: RouteCounters, outcome: Outcome): void {
  const status = typeof outcome === 'string' ? outcome : String(outcome.status);
  counters.requests += 1;
  counters.statuses[status] = (counters.statuses[status] ?? 0) + 1;
  if (typeof outcome === 'string') return;
  if (outcome.isRefusal) counters.refusals += 1;
  if (outcome.isRefresh) counters.refreshes += 1;
}
