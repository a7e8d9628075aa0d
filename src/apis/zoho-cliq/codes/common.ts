import {
  actionFailed,
  chatNotFound,
  fieldFormat,
  fieldRequired,
  inputRejected,
  itemGone,
  membersOnly,
  misconfigured,
  noPermission,
  notAllowedHere,
} from './meanings.js';
import { v3Page } from './pages.js';
import { afterFix, backoff, never } from './rules.js';

const bots = v3Page('bots');
const chats = v3Page('chats');
const pins = v3Page('mypins');
const reminders = v3Page('reminders');

/** Codes that several v3 modules share; each names one page that lists it. */
export const commonCodes = {
  invalid_inputs: afterFix(inputRejected, chats.stated(400)),
  /** The message names the parameter. */
  param_missing: afterFix(fieldRequired, chats.stated(400)),
  extra_key_found: never(misconfigured, reminders.inferred(400)),
  invalid_access: afterFix(membersOnly, chats.stated(403)),
  chat_access_denied: afterFix(membersOnly, chats.stated([400, 403])),
  chat_not_found: afterFix(chatNotFound, v3Page('messages').stated(404)),
  chat_operation_failed: backoff(actionFailed, chats.stated([400, 500])),
  /** With 400 the values are at fault more often than the service. */
  operation_failed: {
    ...backoff(actionFailed, chats.stated([400, 500])),
    variants: [{ when: { status: 400 }, ...inputRejected, retry: { rule: 'after-fix' } }],
  },
  /** No right in this chat; with departments also: they are managed in Zoho People. */
  operation_not_allowed: never(
    noPermission,
    pins.stated(400, 'The v2 departments page lists it too, without a status.'),
  ),

  execution_handler_create_failed: backoff(actionFailed, bots.inferred(500)),
  execution_handler_update_failed: backoff(actionFailed, bots.inferred(500)),
  execution_handler_get_failed: backoff(actionFailed, bots.inferred(500)),
  execution_handler_delete_failed: backoff(actionFailed, bots.inferred(500)),
  execution_handler_data_required: afterFix(fieldRequired, bots.inferred(400)),
  execution_handler_data_invalid: afterFix(fieldFormat, bots.inferred(400)),
  execution_handler_not_found: afterFix(itemGone, bots.inferred(404)),
  /** Built-in handlers stay. */
  default_handler_delete_not_allowed: never(notAllowedHere, bots.inferred(400)),
} as const;
