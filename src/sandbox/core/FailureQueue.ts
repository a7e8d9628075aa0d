import type { FailNextOptions } from '../SandboxControl.js';
import type { Call } from './Call.js';
import { matchesCall } from './FaultBoard.js';
import type { OrderedFailure, VendorSite } from './VendorSite.js';

type Order = Omit<FailNextOptions, 'status'> & OrderedFailure;

/** Failures ordered by `failNext`, first come first served. */
export interface FailureQueue {
  add(order: Order): void;
  take(call: Call, site: VendorSite): OrderedFailure | undefined;
  clear(): void;
}

export function createFailureQueue(): FailureQueue {
  let orders: { readonly order: Order; left: number }[] = [];
  return {
    add(order) {
      orders.push({ order, left: order.times ?? 1 });
    },
    take(call, site) {
      const entry = orders.find(({ order }) => order.vendor === call.vendor && befalls(order, call, site));
      if (!entry) return undefined;
      entry.left -= 1;
      orders = orders.filter(({ left }) => left > 0);
      return entry.order;
    },
    clear() {
      orders = [];
    },
  };
}

function befalls(order: Order, call: Call, site: VendorSite): boolean {
  if (order.match) return matchesCall(order.match, call);
  return !site.isTokenRoute(call.path) || site.tokenCodes.has(order.code);
}
