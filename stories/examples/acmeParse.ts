import { extendCatalog, type HttpFailure, type ParsedFailure } from '../../src/index.js';
import { acme } from './acme.js';

/** Acme's own body: `{ "fault": { "id": "BROKEN", "say": "…", "seconds": 5 } }`. */
function parse({ body }: HttpFailure): ParsedFailure | undefined {
  const { fault } = (body ?? {}) as { fault?: { id?: unknown; say?: unknown; seconds?: unknown } };
  if (typeof fault?.id !== 'string') return undefined; // the generic reading goes on from here
  return {
    code: fault.id,
    ...(typeof fault.say === 'string' && { message: fault.say }),
    ...(typeof fault.seconds === 'number' && { retryAfterMs: fault.seconds * 1_000 }),
  };
}

/** The same catalog, reading bodies that no standard knows. */
export const acmeV2 = extendCatalog(acme, { parse });
