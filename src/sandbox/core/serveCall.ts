import type { Clock, Random } from '../../internal/index.js';
import type { SandboxAnswer } from '../Sandbox.js';
import type { SandboxVendor } from '../SandboxVendor.js';
import type { SandboxFault } from '../SandboxControl.js';
import type { Call, Reply } from './Call.js';
import type { Copy } from './createCopy.js';
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
export async function serveCall({ request, vendor, copy, clock, random, ...asked }: Served): Promise<SandboxAnswer> {
  const site = copy.site(vendor);
  const path = site.canonicalPath?.(asked.path) ?? asked.path;
  // The answer to HEAD is that to GET, without its body.
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const match = matchRoute(site.routes, method, path);
  const text = await readText(request, longestBodyBytes);
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
    processing: () => (processed ??= sleep()),
  };
  const faults = copy.faults.take(call);
  const sleep = async () => {
    const delayMs = latencyOf(faults, random);
    if (delayMs > 0) await wait(clock, delayMs, request.signal);
  };
  const count = (outcome: Reply | 'reset' | 'hang') => copy.counters.count(call, routeKey(match), outcome);

  const loss = faults.find((fault) => fault.kind === 'reset' || fault.kind === 'hang');
  const isLostAtOnce = loss?.phase !== 'after';
  if (loss && isLostAtOnce) {
    await call.processing();
    count(loss.kind);
    return { fault: loss.kind };
  }
  const reply =
    interruption(faults) ?? (text === undefined ? site.tooLarge(call) : await answerOf(call, match, site, copy));
  await call.processing();
  count(loss ? loss.kind : reply);
  if (loss) return { fault: loss.kind };
  return toAnswer({ reply, request, faults, requestId: copy.nextRequestId(), nowMs: copy.time.now() });
}

async function answerOf(call: Call, match: RouteMatch<ListedRoute>, site: VendorSite, copy: Copy): Promise<Reply> {
  const failure = copy.failures.take(call, site);
  return failure ? site.fail(failure, call) : site.answer(call, match);
}

/** What stands before the vendor and answers in its place. */
function interruption(faults: readonly SandboxFault[]): Reply | undefined {
  for (const fault of faults) {
    if (fault.kind === 'outage') return { status: fault.status ?? 503 };
    if (fault.kind === 'html') return { status: fault.status ?? 502, text: proxyPage(fault.status ?? 502) };
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
