import { keyBlock } from '../../apis/snippets-ai/index.js';
import type { Call, Reply } from '../core/Call.js';
import type { OrderedFailure } from '../core/VendorSite.js';
import { sentenceOf } from '../core/words.js';
import { table } from '../core/table.js';

/** The vendor's texts where it prints one, ours where the sample is lost. */
const texts = table<string>({
  bad_request: 'Snippet ID is required',
  unauthorized: 'Invalid or inactive API key',
  forbidden: 'You do not have permission to access this resource',
  team_forbidden: 'API key does not have access to this team',
  quota_exceeded: 'Insufficient API requests',
  key_blocked: 'Too many invalid API key attempts. This API key has been temporarily blocked for 5 minutes.',
  not_found: 'Resource not found',
  rate_limited: 'Rate limit exceeded',
  server_error: 'Internal server error',
});

/** Two causes that 403 has on the vendor's page beside those with a body of their own. */
const causes = table<string>({
  workspace: 'This resource belongs to another workspace',
  subscription: 'The subscription of this workspace is not active',
});

/** Waits the vendor sends with a refusal when it sends one. */
const waits = table<number>({ rate_limited: 60_000, key_blocked: keyBlock.blockMs });

/**
 * One envelope for all: `{ success: false, message, error? }`. `variant` `workspace` and `subscription`
 * name a cause of `forbidden`; `detailed` adds the optional `error` text.
 */
export function snippetsFailure(failure: OrderedFailure, call: Pick<Call, 'time'>): Reply {
  const { code, status, variant = '' } = failure;
  const wait = failure.retryAfterMs ?? waits.get(code);
  const message = causes.get(variant) ?? texts.get(code) ?? sentenceOf(code);
  return {
    status,
    body: {
      success: false,
      message,
      ...(code === 'quota_exceeded' && { usage: { remainingRequests: 0, requiredRequests: 5 } }),
      ...(variant === 'detailed' && { error: `${sentenceOf(code)}.` }),
    },
    ...(typeof wait === 'number' && { headers: { 'Retry-After': call.time.toRetryAfter(wait) } }),
    ...(waits.has(code) && { isRefusal: true }),
  };
}

/** A body of the same form with a text of its own. */
export const snippetsRejection = (status: number, message: string, usage?: object): Reply => ({
  status,
  body: { success: false, message, ...(usage && { usage }) },
});
