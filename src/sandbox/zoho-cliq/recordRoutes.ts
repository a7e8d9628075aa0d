import { createRecord, deleteRecord, getRecord, listRecords, updateRecord } from '../../apis/zoho-cliq/index.js';
import { isObject, textOf, type JsonObject, type Reply } from '../core/Call.js';
import { serveEndpoint, type EndpointRoute } from '../core/serveEndpoint.js';
import { isReply, pageOf, type Seat } from './Seat.js';
import type { Datastore } from './workspace.js';

const v2Routes = [
  serveEndpoint(listRecords, list),
  serveEndpoint(createRecord, create),
  serveEndpoint(getRecord, (seat: Seat) => onRecord(seat, (_, record) => seat.ok(record))),
  serveEndpoint(updateRecord, update),
  serveEndpoint(deleteRecord, (seat: Seat) => onRecord(seat, (store, record) => remove(seat, store, record))),
];

/** The v3 pages list codes for these and print no threshold; v2 answers the same mistakes by status. */
const toV3 = (route: EndpointRoute<Seat>): EndpointRoute<Seat> => ({
  id: `v3.${route.id}`,
  method: route.method,
  path: route.path.replace('/api/v2/storages/', '/api/v3/datastores/'),
  handle: route.handle,
});

export const recordRoutes = [...v2Routes, ...v2Routes.map(toV3)];

const longestValue = 1000;
const largestRecordBytes = 2500;
const mostConditions = 5;

type Outcome = Reply | Datastore;

/** v3 names the mistake, v2 only its class. */
function failRecord(seat: Seat, code: string): Reply {
  if (seat.manner === 'v3') return seat.fail(code);
  if (code.endsWith('not_found')) return seat.fail('http_404');
  return seat.fail(code.endsWith('denied') ? 'http_403' : 'http_400');
}

function storeOf(seat: Seat): Outcome {
  const store = seat.workspace.datastores.get(seat.call.params['database_unique_name'] ?? '');
  if (!store) return failRecord(seat, 'datastore_not_found');
  return store.owner === 'nobody' ? failRecord(seat, 'datastore_access_denied') : store;
}

function onRecord(seat: Seat, answer: (store: Datastore, record: Record<string, unknown>) => Reply): Reply {
  const store = storeOf(seat);
  if (isReply(store)) return store;
  const record = store.records.get(seat.call.params['record_id'] ?? '');
  return record ? answer(store, record) : failRecord(seat, 'datastore_record_not_found');
}

function list(seat: Seat): Reply {
  const store = storeOf(seat);
  if (isReply(store)) return store;
  const filter = readCriteria(seat.call.query.get('criteria'), store);
  if (typeof filter === 'string') return failRecord(seat, filter);
  const orderBy = seat.call.query.get('order_by')?.split(',') ?? [];
  if (new Set(orderBy).size < orderBy.length) return failRecord(seat, 'datastore_duplicate_sort_field');
  const token = seat.manner === 'v3' ? 'next_token' : 'start_token';
  const paged = pageOf(seat, [...store.records.values()].filter(filter), { most: 100, usual: 50, token });
  if (!paged) return failRecord(seat, 'datastore_invalid_next_token');
  return seat.ok({ list: paged.page, ...(paged.nextToken && { [token]: paged.nextToken }) });
}

/** `(field==value)`, joined by `&&`; a code when it is something else. */
function readCriteria(text: string | null, store: Datastore): string | ((record: JsonObject) => boolean) {
  if (!text) return () => true;
  const conditions = text
    .split('&&')
    .map((part) => /^\(?\s*(\w+)\s*([^\w\s"']+)\s*"?([^")]*)"?\s*\)?$/.exec(part.trim()));
  if (conditions.includes(null)) return 'datastore_invalid_criteria';
  if (conditions.length > mostConditions) return 'datastore_criteria_limit_exceeded';
  const read = conditions.map((found) => ({
    field: found?.[1] ?? '',
    operator: found?.[2] ?? '',
    value: found?.[3] ?? '',
  }));
  if (read.some(({ operator }) => operator !== '==' && operator !== '!=')) return 'datastore_criteria_invalid_operator';
  if (read.some(({ field }) => !Object.hasOwn(store.columns, field))) return 'datastore_column_not_found';
  return (record) =>
    read.every(({ field, operator, value }) => (textOf(record[field]) === value) === (operator === '=='));
}

function create(seat: Seat): Reply {
  const store = storeOf(seat);
  if (isReply(store)) return store;
  const { values } = seat.body;
  if (!isObject(values)) return failRecord(seat, 'param_missing');
  const code =
    valuesProblem(values, store) ??
    (store.required.some((field) => values[field] === undefined) ? 'datastore_required_field_missing' : undefined);
  if (code) return failRecord(seat, code);
  if (isTaken(store, values)) return failRecord(seat, 'datastore_unique_key_violation');
  const id = String(3_160_000 + seat.workspace.nextSerial());
  const record = { ...values, id };
  store.records.set(id, record);
  return seat.ok(record);
}

function update(seat: Seat): Reply {
  return onRecord(seat, (store, record) => {
    const { values } = seat.body;
    if (!isObject(values)) return failRecord(seat, 'param_missing');
    const code = valuesProblem(values, store);
    if (code) return failRecord(seat, code);
    if (isTaken(store, values, record['id'])) return failRecord(seat, 'datastore_update_violates_unique_key');
    const changed = { ...record, ...values, id: record['id'] };
    store.records.set(textOf(record['id']), changed);
    return seat.ok(changed);
  });
}

function remove(seat: Seat, store: Datastore, record: JsonObject): Reply {
  store.records.delete(textOf(record['id']));
  return seat.done();
}

function valuesProblem(values: JsonObject, { columns }: Datastore): string | undefined {
  for (const [field, value] of Object.entries(values)) {
    if (!Object.hasOwn(columns, field)) return 'datastore_column_not_found';
    if (columns[field] === 'number' && typeof value !== 'number') return 'datastore_invalid_number_value';
    if (typeof value === 'string' && value.length > longestValue) return 'datastore_data_limit_exceeded';
  }
  return JSON.stringify(values).length > largestRecordBytes ? 'datastore_data_limit_exceeded' : undefined;
}

const isTaken = ({ records, unique }: Datastore, values: JsonObject, exceptId?: unknown): boolean =>
  values[unique] !== undefined &&
  [...records.values()].some((record) => record[unique] === values[unique] && record['id'] !== exceptId);
