import {
  fieldFormat,
  fieldRequired,
  itemGone,
  messageNotFound,
  notAllowedForChoice,
  notAllowedHere,
  timeRejected,
} from './meanings.js';
import { v3Page } from './pages.js';
import { afterFix, never } from './rules.js';

const reminders = v3Page('reminders');
const scheduled = v3Page('scheduledmessages');

/** Reminders and messages to be sent later, in v3. */
export const scheduleCodes = {
  /** `all_occurrences` is the only value there is, and only for recurring reminders. */
  reminder_missing_apply_to: afterFix(fieldRequired, reminders.inferred(400)),
  reminder_not_recurring: afterFix(fieldFormat, reminders.inferred(400)),
  remind_self_not_allowed: never(notAllowedHere, reminders.inferred(400)),

  scheduled_msg_no_pending_msgs: never(itemGone, scheduled.inferred(400)),
  /** Epoch milliseconds are wanted. */
  scheduled_msg_invalid_time_format: afterFix(timeRejected, scheduled.inferred(400)),
  input_pattern_mismatch: afterFix(fieldFormat, scheduled.inferred(400)),
  scheduled_msg_not_found: afterFix(messageNotFound, scheduled.inferred(404)),
  /** Sending when the person checks in is not offered in this type of chat. */
  checkin_status_message_restricted: afterFix(notAllowedForChoice, scheduled.inferred(403)),
} as const;
