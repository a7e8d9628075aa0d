import { UsageError } from '../../internal/index.js';
import { documentedStatus } from '../catalogs.js';
import { sandboxVendors, type SandboxVendor } from '../SandboxVendor.js';
import type { CallMatch, FailNextOptions, SandboxFault, SignInOptions } from '../SandboxControl.js';
import { isObject } from './Call.js';
import { locationOf } from './locationOf.js';
import { redirectStatuses } from './redirects.js';
import type { OrderedFailure } from './VendorSite.js';

const faultKinds: readonly SandboxFault['kind'][] = [
  'latency',
  'reset',
  'hang',
  'truncate',
  'html',
  'empty',
  'wrong-content-type',
  'huge',
  'outage',
  'redirect',
  'clock-skew',
  'cors-off',
  'no-exposed-headers',
];

/** A body larger than this helps nobody and would only fill memory. */
const hugestBytes = 64 * 1024 * 1024;

/** Orders come over HTTP too, so nothing about their types is taken for granted. */
export function checkFailure(options: FailNextOptions): FailNextOptions & OrderedFailure {
  if (!isObject(options)) throw misuse('options', 'an object', options);
  const vendor = checkVendor(options.vendor);
  if (typeof options.code !== 'string' || options.code === '')
    throw misuse('code', 'a code of the catalog', options.code);
  const status = options.status ?? documentedStatus(vendor, options.code);
  if (status === undefined) {
    throw new UsageError(
      'RAE-503',
      `The catalog of ${vendor} has no code "${options.code}", so the sandbox cannot know its status. Use a listed code, or give a status.`,
    );
  }
  checkStatus(status);
  checkTimes(options.times);
  checkMatch(options.match);
  if (options.variant !== undefined && typeof options.variant !== 'string')
    throw misuse('variant', 'a name', options.variant);
  if (options.retryAfterMs !== undefined && options.retryAfterMs !== false)
    checkMs('retryAfterMs', options.retryAfterMs);
  return { ...options, status };
}

export function checkFault(fault: SandboxFault): SandboxFault {
  if (!isObject(fault)) throw misuse('fault', 'an object', fault);
  if (!faultKinds.includes(fault.kind)) throw misuse('kind', `one of ${faultKinds.join(', ')}`, fault.kind);
  if (fault.vendor !== undefined) checkVendor(fault.vendor);
  checkTimes(fault.times);
  checkMatch(fault.match);
  const numbers = fault as { ms?: unknown; jitterMs?: unknown; forMs?: unknown; bytes?: unknown; status?: unknown };
  if (fault.kind === 'latency' || fault.kind === 'clock-skew') checkMs('ms', numbers.ms, fault.kind === 'clock-skew');
  if (numbers.jitterMs !== undefined) checkMs('jitterMs', numbers.jitterMs);
  if (numbers.forMs !== undefined) checkMs('forMs', numbers.forMs);
  if (fault.kind === 'redirect') checkRedirect(fault);
  if (numbers.status !== undefined) checkStatus(numbers.status);
  if (numbers.bytes !== undefined && checkMs('bytes', numbers.bytes) > hugestBytes) {
    throw misuse('bytes', `at most ${hugestBytes}`, numbers.bytes);
  }
  return fault;
}

export function checkSignIn(options: SignInOptions): SignInOptions {
  if (!isObject(options)) throw misuse('options', 'an object', options);
  const { scopes, user } = options as { scopes?: unknown; user?: unknown };
  if (scopes !== undefined && !(Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string'))) {
    throw misuse('scopes', 'a list of names', scopes);
  }
  if (user !== undefined && (typeof user !== 'string' || user === '')) throw misuse('user', 'an id', user);
  return options;
}

export function checkVendor(vendor: unknown): SandboxVendor {
  const found = sandboxVendors.find((name) => name === vendor);
  if (!found) throw misuse('vendor', `one of ${sandboxVendors.join(', ')}`, vendor);
  return found;
}

/** A finite number, not negative unless that is allowed. */
export function checkMs(name: string, value: unknown, mayBeNegative = false): number {
  if (typeof value === 'number' && Number.isFinite(value) && (mayBeNegative || value >= 0)) return value;
  throw misuse(name, mayBeNegative ? 'a finite number' : 'a finite number from 0', value);
}

function checkStatus(status: unknown): void {
  const isStatus = typeof status === 'number' && Number.isInteger(status) && status >= 200 && status <= 599;
  if (!isStatus) throw misuse('status', 'a whole number from 200 to 599', status);
}

function checkRedirect({ to, status = 302 }: { readonly to: unknown; readonly status?: number }): void {
  if (!redirectStatuses.includes(status)) throw misuse('status', `one of ${redirectStatuses.join(', ')}`, status);
  try {
    if (typeof to === 'string') return void locationOf(to);
  } catch {
    // said below
  }
  throw misuse('to', 'a path of the same origin, or an absolute http address on this machine', to);
}

function checkTimes(times: unknown): void {
  if (times === undefined || (Number.isInteger(times) && (times as number) > 0)) return;
  throw misuse('times', 'a whole number from 1', times);
}

function checkMatch(match: CallMatch | undefined): void {
  if (match === undefined) return;
  const isText = (value: unknown) => value === undefined || typeof value === 'string';
  if (!isObject(match) || !isText(match.method) || !isText(match.path)) {
    throw misuse('match', 'an object with method and path', match);
  }
}

function misuse(option: string, allowed: string, came: unknown): UsageError {
  const shown = typeof came === 'string' || typeof came === 'number' ? JSON.stringify(came) : typeof came;
  return new UsageError('RAE-503', `Sandbox control: "${option}" has to be ${allowed}; ${shown} came.`);
}
