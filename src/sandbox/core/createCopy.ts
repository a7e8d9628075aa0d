import { UsageError, type Clock, type Random } from '../../internal/index.js';
import type { SandboxOptions } from '../Sandbox.js';
import { sandboxVendors, type SandboxVendor } from '../SandboxVendor.js';
import type { SandboxControl } from '../SandboxControl.js';
import { checkFailure, checkFault, checkMs, checkSignIn, checkVendor } from './checkControl.js';
import { createCallCounters, type CallCounters } from './CallCounters.js';
import { createFailureQueue, type FailureQueue } from './FailureQueue.js';
import { createFaultBoard, type FaultBoard } from './FaultBoard.js';
import { createRequestLog, type RequestLog } from './RequestLog.js';
import type { VendorFactory, VendorSite } from './VendorSite.js';
import { createVirtualTime, type VirtualTime } from './VirtualTime.js';

/** Everything one namespace owns. */
export interface Copy {
  readonly time: VirtualTime;
  readonly faults: FaultBoard;
  readonly failures: FailureQueue;
  readonly counters: CallCounters;
  readonly log: RequestLog;
  readonly control: SandboxControl;
  site(vendor: SandboxVendor): VendorSite;
  nextRequestId(): string;
}

export interface CopyOptions extends Required<Pick<SandboxOptions, 'minuteMs' | 'snippetsMode' | 'limits'>> {
  readonly clock: Clock;
  readonly random: Random;
  readonly factories: Readonly<Record<SandboxVendor, VendorFactory>>;
}

export function createCopy({ clock, minuteMs, factories, ...rest }: CopyOptions): Copy {
  const time = createVirtualTime(clock, minuteMs);
  const faults = createFaultBoard();
  const failures = createFailureQueue();
  const counters = createCallCounters();
  const log = createRequestLog();
  const build = () => new Map(sandboxVendors.map((vendor) => [vendor, factories[vendor]({ time, ...rest })] as const));
  let sites = build();
  let requests = 0;

  const site = (vendor: SandboxVendor) => {
    const found = sites.get(checkVendor(vendor));
    if (!found) throw new UsageError('RAE-503', `The sandbox has no vendor "${vendor}".`);
    return found;
  };
  const clearFaults = () => {
    faults.clear();
    failures.clear();
  };
  const control: SandboxControl = {
    failNext: (options) => failures.add(checkFailure(options)),
    setFault(fault) {
      const { forMs } = checkFault(fault) as { forMs?: number };
      faults.add(fault, forMs === undefined ? undefined : time.now() + forMs);
    },
    clearFaults,
    advance: (virtualMs) => time.advance(checkMs('virtualMs', virtualMs)),
    now: () => time.now(),
    signIn: (vendor, options = {}) => site(vendor).signIn(checkSignIn(options)),
    expireTokens: (vendor) => site(vendor).expireTokens(),
    revokeTokens: (vendor) => site(vendor).revokeTokens(),
    counters: () => counters.read(),
    lastRequests: () => log.read(),
    reset() {
      clearFaults();
      counters.reset();
      log.clear();
      time.reset();
      sites = build();
      requests = 0;
    },
  };
  return {
    time,
    faults,
    failures,
    counters,
    log,
    control,
    site,
    nextRequestId: () => `sbx-${String((requests += 1)).padStart(6, '0')}`,
  };
}
