import {
  createSnippet,
  createSnippets,
  deleteSnippet,
  deleteSnippets,
  getSnippet,
  getSnippets,
  updateSnippet,
} from '../../apis/snippets-ai/index.js';
import { objectBody, isObject, type JsonObject, type Reply } from '../core/Call.js';
import { serveEndpoint } from '../core/serveEndpoint.js';
import { firstProblem, isContent, isUuid, textProblem } from './checks.js';
import { find, idsOf, isReply, type Desk } from './Desk.js';
import type { Snippet } from './library.js';

const mostInBatch = 100;

/** Snippets, alone and in batches. A batch succeeds with what it could do and counts the rest. */
export const snippetRoutes = [
  serveEndpoint(getSnippet, read),
  serveEndpoint(createSnippet, create),
  serveEndpoint(updateSnippet, update),
  serveEndpoint(deleteSnippet, remove),
  serveEndpoint(getSnippets, readMany),
  serveEndpoint(createSnippets, createMany),
  serveEndpoint(deleteSnippets, removeMany),
];

/** The columns the vendor shows. */
export const shown = ({ tag_ids: _tags, ...columnsShown }: Snippet) => columnsShown;

function asked(desk: Desk): Snippet | Reply {
  const id = desk.call.query.get('id');
  if (!id) return desk.reject('Snippet ID is required');
  if (!isUuid(id)) return desk.reject('Snippet ID must be a valid UUID');
  return find(desk, desk.library.snippets, id);
}

function read(desk: Desk): Reply {
  const snippet = asked(desk);
  if (isReply(snippet)) return snippet;
  return desk.quotaMissing(1) ?? desk.succeed(1, shown(snippet));
}

function create(desk: Desk): Reply {
  const body = objectBody(desk.call);
  if (!body) return desk.reject('Request body must be valid JSON');
  const problem = creationProblem(body);
  if (problem) return desk.reject(problem);
  if (!desk.mayUse(body['teamId'] as string)) return desk.fail('team_forbidden');
  const missing = desk.quotaMissing(1);
  if (missing) return missing;
  const snippet = store(desk, body);
  const variations = Array.isArray(body['additionalVariations']) ? body['additionalVariations'].length : 0;
  const metadata = { totalVariations: 1 + variations, tagsAttached: snippet.tag_ids.length };
  return desk.succeed(1, { snippetId: snippet.id }, { metadata });
}

function update(desk: Desk): Reply {
  const snippet = asked(desk);
  if (isReply(snippet)) return snippet;
  const body = objectBody(desk.call);
  if (!body) return desk.reject('Request body must be valid JSON');
  const problem = firstProblem(
    ...fieldProblems(body),
    body['content'] !== undefined && !isContent(body['content']) && 'Content must have type and content',
  );
  if (problem) return desk.reject(problem);
  const missing = desk.quotaMissing(1);
  if (missing) return missing;
  const fieldsUpdated = Object.keys(body).filter((field) => Object.hasOwn(columns, field));
  if (fieldsUpdated.length === 0) return desk.reject('At least one field to update is required');
  for (const field of fieldsUpdated) Object.assign(snippet, { [columns[field] ?? field]: body[field] });
  snippet.updated_at = new Date(desk.call.time.now()).toISOString();
  return desk.succeed(
    1,
    { snippetId: snippet.id },
    { metadata: { fieldsUpdated, tagsAttached: snippet.tag_ids.length } },
  );
}

function remove(desk: Desk): Reply {
  const snippet = asked(desk);
  if (isReply(snippet)) return snippet;
  const missing = desk.quotaMissing(1);
  if (missing) return missing;
  desk.library.snippets.delete(snippet.id);
  return desk.succeed(1, { message: 'Snippet deleted successfully' });
}

function readMany(desk: Desk): Reply {
  const parted = part(desk);
  if (isReply(parted)) return parted;
  const { ids, found, accessible } = parted;
  const metadata = {
    requestedCount: ids.length,
    foundCount: found.length,
    accessibleCount: accessible.length,
    inaccessibleCount: found.length - accessible.length,
    missingCount: ids.length - found.length,
  };
  const data = accessible.map(shown);
  return desk.quotaMissing(accessible.length) ?? desk.succeedMany(accessible.length, data, { metadata });
}

