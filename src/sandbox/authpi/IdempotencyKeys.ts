import { idempotency } from '../../apis/authpi/index.js';
import type { Call, Reply } from '../core/Call.js';
import { forgetOldest } from '../core/forgetOldest.js';
import { authPiFailure } from './bodies.js';

const mostKept = 10_000;

interface Kept {
  readonly fingerprint: string;
  readonly until: number;
  /** Undefined while the first request is still running. */
  reply?: Reply;
}

/** `Idempotency-Key`: the first answer is kept, repeated, and guarded against another body. */
export interface IdempotencyKeys {
  run(call: Call, account: string, work: () => Reply): Promise<Reply>;
}

export function createIdempotencyKeys(): IdempotencyKeys {
  const kept = new Map<string, Kept>();
  return {
    async run(call, account, work) {
      const key = call.headers.get('idempotency-key');
      if (key === null || call.method !== 'POST') return work();
      if (key.length < 1 || key.length > idempotency.maxLength)
        return authPiFailure({ code: 'invalid_request', status: 400 }, call);
      const name = `${account} ${key}`;
      const fingerprint = `${call.path}\n${call.text}`;
      const earlier = kept.get(name);
      if (earlier && earlier.until > call.time.now()) return repeat(earlier, fingerprint, call);
      const entry: Kept = { fingerprint, until: call.time.now() + idempotency.keptMs };
      kept.set(name, entry);
      forgetOldest(kept, mostKept);
      try {
        await call.processing();
        entry.reply = work();
      } finally {
        // Only a success is kept; after anything else, an aborted wait too, the key is free again.
        if (!entry.reply || entry.reply.status >= 300) kept.delete(name);
      }
      return entry.reply;
    },
  };
}

function repeat({ fingerprint, reply }: Kept, asked: string, call: Call): Reply {
  if (fingerprint !== asked)
    return authPiFailure({ code: 'invalid_request', status: 422, variant: 'key-reused' }, call);
  if (!reply) return authPiFailure({ code: 'conflict', status: 409, variant: 'in-progress' }, call);
  const isTooLong = JSON.stringify(reply.body ?? null).length > idempotency.maxReplayBytes;
  const headers = { ...reply.headers, 'Idempotent-Replayed': 'true' };
  return { status: reply.status, headers, ...(!isTooLong && { body: reply.body }) };
}
