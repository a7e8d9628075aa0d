import { isAnyApiError, type AnyApiError } from '../../errors/index.js';
import { defined, systemClock, type Clock } from '../../internal/index.js';
import { readTextBody } from '../body/readTextBody.js';
import { buildApiError, buildTransportError, orUnknown } from '../buildApiError.js';
import type { CallFacts } from '../CallFacts.js';
import { readFrom } from '../safely.js';
import { pathOf } from './address.js';
import { readText } from './readText.js';
import { transportFailureOf } from './transportFailureOf.js';

// What the client reads by: answers of `fetch` and what it throws, nothing of other libraries. Whoever
// cannot know what was thrown takes `toApiError`.

/** How long the body of a failed answer is waited for. Milliseconds. */
export const defaultBodyTimeoutMs = 10_000;

/** The error of a failed `Response`. Consumes the body, at most 64 KiB of it. Never rejects. */
export async function toResponseError(
  response: Response,
  { clock = systemClock, ...call }: CallFacts & { readonly clock?: Clock | undefined },
): Promise<AnyApiError> {
  const text = await readText(response, defaultBodyTimeoutMs, clock);
  return orUnknown(() => answerError(response, text, call), call);
}

/**
 * The error of what a `fetch` threw, or a function of the app that used one: an `ApiError` as it is, the
 * status and headers of a `Response` (thrown itself or as `response` of what was thrown), else what became
 * of the connection. The body of such a response is not read. Never throws.
 */
export function toFetchError(thrown: unknown, call: CallFacts): AnyApiError {
  if (isAnyApiError(thrown) && readFrom(thrown, '$rae') === undefined) return thrown;
  const facts = { ...call, cause: thrown };
  const response = [thrown, readFrom(thrown, 'response')].find(isResponse);
  return orUnknown(
    () =>
      response
        ? answerError(response, undefined, facts)
        : buildTransportError(transportFailureOf(thrown, facts), facts),
    call,
  );
}

function answerError(response: Response, text: string | undefined, call: CallFacts): AnyApiError {
  const { status, headers, url } = response;
  const path = call.path ?? pathOf(url);
  const facts = { ...call, path };
  if (!(status > 0)) return buildTransportError(transportFailureOf(response, facts), facts);
  const { method, endpoint } = call;
  const header = (name: string) => headers.get(name)?.slice(0, 8192);
  return buildApiError({ status, header, ...readTextBody(text), ...defined({ method, endpoint, path }) }, facts);
}

function isResponse(value: unknown): value is Response {
  return (
    Number.isInteger(readFrom(value, 'status')) && typeof readFrom(readFrom(value, 'headers'), 'get') === 'function'
  );
}
