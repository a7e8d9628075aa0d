import { Buffer } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { longestBodyBytes } from './core/serveCall.js';
import type { BrokenAnswer, Sandbox } from './Sandbox.js';

/** The Node mount: puts a sandbox behind a real socket. The only file of the room that needs Node. */
export async function serveHttp(
  sandbox: Sandbox,
  port: number,
  host: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((message, response) => void serve(sandbox, message, response));
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await listen(server, port, host);
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function serve(sandbox: Sandbox, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  response.on('error', () => gone.abort());
  try {
    const request = await toRequest(message, gone.signal);
    if (!request) return end(response, 400);
    const answer = await sandbox.handle(request);
    if (answer instanceof Response) await write(answer, response, request.method);
    else await breakOff(answer, response, message);
  } catch {
    // Whoever asked has gone, or sent what no Request can hold.
    if (!response.headersSent && !gone.signal.aborted) end(response, 400);
    else response.destroy();
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Length': 0, Connection: 'close' });
  response.end();
}

/** Undefined for what is addressed to another host: a page must not reach the sandbox under a name of its own. */
async function toRequest(message: IncomingMessage, signal: AbortSignal): Promise<Request | undefined> {
  const host = message.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host)) return undefined;
  const url = new URL(message.url ?? '/', `http://${host}`);
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const body = await readBody(message);
  const method = message.method ?? 'GET';
  const hasBody = body.byteLength > 0 && method !== 'GET' && method !== 'HEAD';
  return new Request(`http://${host}${url.pathname}${url.search}`, {
    method,
    headers,
    signal,
    ...(hasBody && { body }),
  });
}

/** Reads a little more than the sandbox takes, so that it can say that it was too much; the rest is dropped. */
async function readBody(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    if (sizeBytes <= longestBodyBytes) chunks.push(chunk);
    sizeBytes += chunk.byteLength;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function write(answer: Response, response: ServerResponse, method: string): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  const isEmpty = answer.status === 204 || answer.status === 304;
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    ...(isEmpty ? {} : { 'Content-Length': body.byteLength }),
  });
  response.end(method === 'HEAD' || isEmpty ? undefined : body);
}

async function breakOff(answer: BrokenAnswer, response: ServerResponse, message: IncomingMessage): Promise<void> {
  if (answer.fault === 'hang') return; // until the client or close() ends it
  if (answer.fault === 'reset') return void message.socket.resetAndDestroy();
  const body = Buffer.from(await answer.response.arrayBuffer());
  response.writeHead(answer.response.status, {
    ...Object.fromEntries(answer.response.headers),
    'Content-Length': body.byteLength,
  });
  response.write(body.subarray(0, answer.sentBytes), () => response.destroy());
}
