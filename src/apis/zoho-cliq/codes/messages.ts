import {
  actionFailed,
  alreadyDone,
  countLimit,
  fieldFormat,
  inputRejected,
  listOutOfDate,
  messageNotFound,
  noPermission,
  organisationPolicy,
  tooLate,
  tooManyItems,
} from './meanings.js';
import { v3Page } from './pages.js';
import { afterFix, backoff, never } from './rules.js';

const messages = v3Page('messages');
const mentions = v3Page('mentions');
const pins = v3Page('mypins');
const stars = v3Page('stars');
const threads = v3Page('threads');

/** Messages and what is done with them in v3: search, mentions, pins, stars, threads. */
export const messageCodes = {
  /** 25 in one call. */
  message_delete_limit_exceeded: afterFix(tooManyItems, messages.stated(400)),
  /** `message_ids` is empty or not valid. */
  invalid_parameters: afterFix(fieldFormat, messages.stated(400)),
  invalid_delete_reason: afterFix(fieldFormat, messages.stated(400)),
  access_denied: never(noPermission, messages.stated(403)),
  message_delete_timeout: never(tooLate, messages.stated(403)),
  message_not_found: afterFix(messageNotFound, messages.stated(404)),
  /** The search itself broke; the code reads as if it were a sentence. */
  error_message_search: backoff(actionFailed, messages.stated(500)),

  INVALID_PARAMS: afterFix(inputRejected, mentions.stated(400)),
  MENTIONS_FETCH_FAILED: backoff(actionFailed, mentions.stated(500)),

  max_folders_error: afterFix(countLimit, pins.stated(400)),
  max_pins_error: afterFix(countLimit, pins.stated(400)),
  /** Read the categories again, then once more. */
  client_not_synced: afterFix(listOutOfDate, pins.stated(400)),

  input_invalid: afterFix(inputRejected, stars.stated(400)),
  /** The message has no star any more, which is what taking it away wanted. */
  star_not_found: never(alreadyDone, stars.stated(404)),

  thread_chatid_invalid: afterFix(fieldFormat, threads.stated(400)),
  external_communication_not_supported: never(organisationPolicy, threads.stated(403)),
} as const;
