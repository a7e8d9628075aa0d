import {
  actionFailed,
  addressInUse,
  adminOnly,
  alreadyDone,
  circular,
  fieldFormat,
  fieldRequired,
  invitationBlocked,
  invitationOpen,
  itemGone,
  membersOnly,
  nameTaken,
  notAllowedHere,
} from './meanings.js';
import { v2Page } from './pages.js';
import { afterFix, backoff, never } from './rules.js';

const departments = v2Page('departments');
const designations = v2Page('designations');

/** Adding people answers 200 and names those it could not add; see `readUsersAdded`. */
const perPerson = v2Page('users').inferred(200, 'Status inferred: the code stands beside an address inside a success.');

/** The v2 routes for people, departments and designations. */
export const organisationCodes = {
  'zohoaccount.conflict': afterFix(addressInUse, perPerson),
  /** The person turned down several invitations to this address. */
  'email.invitation.blocked': afterFix(invitationBlocked, perPerson),
  'email.activeuser': never(alreadyDone, perPerson),
  'email.pendinguser': afterFix(invitationOpen, perPerson),

  not_an_organization_admin: never(adminOnly, departments.inferred(400)),
  not_zoho_organization_user: never(membersOnly, departments.inferred(400)),
  department_lead_needed: afterFix(fieldRequired, departments.inferred(400)),
  department_lead_invalid: afterFix(fieldFormat, departments.inferred(400)),
  /** Misspelt by the vendor. */
  departmet_parent_department_needed: afterFix(fieldRequired, departments.inferred(400)),
  department_not_exist: afterFix(itemGone, departments.inferred(400)),
  department_already_exist: afterFix(nameTaken, departments.inferred(400)),
  department_cyclic_loop: afterFix(circular, departments.inferred(400)),
  department_base_dept_delete_not_allowed: never(notAllowedHere, departments.inferred(400)),
  department_create_failed: backoff(actionFailed, departments.inferred(500)),
  department_edit_failed: backoff(actionFailed, departments.inferred(500)),
  department_delete_failed: backoff(actionFailed, departments.inferred(500)),
  department_add_member_failed: backoff(actionFailed, departments.inferred(500)),
  department_delete_member_failed: backoff(actionFailed, departments.inferred(500)),

  designation_already_exist: afterFix(nameTaken, designations.inferred(400)),
  designation_create_failed: backoff(actionFailed, designations.inferred(500)),
  designation_not_exist: afterFix(itemGone, designations.inferred(400)),
} as const;