function createMany(desk: Desk): Reply {
  const snippets = objectBody(desk.call)?.['snippets'];
  if (!Array.isArray(snippets) || snippets.length === 0) return desk.reject('Snippets array is required');
  if (snippets.length > mostInBatch) return desk.reject(`Maximum ${mostInBatch} snippets allowed per request`);
  const good = snippets.filter(
    (body): body is JsonObject => isObject(body) && !creationProblem(body) && desk.mayUse(body['teamId'] as string),
  );
  const missing = desk.quotaMissing(good.length);
  if (missing) return missing;
  const createdSnippets = good.map((body) => ({ snippetId: store(desk, body).id }));
  const metadata = {
    requestedCount: snippets.length,
    createdCount: good.length,
    failedCount: snippets.length - good.length,
  };
  return desk.succeedMany(good.length, { message: `${good.length} snippets created`, createdSnippets }, { metadata });
}

function removeMany(desk: Desk): Reply {
  const parted = part(desk);
  if (isReply(parted)) return parted;
  const { ids, accessible } = parted;
  const missing = desk.quotaMissing(accessible.length);
  if (missing) return missing;
  for (const { id } of accessible) desk.library.snippets.delete(id);
  const metadata = {
    requestedCount: ids.length,
    deletedCount: accessible.length,
    inaccessibleCount: ids.length - accessible.length,
  };
  return desk.succeedMany(accessible.length, { message: `${accessible.length} snippets deleted` }, { metadata });
}

interface Parted {
  readonly ids: readonly string[];
  readonly found: readonly Snippet[];
  readonly accessible: readonly Snippet[];
}

function part(desk: Desk): Parted | Reply {
  const ids = idsOf(desk.call);
  if (!ids || ids.length === 0) return desk.reject('Snippet IDs are required');
  if (ids.length > mostInBatch) return desk.reject(`Maximum ${mostInBatch} snippet IDs allowed per request`);
  const found = ids.flatMap((id) => desk.library.snippets.get(id) ?? []);
  return { ids, found, accessible: found.filter(({ team_id }) => desk.mayUse(team_id)) };
}

/** Body fields that may be updated, and the columns they are. */
const columns: Readonly<Record<string, keyof Snippet>> = {
  title: 'title',
  note: 'snippet_note',
  shortcut: 'shortcut',
  folderId: 'folder_id',
  tagIds: 'tag_ids',
  content: 'content',
  isArchived: 'is_archived',
};

function fieldProblems(body: JsonObject): readonly (string | false | undefined)[] {
  const { tagIds, isArchived } = body;
  return [
    textProblem(body, 'title', { label: 'Title', longest: 200 }),
    textProblem(body, 'note', { label: 'Note', longest: 5000 }),
    textProblem(body, 'shortcut', { label: 'Shortcut', longest: 100 }),
    tagIds !== undefined && !(Array.isArray(tagIds) && tagIds.every(isUuid)) && 'Tag IDs must be an array of UUIDs',
    isArchived !== undefined && typeof isArchived !== 'boolean' && 'isArchived must be a boolean',
  ];
}

function creationProblem(body: JsonObject): string | undefined {
  return firstProblem(
    textProblem(body, 'title', { label: 'Title', longest: 200, isRequired: true }),
    body['content'] === undefined && 'Content is required',
    !isContent(body['content']) && 'Content must have type and content',
    body['teamId'] === undefined && 'Team ID is required',
    !isUuid(body['teamId']) && 'Team ID must be a valid UUID',
    ...fieldProblems(body),
  );
}

function store(desk: Desk, body: JsonObject): Snippet {
  const made = new Date(desk.call.time.now()).toISOString();
  const snippet: Snippet = {
    id: desk.library.nextId(),
    title: body['title'] as string,
    content: body['content'] as Snippet['content'],
    snippet_note: (body['note'] as string | undefined) ?? null,
    shortcut: (body['shortcut'] as string | undefined) ?? null,
    folder_id: (body['folderId'] as string | undefined) ?? null,
    team_id: body['teamId'] as string,
    workspace_id: desk.library.snippets.values().next().value?.workspace_id ?? '',
    is_archived: false,
    tag_ids: (body['tagIds'] as string[] | undefined) ?? [],
    created_at: made,
    updated_at: made,
  };
  desk.library.snippets.set(snippet.id, snippet);
  return snippet;
}
