import { UsageError } from '../../internal/index.js';
import type { SandboxRoute } from '../Sandbox.js';
import type { FailNextOptions, SandboxControl, SandboxFault, SignInOptions } from '../SandboxControl.js';
import { checkVendor } from './checkControl.js';
import { isObject, type JsonObject } from './Call.js';
import { corsHeaders } from './cors.js';
import { readText } from './readText.js';

type Command = (control: SandboxControl, args: JsonObject) => unknown;

/** Each command takes one JSON object; the tables in the TSDoc of `SandboxControl` are theirs too. */
const commands: Readonly<Record<string, Command>> = {
  failNext: (control, args) => control.failNext(args as unknown as FailNextOptions),
  setFault: (control, args) => control.setFault(args as unknown as SandboxFault),
  clearFaults: (control) => control.clearFaults(),
  advance: (control, args) => control.advance(args['virtualMs'] as number),
  now: (control) => control.now(),
  signIn: (control, { vendor, ...options }) => control.signIn(checkVendor(vendor), options as SignInOptions),
  expireTokens: (control, args) => control.expireTokens(checkVendor(args['vendor'])),
  revokeTokens: (control, args) => control.revokeTokens(checkVendor(args['vendor'])),
  counters: (control) => control.counters(),
  lastRequests: (control) => control.lastRequests(),
  reset: (control) => control.reset(),
};

const readable = ['now', 'counters', 'lastRequests', 'routes'];

/** `POST /__sandbox/{command}` with a JSON object; `now`, `counters`, `lastRequests` and `routes` by GET as well. */
export async function controlOverHttp(
  request: Request,
  method: string,
  control: SandboxControl,
  routes: readonly SandboxRoute[],
): Promise<Response> {
  const isKnown = method === 'routes' || Object.hasOwn(commands, method);
  if (!isKnown)
    return answer(request, 404, {
      error: `No such command. There are: ${[...Object.keys(commands), 'routes'].join(', ')}`,
    });
  if (request.method !== 'POST' && !(request.method === 'GET' && readable.includes(method))) {
    return answer(request, 405, { error: 'Send this command by POST.' });
  }
  if (method === 'routes') return answer(request, 200, { result: routes });
  const args = argumentsOf(await readText(request, 64 * 1024));
  if (!args) return answer(request, 400, { error: 'A command takes one JSON object of at most 64 KiB.' });
  try {
    return answer(request, 200, { result: commands[method]?.(control, args) ?? null });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return answer(request, 400, { error: error.message, code: error.code });
  }
}

function argumentsOf(text: string | undefined): JsonObject | undefined {
  if (text === '') return {};
  try {
    const parsed = JSON.parse(text ?? 'null') as unknown;
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

export function answer(request: Request, status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...corsHeaders(request, true),
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  });
}
