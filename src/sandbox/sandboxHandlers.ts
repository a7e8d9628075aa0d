import { delay, http, HttpResponse, type HttpHandler } from 'msw';

import { vendorHosts } from './vendorHosts.js';
import { asSeenByPage } from './core/cors.js';
import { targetOf } from './core/redirects.js';
import { cutOff } from './createSandboxFetch.js';
import { type Sandbox } from './Sandbox.js';
import { sandboxVendors } from './SandboxVendor.js';

export interface SandboxHandlersOptions {
  /** Where the sandbox pretends to live: `https://sandbox.example`. Default: the page's own origin, or any. */
  readonly origin?: string;
  /** Sends every call to this copy. */
  readonly namespace?: string;
}

/**
 * Mock Service Worker handlers: the sandbox's paths at `origin`, and the vendors' own hosts. With them a
 * static catalog of stories works without a server.
 */
export function sandboxHandlers(
  sandbox: Sandbox,
  { origin = '*', namespace }: SandboxHandlersOptions = {},
): HttpHandler[] {
  const own = origin.replace(/\/+$/, '');
  const paths = sandboxVendors.flatMap((vendor) => [`${own}/${vendor}/*`, `${own}/@*/${vendor}/*`]);
  const control = [`${own}/__sandbox/*`, `${own}/@*/__sandbox/*`];
  const hosts = [...vendorHosts.keys()].map((host) => `https://${host}/*`);
  return [...paths, ...control, ...hosts].map((path) =>
    http.all(path, ({ request }) => respond(sandbox, request, namespace)),
  );
}

async function respond(sandbox: Sandbox, request: Request, namespace: string | undefined): Promise<Response> {
  const answer = await sandbox.handle(request, namespace === undefined ? {} : { namespace });
  if (answer instanceof Response) return sentOn(answer, request.url) ?? asSeenByPage(answer) ?? HttpResponse.error();
  if (answer.fault === 'truncate') return cutOff(answer.response, answer.sentBytes);
  if (answer.fault === 'hang') await delay('infinite');
  return HttpResponse.error();
}

/** Whoever asked follows a redirect itself. An answer made by hand has no address, so a path would lead nowhere. */
function sentOn(answer: Response, url: string): Response | undefined {
  const target = targetOf(answer, url);
  if (!target || !asSeenByPage(answer)) return undefined;
  const headers = new Headers(answer.headers);
  headers.set('location', target.href);
  return new Response(null, { status: answer.status, headers });
}
