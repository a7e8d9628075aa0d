import type { SandboxAnswer } from '../Sandbox.js';
import type { SandboxFault } from '../SandboxControl.js';
import type { Reply } from './Call.js';
import { corsHeaders } from './cors.js';

interface Answered {
  readonly reply: Reply;
  readonly request: Request;
  readonly faults: readonly SandboxFault[];
  readonly requestId: string;
  readonly nowMs: number;
}

/** Puts a reply on the wire, with whatever spoils it on the way. */
export function toAnswer({ reply, request, faults, requestId, nowMs }: Answered): SandboxAnswer {
  const of = <TKind extends SandboxFault['kind']>(kind: TKind) =>
    faults.find((fault): fault is Extract<SandboxFault, { kind: TKind }> => fault.kind === kind);
  const huge = of('huge');
  const status = huge?.status ?? reply.status;
  const text = of('empty') ? undefined : huge ? hugeText(huge.bytes) : textOf(reply);
  const headers = new Headers(of('cors-off') ? {} : corsHeaders(request, !of('no-exposed-headers')));
  headers.set('Date', new Date(nowMs + (of('clock-skew')?.ms ?? 0)).toUTCString());
  headers.set('X-Request-Id', requestId); // the sandbox's own: no vendor documents one
  headers.set('Cache-Control', 'no-store');
  if (text !== undefined) headers.set('Content-Type', contentTypeOf(reply, of('wrong-content-type')));
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    if (name.toLowerCase() !== 'content-type' || !of('wrong-content-type')) headers.set(name, value);
  }
  const hasNoBody = status === 204 || status === 304 || request.method === 'HEAD';
  const body = hasNoBody || text === undefined ? null : new TextEncoder().encode(text);
  const response = new Response(body, { status, headers });
  const truncate = of('truncate');
  if (!truncate || !body) return response;
  return {
    fault: 'truncate',
    response,
    sentBytes: Math.min(truncate.bytes ?? Math.floor(body.byteLength / 2), body.byteLength),
  };
}

const textOf = (reply: Reply) => reply.text ?? (reply.body === undefined ? undefined : JSON.stringify(reply.body));

function contentTypeOf(reply: Reply, wrong: { readonly contentType?: string } | undefined): string {
  if (wrong) return wrong.contentType ?? 'text/plain; charset=utf-8';
  return reply.text === undefined ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
}

/** Valid JSON of exactly so many bytes. */
function hugeText(bytes = 5 * 1024 * 1024): string {
  const [head, tail] = ['{"padding":"', '"}'];
  return `${head}${'x'.repeat(Math.max(0, bytes - head.length - tail.length))}${tail}`;
}
