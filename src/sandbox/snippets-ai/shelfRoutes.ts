import {
  createFolder,
  createFolders,
  createTag,
  createTags,
  deleteFolder,
  deleteFolders,
  deleteTag,
  deleteTags,
  getFolder,
  getFolders,
  getTag,
  getTags,
  updateFolder,
  updateFolders,
  updateTag,
  updateTags,
} from '../../apis/snippets-ai/index.js';
import { isObject, objectBody, textOf, type JsonObject, type Reply } from '../core/Call.js';
import { serveEndpoint } from '../core/serveEndpoint.js';
import { firstProblem, isUuid, textProblem } from './checks.js';
import { find, idsOf, isReply, type Desk } from './Desk.js';
import type { Library, Shelf, Snippet } from './library.js';
import { shown as shownSnippet } from './snippetRoutes.js';

/** Folders and tags differ in the names of their fields and in what deleting one does to its snippets. */
interface Kind {
  readonly label: 'Folder' | 'Tag';
  readonly noun: 'folder' | 'tag';
  /** The list in the body of a batch, and in its answer. */
  readonly list: 'folders' | 'tags';
  readonly shelves: (library: Library) => Map<string, Shelf>;
  readonly holds: (snippet: Snippet, id: string) => boolean;
  readonly release: (snippet: Snippet, id: string) => void;
}

const folder: Kind = {
  label: 'Folder',
  noun: 'folder',
  list: 'folders',
  shelves: ({ folders }) => folders,
  holds: (snippet, id) => snippet.folder_id === id,
  release(snippet) {
    snippet.folder_id = null;
  },
};

const tag: Kind = {
  label: 'Tag',
  noun: 'tag',
  list: 'tags',
  shelves: ({ tags }) => tags,
  holds: (snippet, id) => snippet.tag_ids.includes(id),
  release(snippet, id) {
    snippet.tag_ids = snippet.tag_ids.filter((tagId) => tagId !== id);
  },
};

export const shelfRoutes = [
  serveEndpoint(getFolder, (desk: Desk) => read(desk, folder)),
  serveEndpoint(createFolder, (desk: Desk) => create(desk, folder)),
  serveEndpoint(updateFolder, (desk: Desk) => update(desk, folder)),
  serveEndpoint(deleteFolder, (desk: Desk) => remove(desk, folder)),
  serveEndpoint(getFolders, (desk: Desk) => list(desk, folder)),
  serveEndpoint(createFolders, (desk: Desk) => createMany(desk, folder)),
  serveEndpoint(updateFolders, (desk: Desk) => updateMany(desk, folder)),
  serveEndpoint(deleteFolders, (desk: Desk) => removeMany(desk, folder)),
  serveEndpoint(getTag, (desk: Desk) => read(desk, tag)),
  serveEndpoint(createTag, (desk: Desk) => create(desk, tag)),
  serveEndpoint(updateTag, (desk: Desk) => update(desk, tag)),
  serveEndpoint(deleteTag, (desk: Desk) => remove(desk, tag)),
  serveEndpoint(getTags, (desk: Desk) => list(desk, tag)),
  serveEndpoint(createTags, (desk: Desk) => createMany(desk, tag)),
  serveEndpoint(updateTags, (desk: Desk) => updateMany(desk, tag)),
  serveEndpoint(deleteTags, (desk: Desk) => removeMany(desk, tag)),
];

const shown = ({ noun }: Kind, { id, name, color, team_id, parent_id, created_at }: Shelf) => ({
  id,
  [`${noun}_name`]: name,
  [`${noun}_color`]: color,
  team_id,
  [`parent_${noun}_id`]: parent_id,
  created_at,
});

function asked(desk: Desk, { noun, label, shelves }: Kind): Shelf | Reply {
  const id = desk.call.query.get(`${noun}Id`) ?? desk.call.query.get('id');
  if (!id) return desk.reject(`${label} ID is required`);
  if (!isUuid(id)) return desk.reject(`${label} ID must be a valid UUID`);
  return find(desk, shelves(desk.library), id);
}

/** With one page of its snippets; they are billed. */
function read(desk: Desk, kind: Kind): Reply {
  const shelf = asked(desk, kind);
  if (isReply(shelf)) return shelf;
  const [limit, offset] = [Number(desk.call.query.get('limit') ?? '50'), Number(desk.call.query.get('offset') ?? '0')];
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) return desk.reject('Limit must be between 1 and 100');
  if (!Number.isInteger(offset) || offset < 0) return desk.reject('Offset must be 0 or more');
  const held = [...desk.library.snippets.values()].filter((snippet) => kind.holds(snippet, shelf.id));
  const snippets = held.slice(offset, offset + limit).map(shownSnippet);
  const pagination = {
    limit,
    offset,
    totalSnippets: held.length,
    hasMore: offset + limit < held.length,
    currentPage: Math.floor(offset / limit) + 1,
    totalPages: Math.max(1, Math.ceil(held.length / limit)),
  };
  const cost = 1 + snippets.length;
  return (
    desk.quotaMissing(cost) ?? desk.succeedMany(cost, { [kind.noun]: shown(kind, shelf), snippets }, { pagination })
  );
}

function list(desk: Desk, kind: Kind): Reply {
  const mine = [...kind.shelves(desk.library).values()].filter(({ team_id }) => desk.mayUse(team_id));
  return (
    desk.quotaMissing(mine.length) ??
    desk.succeedMany(
      mine.length,
      mine.map((shelf) => shown(kind, shelf)),
    )
  );
}

