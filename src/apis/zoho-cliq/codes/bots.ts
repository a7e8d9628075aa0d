import {
  alreadyDone,
  countLimit,
  featureOff,
  fieldFormat,
  fieldRequired,
  itemGone,
  nameTaken,
  noPermission,
  notAllowedHere,
  sendFailed,
  tooFewPeople,
} from './meanings.js';
import { v3Page } from './pages.js';
import { afterFix, backoff, never } from './rules.js';

const bots = v3Page('bots');

/** What only the v3 bot routes answer. */
export const botCodes = {
  bot_creation_limit_exceeded: afterFix(countLimit, bots.inferred(400)),
  bot_name_already_exists: afterFix(nameTaken, bots.inferred(400)),
  /** A bot that runs on a webhook needs its address; one that runs on Deluge may not have one. */
  execution_url_required: afterFix(fieldRequired, bots.inferred(400)),
  execution_url_not_allowed: afterFix(fieldFormat, bots.inferred(400)),
  /** Who may see the bot (organization, team, personal); nothing to do with OAuth. */
  invalid_scope: afterFix(fieldFormat, bots.inferred(400)),
  bot_not_found: afterFix(itemGone, bots.inferred(404)),
  bot_permission_denied: afterFix(noPermission, bots.inferred(403)),
  botmessage_sending_failed: backoff(sendFailed, bots.inferred(500)),
  botmessage_no_valid_users: afterFix(tooFewPeople, bots.inferred(400)),
  bot_unauthorized_message_access: afterFix(noPermission, bots.inferred(400)),
  bot_message_forbidden: never(notAllowedHere, bots.inferred(403)),
  bot_alert_not_enabled: afterFix(featureOff, bots.inferred(400)),
  bot_already_member: never(alreadyDone, bots.inferred(400)),
} as const;
