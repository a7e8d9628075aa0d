import { defineEndpoint, shape } from '../../../client/index.js';
import { zohoCliq } from '../catalog.js';
import { limited } from './limited.js';

/** A row of a Cliq database: an id and whatever fields its owner made. */
export type ZohoCliqRecord = Readonly<Record<string, unknown>> & { readonly id: string };

interface DatabaseInput {
  readonly database_unique_name: string;
}

interface RecordInput extends DatabaseInput {
  readonly record_id: string;
}

interface ValuesInput {
  readonly values: Readonly<Record<string, unknown>>;
}

/** Records of a database. Scope `ZohoCliq.StorageData.READ`. */
export const listRecords = defineEndpoint(zohoCliq, {
  ...limited('records.list'),
  method: 'GET',
  path: '/api/v2/storages/{database_unique_name}/records',
  input: shape<
    DatabaseInput & {
      readonly criteria?: string;
      readonly from_index?: number;
      readonly limit?: number;
      readonly order_by?: string;
      readonly start_token?: string;
    }
  >(),
  output: shape<{ readonly list: readonly ZohoCliqRecord[]; readonly start_token?: string }>(),
});

/** Adds a record. Scope `ZohoCliq.StorageData.CREATE`. */
export const createRecord = defineEndpoint(zohoCliq, {
  ...limited('records.create'),
  method: 'POST',
  path: '/api/v2/storages/{database_unique_name}/records',
  input: shape<DatabaseInput & ValuesInput>(),
  output: shape<ZohoCliqRecord>(),
});

/** One record. Scope `ZohoCliq.StorageData.READ`. */
export const getRecord = defineEndpoint(zohoCliq, {
  ...limited('records.get'),
  method: 'GET',
  path: '/api/v2/storages/{database_unique_name}/records/{record_id}',
  input: shape<RecordInput>(),
  output: shape<ZohoCliqRecord>(),
});

/** Changes a record. Scope `ZohoCliq.StorageData.UPDATE`. */
export const updateRecord = defineEndpoint(zohoCliq, {
  ...limited('records.update'),
  method: 'PUT',
  path: '/api/v2/storages/{database_unique_name}/records/{record_id}',
  input: shape<RecordInput & ValuesInput>(),
  output: shape<ZohoCliqRecord>(),
});

/** Removes a record. Scope `ZohoCliq.StorageData.DELETE`. */
export const deleteRecord = defineEndpoint(zohoCliq, {
  ...limited('records.delete'),
  method: 'DELETE',
  path: '/api/v2/storages/{database_unique_name}/records/{record_id}',
  input: shape<RecordInput>(),
});