function create(desk: Desk, kind: Kind): Reply {
  const body = objectBody(desk.call);
  if (!body) return desk.reject('Request body must be valid JSON');
  const problem = creationProblem(body, kind);
  if (problem) return desk.reject(problem);
  if (!desk.mayUse(body['teamId'] as string)) return desk.fail('team_forbidden');
  const missing = desk.quotaMissing(1);
  if (missing) return missing;
  const shelf = store(desk, body, kind);
  const { noun } = kind;
  const metadata = { [`${noun}Id`]: shelf.id, [`${noun}Name`]: shelf.name, createdAt: shelf.created_at };
  return desk.succeed(1, { [noun]: shown(kind, shelf) }, { metadata });
}

function update(desk: Desk, kind: Kind): Reply {
  const shelf = asked(desk, kind);
  if (isReply(shelf)) return shelf;
  const body = objectBody(desk.call);
  if (!body) return desk.reject('Request body must be valid JSON');
  const problem = fieldProblem(body, kind);
  if (problem) return desk.reject(problem);
  const missing = desk.quotaMissing(1);
  if (missing) return missing;
  change(shelf, body, kind);
  return desk.succeed(1, { [kind.noun]: shown(kind, shelf) });
}

function remove(desk: Desk, kind: Kind): Reply {
  const shelf = asked(desk, kind);
  if (isReply(shelf)) return shelf;
  const missing = desk.quotaMissing(1);
  if (missing) return missing;
  discard(desk, shelf, kind);
  return desk.succeed(1, { message: `${kind.label} deleted successfully` });
}

/** Makes what it can and lists the rest under `errors`. The form of an error is not documented. */
function createMany(desk: Desk, kind: Kind): Reply {
  return batch(desk, kind, 'created', (body) => {
    const problem = creationProblem(body, kind);
    if (problem) return problem;
    if (!desk.mayUse(body['teamId'] as string)) return 'API key does not have access to this team';
    return () => store(desk, body, kind);
  });
}

function updateMany(desk: Desk, kind: Kind): Reply {
  return batch(desk, kind, 'updated', (body) => {
    const shelf = kind.shelves(desk.library).get(textOf(body[`${kind.noun}Id`] ?? body['id']));
    if (!shelf || !desk.mayUse(shelf.team_id)) return 'Resource not found';
    return fieldProblem(body, kind) ?? (() => change(shelf, body, kind));
  });
}

/** `attempt` says what is wrong with an item, or how to carry it out. */
function batch(
  desk: Desk,
  kind: Kind,
  done: 'created' | 'updated',
  attempt: (body: JsonObject) => string | (() => Shelf),
): Reply {
  const items = objectBody(desk.call)?.[kind.list];
  if (!Array.isArray(items) || items.length === 0) return desk.reject(`${kind.label}s array is required`);
  if (items.length > 100) return desk.reject(`Maximum 100 ${kind.list} allowed per request`);
  const missing = desk.quotaMissing(items.length);
  if (missing) return missing;
  const outcomes = items.map((item: unknown) => (isObject(item) ? attempt(item) : `${kind.label} must be an object`));
  const errors = outcomes.flatMap((outcome, index) =>
    typeof outcome === 'string' ? [{ index, message: outcome }] : [],
  );
  const shelves = outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : [shown(kind, outcome())]));
  return desk.succeedMany(items.length, { [`${done}${kind.label}s`]: shelves, errors });
}

function removeMany(desk: Desk, kind: Kind): Reply {
  const ids = idsOf(desk.call) ?? idsOf(desk.call, `${kind.noun}Ids`);
  if (!ids || ids.length === 0) return desk.reject(`${kind.label} IDs are required`);
  const mine = ids
    .flatMap((id) => kind.shelves(desk.library).get(id) ?? [])
    .filter(({ team_id }) => desk.mayUse(team_id));
  const missing = desk.quotaMissing(mine.length);
  if (missing) return missing;
  for (const shelf of mine) discard(desk, shelf, kind);
  const metadata = {
    requestedCount: ids.length,
    deletedCount: mine.length,
    inaccessibleCount: ids.length - mine.length,
  };
  return desk.succeedMany(mine.length, { message: `${mine.length} ${kind.list} deleted` }, { metadata });
}

const fieldProblem = (body: JsonObject, { noun, label }: Kind, isRequired = false): string | undefined =>
  firstProblem(
    textProblem(body, `${noun}Name`, { label: `${label} name`, longest: 1000, isRequired }),
    textProblem(body, `${noun}Color`, { label: `${label} color`, longest: 100 }),
  );

const creationProblem = (body: JsonObject, kind: Kind): string | undefined =>
  firstProblem(
    fieldProblem(body, kind, true),
    body['teamId'] === undefined && 'Team ID is required',
    !isUuid(body['teamId']) && 'Team ID must be a valid UUID',
  );

function store(desk: Desk, body: JsonObject, kind: Kind): Shelf {
  const shelf: Shelf = {
    id: desk.library.nextId(),
    name: '',
    color: null,
    team_id: body['teamId'] as string,
    parent_id: null,
    created_at: new Date(desk.call.time.now()).toISOString(),
  };
  kind.shelves(desk.library).set(shelf.id, shelf);
  return change(shelf, body, kind);
}

function change(shelf: Shelf, body: JsonObject, { noun, label }: Kind): Shelf {
  const [name, color, parent] = [body[`${noun}Name`], body[`${noun}Color`], body[`parent${label}Id`]];
  if (typeof name === 'string') shelf.name = name;
  if (typeof color === 'string') shelf.color = color;
  if (parent === null || typeof parent === 'string') shelf.parent_id = parent;
  return shelf;
}

/** Its snippets stay, without it. */
function discard(desk: Desk, shelf: Shelf, kind: Kind): void {
  kind.shelves(desk.library).delete(shelf.id);
  for (const snippet of desk.library.snippets.values()) {
    if (kind.holds(snippet, shelf.id)) kind.release(snippet, shelf.id);
  }
}
