import { basePathOf } from '../catalogs.js';
import type { CallMatch, SandboxFault } from '../SandboxControl.js';
import type { Call } from './Call.js';
import { matchPath } from './Route.js';

/** As much of a call as decides whether a fault is meant for it. */
type Struck = Pick<Call, 'vendor' | 'method' | 'path' | 'time'>;

/** The faults in force in one copy. */
export interface FaultBoard {
  add(fault: SandboxFault, untilMs?: number): void;
  /** All that befall this call; counts them down. */
  take(call: Struck): readonly SandboxFault[];
  /** The same for a preflight, which uses nothing up. */
  peek(call: Struck): readonly SandboxFault[];
  clear(): void;
}

export function createFaultBoard(): FaultBoard {
  let entries: { readonly fault: SandboxFault; readonly untilMs: number; left: number }[] = [];
  const inForce = (call: Struck) =>
    entries.filter(
      ({ fault, untilMs, left }) =>
        left > 0 &&
        call.time.now() < untilMs &&
        (fault.vendor ?? call.vendor) === call.vendor &&
        matchesCall(fault.match, call),
    );
  return {
    add(fault, untilMs = Infinity) {
      entries.push({ fault, untilMs, left: fault.times ?? Infinity });
    },
    take(call) {
      const taken = inForce(call);
      for (const entry of taken) entry.left -= 1;
      entries = entries.filter(({ left, untilMs }) => left > 0 && call.time.now() < untilMs);
      return taken.map(({ fault }) => fault);
    },
    peek: (call) => inForce(call).map(({ fault }) => fault),
    clear() {
      entries = [];
    },
  };
}

/** The path may be written below the vendor, or below its base address as endpoints have it. */
export function matchesCall(match: CallMatch | undefined, call: Pick<Call, 'vendor' | 'method' | 'path'>): boolean {
  if (match?.method !== undefined && match.method.toUpperCase() !== call.method) return false;
  if (match?.path === undefined || matchPath(match.path, call.path)) return true;
  return matchPath(basePathOf(call.vendor) + match.path, call.path) !== undefined;
}
