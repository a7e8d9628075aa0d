import { systemClock, systemRandom, UsageError } from '../internal/index.js';
import { createAuthPi } from './authpi/createAuthPi.js';
import { createCliquify } from './cliquify/createCliquify.js';
import { answer, controlOverHttp } from './core/controlOverHttp.js';
import { isPreflight, preflightHeaders } from './core/cors.js';
import { createCopy, type Copy } from './core/createCopy.js';
import { locate, type Place } from './core/locate.js';
import { serveCall } from './core/serveCall.js';
import type { VendorFactory } from './core/VendorSite.js';
import { listRoutes } from './listRoutes.js';
import type { HandleOptions, Sandbox, SandboxOptions } from './Sandbox.js';
import type { SandboxVendor } from './SandboxVendor.js';
import { createSnippetsAi } from './snippets-ai/createSnippetsAi.js';
import { createZohoCliq } from './zoho-cliq/createZohoCliq.js';

const factories: Readonly<Record<SandboxVendor, VendorFactory>> = {
  cliquify: createCliquify,
  'zoho-cliq': createZohoCliq,
  'snippets-ai': createSnippetsAi,
  authpi: createAuthPi,
};

/** Enough for every test file of a large run; each copy is small, but none is ever dropped. */
const mostCopies = 512;

/**
 * Makes the four APIs in memory. Everything a vendor documents happens as it would there; the control
 * brings about the rest.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const {
    clock = systemClock,
    random = systemRandom,
    minuteMs = 60_000,
    snippetsMode = 'per-minute',
    limits = 'documented',
  } = options;
  if (!(minuteMs > 0 && Number.isFinite(minuteMs))) {
    throw new UsageError('RAE-503', `createSandbox: "minuteMs" has to be a number above 0; ${String(minuteMs)} came.`);
  }
  const make = () => createCopy({ clock, random, minuteMs, snippetsMode, limits, factories });
  const copies = new Map<string, Copy>([['', make()]]);
  const copyOf = (name: string): Copy => {
    const found = copies.get(name);
    if (found) return found;
    if (!/^[\w.-]{1,64}$/.test(name)) {
      throw new UsageError('RAE-501', 'A sandbox namespace has 1 to 64 letters, digits, dots, hyphens or underscores.');
    }
    if (copies.size > mostCopies) {
      throw new UsageError(
        'RAE-502',
        `The sandbox keeps at most ${mostCopies} namespaces. Use one again after reset().`,
      );
    }
    const copy = make();
    copies.set(name, copy);
    return copy;
  };
  const routes = listRoutes(copyOf(''));

  async function handle(request: Request, { namespace = '' }: HandleOptions = {}) {
    const place = locate(new URL(request.url));
    if (place.to === 'nothing')
      return answer(request, 404, { error: 'Nothing lives here. GET /__sandbox/routes lists what does.' });
    let copy: Copy;
    try {
      copy = copyOf(place.namespace || namespace);
    } catch (error) {
      return answer(request, 400, { error: (error as UsageError).message });
    }
    if (isPreflight(request)) return preflight(request, place, copy);
    if (place.to === 'control') return controlOverHttp(request, place.method, copy.control, routes);
    return serveCall({ request, vendor: place.vendor, path: place.path, copy, clock, random });
  }

  return { handle, control: copyOf('').control, namespace: (name) => copyOf(name).control, routes };
}

function preflight(request: Request, place: Exclude<Place, { to: 'nothing' }>, copy: Copy): Response {
  const method = request.headers.get('access-control-request-method') ?? request.method;
  const faults = place.to === 'vendor' ? peek(place, method, copy) : [];
  const isOff = faults.some(({ kind }) => kind === 'cors-off');
  return new Response(null, { status: 204, headers: isOff ? {} : preflightHeaders(request) });
}

function peek({ vendor, ...asked }: Extract<Place, { to: 'vendor' }>, method: string, copy: Copy) {
  const path = copy.site(vendor).canonicalPath?.(asked.path) ?? asked.path;
  return copy.faults.peek({ vendor, method, path, time: copy.time });
}
