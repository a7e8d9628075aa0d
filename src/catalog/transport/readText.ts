import type { Clock } from '../../internal/index.js';
import { mostBody } from '../body/readTextBody.js';

/**
 * The text of a failed answer, at most 64 KiB of it; then the rest is cancelled. Undefined when it was read
 * before, is locked or is absent. What arrived before a break or the timeout counts.
 */
export async function readText(response: Response, timeoutMs: number, clock: Clock): Promise<string | undefined> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    if (response.bodyUsed || !response.body || response.body.locked) return undefined;
    reader = response.body.getReader();
    return await drain(reader, timeoutMs, clock);
  } catch {
    return undefined;
  } finally {
    // Not awaited: a source may take its time to stop, and the error does not depend on it.
    void reader?.cancel().catch(() => undefined);
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function drain(reader: Reader, timeoutMs: number, clock: Clock): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let leftBytes = mostBody;
  let cancelTimer = () => {};
  const timeout = new Promise<undefined>((resolve) => {
    cancelTimer = clock.setTimeout(() => resolve(undefined), timeoutMs);
  });
  try {
    while (leftBytes > 0) {
      const chunk = await Promise.race([reader.read(), timeout]);
      if (chunk === undefined || chunk.done) break;
      const bytes = chunk.value.subarray(0, leftBytes);
      leftBytes -= bytes.length;
      text += decoder.decode(bytes, { stream: true });
    }
  } catch {
    // The connection broke while the body arrived; the status is known all the same.
  } finally {
    cancelTimer();
  }
  return text;
}
