import {
  alreadyExists,
  conflict,
  countLimit,
  fieldFormat,
  fieldRequired,
  filterRejected,
  inputRejected,
  itemGone,
  nameReserved,
  nameTaken,
  noPermission,
  pageExpired,
  partlyFailed,
  passwordNeeded,
  tooLarge,
  tooManyItems,
} from './meanings.js';
import { v3Page } from './pages.js';
import { afterFix, backoff } from './rules.js';

const datastores = v3Page('datastores');

/** What the v3 datastore and record routes answer. */
export const datastoreCodes = {
  // the datastore itself
  datastore_creation_limit_exceeded: afterFix(countLimit, datastores.inferred(400)),
  datastore_name_already_exists: afterFix(nameTaken, datastores.inferred(400)),
  datastore_invalid_creation_data: afterFix(inputRejected, datastores.inferred(400)),
  datastore_access_denied: afterFix(noPermission, datastores.inferred(403)),
  datastore_not_found: afterFix(itemGone, datastores.inferred(404)),
  /** Not in a state in which this works. */
  datastore_invalid: afterFix(conflict, datastores.inferred(400)),
  datastore_export_password_missing: afterFix(passwordNeeded, datastores.inferred(400)),

  // its fields
  datastore_fields_required: afterFix(fieldRequired, datastores.inferred(400)),
  datastore_fields_invalid_value: afterFix(fieldFormat, datastores.inferred(400)),
  /** At most 19 besides the record id. */
  datastore_fields_limit_exceeded: afterFix(tooManyItems, datastores.inferred(400)),
  datastore_fields_duplicate_column: afterFix(inputRejected, datastores.inferred(400)),
  datastore_field_name_reserved: afterFix(nameReserved, datastores.inferred(400)),
  datastore_field_name_already_exists: afterFix(nameTaken, datastores.inferred(400)),
  /** Encrypted and large texts cannot be unique. */
  datastore_field_unique_key_not_supported: afterFix(fieldFormat, datastores.inferred(400)),
  /** Only limited texts and numbers can be masked. */
  datastore_field_mask_not_supported: afterFix(fieldFormat, datastores.inferred(400)),
  /** What is missing is a column that the submitted constraint names, so the input is to be edited. */
  datastore_unique_key_column_not_found: afterFix(fieldFormat, datastores.inferred(404)),
  datastore_field_not_found: afterFix(itemGone, datastores.inferred(404)),
  datastore_column_not_found: afterFix(itemGone, datastores.inferred(404)),
  datastore_field_update_failed: backoff(partlyFailed, datastores.inferred(500)),

  // records
  record_not_found: afterFix(itemGone, datastores.inferred(404)),
  datastore_record_not_found: afterFix(itemGone, datastores.inferred(404)),
  datastore_required_field_missing: afterFix(fieldRequired, datastores.inferred(400)),
  datastore_invalid_number_value: afterFix(fieldFormat, datastores.inferred(400)),
  /** 20 fields, 1,000 characters each, 2,500 bytes in all. */
  datastore_data_limit_exceeded: afterFix(tooLarge, datastores.inferred(400)),
  datastore_unique_key_violation: afterFix(alreadyExists, datastores.inferred(400)),
  datastore_update_violates_unique_key: afterFix(alreadyExists, datastores.inferred(400)),
  bulk_record_update_failed: backoff(partlyFailed, datastores.inferred(500)),

  // looking for records
  invalid_record_criteria: afterFix(filterRejected, datastores.inferred(400)),
  datastore_invalid_criteria: afterFix(filterRejected, datastores.inferred(400)),
  datastore_criteria_invalid_operator: afterFix(filterRejected, datastores.inferred(400)),
  datastore_criteria_limit_exceeded: afterFix(tooManyItems, datastores.inferred(400)),
  datastore_in_query_limit_exceeded: afterFix(tooManyItems, datastores.inferred(400)),
  datastore_duplicate_sort_field: afterFix(filterRejected, datastores.inferred(400)),
  /** The cursor is dead: start again at page one. */
  datastore_invalid_next_token: afterFix(pageExpired, datastores.inferred(400)),
} as const;
