import type { Clock, Random } from '../../internal/index.js';
import type { SandboxAnswer } from '../Sandbox.js';
import type { SandboxVendor } from '../SandboxVendor.js';
import type { SandboxFault } from '../SandboxControl.js';
import type { Call, Reply } from './Call.js';
import type { Outcome } from './CallCounters.js';
import type { Copy } from './createCopy.js';
import { locationOf } from './locationOf.js';
import { readText } from './readText.js';
import { matchRoute, type RouteMatch } from './Route.js';
import { toAnswer } from './toAnswer.js';
import type { ListedRoute, VendorSite } from './VendorSite.js';
import { wait } from './wait.js';

/** More than any documented body needs. */
export const longestBodyBytes = 1024 * 1024;

interface Served {
  readonly request: Request;
  readonly vendor: SandboxVendor;
  /** Below the vendor. */
  readonly path: string;
  readonly copy: Copy;
  readonly clock: Clock;
  readonly random: Random;
}

/** One request to one vendor: faults, ordered failures, then what the vendor does. */
export async function serveCall(served: Served): Promise<SandboxAnswer> {
  const { copy, request } = served;
  const read = await readCall(served);
  let outcome: Outcome = 'aborted';
  try {
    outcome = await carryOut(read, copy);
  } finally {
    copy.counters.count(read.call, routeKey(read.match), outcome);
  }
  if (typeof outcome === 'string') return { fault: outcome };
  const { faults } = read;
  return toAnswer({ reply: outcome, request, faults, requestId: copy.nextRequestId(), nowMs: copy.time.now() });
}

interface Read {
  readonly call: Call;
  readonly site: VendorSite;
  readonly match: RouteMatch<ListedRoute>;
  readonly faults: readonly SandboxFault[];
  readonly isTooLarge: boolean;
}

async function readCall({ request, vendor, copy, clock, random, ...asked }: Served): Promise<Read> {
  const site = copy.site(vendor);
  const path = site.canonicalPath?.(asked.path) ?? asked.path;
  // The answer to HEAD is that to GET, without its body.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const match = matchRoute(site.routes, method, path);
  const text = await readText(request, longestBodyBytes);
  const faults = copy.faults.take({ vendor, method, path, time: copy.time });
  let processed: Promise<void> | undefined;
  const call: Call = {
    vendor,
    method,
    path,
    params: match.found === 'route' ? match.params : {},
    query: new URL(request.url).searchParams,
    headers: request.headers,
    text: text ?? '',
    time: copy.time,
    processing: () => (processed ??= pause(clock, latencyOf(faults, random), request.signal)),
  };
  copy.log.note(call, text !== '');
  return { call, site, match, faults, isTooLarge: text === undefined };
}

async function carryOut(
  { call, site, match, faults, isTooLarge }: Read,
  copy: Copy,
): Promise<Reply | 'reset' | 'hang'> {
  const loss = faults.find((fault) => fault.kind === 'reset' || fault.kind === 'hang');
  if (loss && loss.phase !== 'after') {
    await call.processing();
    return loss.kind;
  }
  const reply = interruption(faults) ?? (isTooLarge ? site.tooLarge(call) : await answerOf(call, match, site, copy));
  await call.processing();
  return loss?.kind ?? reply;
}

async function answerOf(call: Call, match: RouteMatch<ListedRoute>, site: VendorSite, copy: Copy): Promise<Reply> {
  const failure = copy.failures.take(call, site);
  return failure ? site.fail(failure, call) : site.answer(call, match);
}

const pause = async (clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> => {
  if (delayMs > 0) await wait(clock, delayMs, signal);
};

/** What stands before the vendor and answers in its place. */
function interruption(faults: readonly SandboxFault[]): Reply | undefined {
  for (const fault of faults) {
    if (fault.kind === 'outage') return { status: fault.status ?? 503 };
    if (fault.kind === 'html') return { status: fault.status ?? 502, text: proxyPage(fault.status ?? 502) };
    if (fault.kind === 'redirect') return { status: fault.status ?? 302, headers: { Location: locationOf(fault.to) } };
    if (fault.kind === 'empty' && fault.status !== undefined) return { status: fault.status };
  }
  return undefined;
}

const proxyPage = (status: number) =>
  `<!doctype html>\n<html><head><title>${status}</title></head><body><h1>${status}</h1><p>The gateway got no usable answer.</p></body></html>\n`;

function latencyOf(faults: readonly SandboxFault[], random: Random): number {
  let delayMs = 0;
  for (const fault of faults) if (fault.kind === 'latency') delayMs += fault.ms + (fault.jitterMs ?? 0) * random();
  return delayMs;
}

const routeKey = (match: RouteMatch<ListedRoute>) =>
  match.found === 'route' ? `${match.route.method} ${match.route.path}` : '(no route)';
