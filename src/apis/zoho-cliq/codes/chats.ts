import {
  actionFailed,
  fieldRequired,
  groupFull,
  inputRejected,
  noPermission,
  notAllowedHere,
  organisationPolicy,
  timeRejected,
  tooFewPeople,
  unavailable,
} from './meanings.js';
import { v3Page } from './pages.js';
import { afterFix, backoff, never } from './rules.js';

const chats = v3Page('chats');

/** What only the v3 chat routes answer. */
export const chatCodes = {
  // An administrator decided who may chat with whom.
  '121_deptmem_message': never(organisationPolicy, chats.inferred(400)),
  '121_orgmem_message': never(organisationPolicy, chats.inferred(400)),
  '121_extmem_message': never(organisationPolicy, chats.inferred(400)),
  chat_with_other_org_disabled: never(organisationPolicy, chats.inferred(400)),

  /** Ends in failed, but no fault: the person is no longer a contact or colleague. */
  chat_continue_nonorg_nonmutual_contact_failed: never(notAllowedHere, chats.inferred(500)),
  chat_not_available_with_this_inactive_user_and_cannot_create_newchat: never(notAllowedHere, chats.inferred(400)),
  no_valid_users_available_to_create_chat: afterFix(tooFewPeople, chats.inferred(400)),
  /** A group needs three, its creator included. */
  insufficient_members_to_create_group_chat: afterFix(tooFewPeople, chats.inferred(400)),

  'invalid.inputs.submitted': afterFix(inputRejected, chats.stated(400)),
  /** Also when a range ends before it starts. */
  'invalid.time.submitted': afterFix(timeRejected, chats.stated(400)),
  invalid_request: afterFix(inputRejected, chats.inferred(400)),
  chat_title_empty: afterFix(fieldRequired, chats.inferred(400)),

  channel_title_update_not_supported: never(notAllowedHere, chats.inferred(400)),
  contact_rename_not_supported: never(notAllowedHere, chats.inferred(400)),
  chatlet_title_modification_not_allowed: never(noPermission, chats.inferred(400)),
  /** Only direct and group chats can be cleared. */
  chat_clear_local_history_not_supported: never(notAllowedHere, chats.inferred(400)),
  one_to_one_chat_add_member_not_allowed: never(notAllowedHere, chats.inferred(400)),
  one_to_one_chat_delete_member_not_allowed: never(notAllowedHere, chats.inferred(400)),
  group_chat_participants_limit_exceeded: afterFix(groupFull, chats.inferred(400)),

  chat_title_update_failed: backoff(actionFailed, chats.inferred(500)),
  chat_clear_local_history_failed: backoff(actionFailed, chats.inferred(500)),
  member_add_failed: backoff(actionFailed, chats.inferred(500)),
  member_delete_failed: backoff(actionFailed, chats.inferred(500)),
  service_unavailable: backoff(unavailable, chats.stated(503)),
} as const;
