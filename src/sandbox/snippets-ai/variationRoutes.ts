import { deleteVariations, getVariation, listVariationHistory, updateVariation } from '../../apis/snippets-ai/index.js';
import { objectBody, type Reply } from '../core/Call.js';
import { serveEndpoint } from '../core/serveEndpoint.js';
import { firstProblem, isContent, isUuid, textProblem } from './checks.js';
import { find, idsOf, isReply, type Desk } from './Desk.js';
import type { Variation } from './library.js';

export const variationRoutes = [
  serveEndpoint(getVariation, read),
  serveEndpoint(updateVariation, update),
  serveEndpoint(deleteVariations, removeMany),
  serveEndpoint(listVariationHistory, history),
];

function asked(desk: Desk): Variation | Reply {
  const id = desk.call.query.get('variationId');
  if (!id) return desk.reject('Variation ID is required');
  if (!isUuid(id)) return desk.reject('Variation ID must be a valid UUID');
  return accessible(desk, id);
}

/** A variation belongs to whom its snippet belongs to. */
function accessible(desk: Desk, id: string): Variation | Reply {
  const variation = desk.library.variations.get(id);
  if (!variation) return desk.fail('not_found');
  const snippet = find(desk, desk.library.snippets, variation.snippet_id);
  return isReply(snippet) ? snippet : variation;
}

function read(desk: Desk): Reply {
  const snippetId = desk.call.query.get('snippetId');
  if (!snippetId) return desk.reject('Snippet ID is required');
  const variation = asked(desk);
  if (isReply(variation)) return variation;
  if (variation.snippet_id !== snippetId) return desk.fail('not_found');
  const { history: _history, ...data } = variation;
  return desk.quotaMissing(1) ?? desk.succeed(1, data);
}

function update(desk: Desk): Reply {
  const variation = asked(desk);
  if (isReply(variation)) return variation;
  const body = objectBody(desk.call);
  if (!body) return desk.reject('Request body must be valid JSON');
  const { name, content } = body;
  const problem = firstProblem(
    textProblem(body, 'name', { label: 'Name', longest: 100 }),
    content !== undefined && !isContent(content) && 'Content must have type and content',
    name === undefined && content === undefined && 'At least one field to update is required',
  );
  if (problem) return desk.reject(problem);
  const missing = desk.quotaMissing(1);
  if (missing) return missing;
  const changedAt = new Date(desk.call.time.now()).toISOString();
  if (typeof name === 'string') variation.name = name;
  if (isContent(content)) {
    variation.history.push({ id: desk.library.nextId(), changed_at: changedAt, content: variation.content });
    variation.content = content;
  }
  variation.updated_at = changedAt;
  const fieldsUpdated = ['name', 'content'].filter((field) => body[field] !== undefined);
  return desk.succeed(1, { variationId: variation.id }, { metadata: { fieldsUpdated } });
}

/** The parameters are not documented; `variationId` for one and `ids` for several are taken. */
function removeMany(desk: Desk): Reply {
  const one = desk.call.query.get('variationId');
  const ids = one ? [one] : idsOf(desk.call);
  if (!ids || ids.length === 0) return desk.reject('Variation ID is required');
  const found = ids.filter((id) => !isReply(accessible(desk, id)));
  if (one && found.length === 0) return accessible(desk, one) as Reply;
  const missing = desk.quotaMissing(found.length);
  if (missing) return missing;
  for (const id of found) desk.library.variations.delete(id);
  const metadata = {
    requestedCount: ids.length,
    deletedCount: found.length,
    inaccessibleCount: ids.length - found.length,
  };
  return desk.succeedMany(found.length, { message: `${found.length} variations deleted` }, { metadata });
}

function history(desk: Desk): Reply {
  const variation = asked(desk);
  if (isReply(variation)) return variation;
  const { query } = desk.call;
  const limit = Number(query.get('limit') ?? '50');
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) return desk.reject('Limit must be between 1 and 100');
  const [from, to] = [query.get('fromDate'), query.get('toDate')].map((text) =>
    text === null ? undefined : Date.parse(text),
  );
  if (Number.isNaN(from) || Number.isNaN(to)) return desk.reject('Dates must be ISO 8601');
  const found = variation.history.filter(({ changed_at: at }) => {
    const time = Date.parse(at);
    return time >= (from ?? -Infinity) && time <= (to ?? Infinity);
  });
  const data = found.slice(0, limit);
  const metadata = { hasMore: found.length > limit, totalRecords: found.length };
  return desk.quotaMissing(data.length) ?? desk.succeedMany(data.length, data, { metadata });
}
