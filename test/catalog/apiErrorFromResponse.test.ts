// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';

import { apiErrorFromResponse } from '../../src/catalog/index.js';
import { acme } from './acme.js';

const now = 1_000_000;
const json = (body: unknown, init: ResponseInit = { status: 500 }) => new Response(JSON.stringify(body), init);

/** A body that is written by hand. */
function streamed(start: (controller: ReadableStreamDefaultController<Uint8Array>) => void, cancel?: () => void) {
  return new Response(new ReadableStream<Uint8Array>({ start, ...(cancel && { cancel }) }), { status: 500 });
}
const bytes = (text: string) => new TextEncoder().encode(text);

describe('apiErrorFromResponse', () => {
  it('reads code, header and body', async () => {
    const response = json({ code: 'TOO_FAST' }, { status: 429, headers: { 'Retry-After': '3' } });
    const error = await apiErrorFromResponse(response, {
      catalog: acme,
      method: 'POST',
      endpoint: 'notes.save',
      attempt: 2,
      now,
    });
    expect(error).toMatchObject({
      code: 'TOO_FAST',
      status: 429,
      method: 'POST',
      endpoint: 'notes.save',
      attempt: 2,
      occurredAt: now,
    });
    expect(error.retryAfter).toEqual({ ms: 3000, at: now + 3000, source: 'retry-after' });
    expect(error.cause).toBeUndefined();
  });

  it.each<[string, () => Response | Promise<Response>]>([
    [
      'used',
      async () => {
        const response = json({ code: 'GONE' });
        await response.text();
        return response;
      },
    ],
    [
      'locked',
      () => {
        const response = json({ code: 'GONE' });
        response.body?.getReader();
        return response;
      },
    ],
    ['absent', () => new Response(null, { status: 500 })],
    ['broken from the start', () => streamed((controller) => controller.error(new Error('reset')))],
    ['not made of bytes', () => streamed((controller) => controller.enqueue('text' as never))],
  ])('keeps status and headers when the body is %s', async (_name, make) => {
    expect(await apiErrorFromResponse(await make(), { catalog: acme })).toMatchObject({
      code: 'unknown',
      kind: 'server',
      status: 500,
    });
  });

  it('uses what arrived before the body broke off', async () => {
    const response = streamed((controller) => {
      controller.enqueue(bytes('{"code":"FLAKY"}'));
      setTimeout(() => controller.error(new Error('reset')), 5);
    });
    expect((await apiErrorFromResponse(response, { catalog: acme })).code).toBe('FLAKY');
  });

  it('reads no more than 64 KiB and cancels the rest', async () => {
    const cancel = vi.fn<() => void>();
    let sent = 0;
    const response = new Response(
      new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            sent += 16_384;
            controller.enqueue(bytes('word '.repeat(3277).slice(0, 16_384)));
          },
          cancel,
        },
        { highWaterMark: 0 },
      ),
      { status: 502 },
    );
    const error = await apiErrorFromResponse(response);
    expect(error.status).toBe(502);
    expect(error.vendorMessage).toHaveLength(300);
    expect(sent).toBe(65_536);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('does not wait for a body that never ends', async () => {
    let timeUp = () => {};
    const clock = {
      now: () => now,
      monotonic: () => 0,
      setTimeout: (run: () => void, delayMs: number) => {
        expect(delayMs).toBe(500);
        timeUp = run;
        return () => {};
      },
    };
    const cancel = vi.fn<() => void>();
    const response = streamed((controller) => controller.enqueue(bytes('{"code":"FLAKY"}')), cancel);
    const made = apiErrorFromResponse(response, { catalog: acme, clock, bodyTimeoutMs: 500 });
    await vi.waitFor(() => expect(timeUp).not.toBeUndefined());
    setTimeout(() => timeUp(), 5);
    expect(await made).toMatchObject({ code: 'FLAKY', occurredAt: now });
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('is parse for a success that was not readable, and the write is done', async () => {
    const error = await apiErrorFromResponse(new Response('<html>', { status: 200 }), {
      catalog: acme,
      method: 'POST',
    });
    expect(error).toMatchObject({ code: 'parse', kind: 'server', outcome: 'applied' });
  });

  it('survives what only looks like a response', async () => {
    expect(await apiErrorFromResponse(null as never)).toMatchObject({ code: 'unknown' });
    expect(await apiErrorFromResponse({ status: 404, headers: {} } as never)).toMatchObject({ code: 'http_404' });
    expect(await apiErrorFromResponse(Response.error())).toMatchObject({ code: 'network' });
  });
});
