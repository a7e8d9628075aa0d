import type { ErrorKind, RecoveryAction } from '../../../errors/index.js';

/** What a code means to a person: its kind, its sentence, and what can be done, best first. */
export interface Meaning<TKind extends ErrorKind> {
  readonly kind: TKind;
  readonly messageKey: string;
  readonly recovery: readonly RecoveryAction[];
}

const meaning = <const TKind extends ErrorKind>(
  kind: TKind,
  messageKey: string,
  ...recovery: readonly [RecoveryAction, ...RecoveryAction[]]
): Meaning<TKind> => ({ kind, messageKey, recovery });

// validation: the person changes what was sent
export const fieldRequired = meaning('validation', 'field-required', 'edit-input');
export const fieldFormat = meaning('validation', 'field-format', 'edit-input');
export const inputRejected = meaning('validation', 'input-rejected', 'edit-input');
export const filterRejected = meaning('validation', 'filter-rejected', 'edit-input');
export const timeRejected = meaning('validation', 'time-rejected', 'edit-input');
export const tooLarge = meaning('validation', 'too-large', 'edit-input');
export const tooManyItems = meaning('validation', 'too-many-items', 'edit-input');
export const tooFewPeople = meaning('validation', 'too-few-people', 'edit-input');
export const nameReserved = meaning('validation', 'name-reserved', 'edit-input');
export const pageExpired = meaning('validation', 'page-expired', 'reload-latest');
export const passwordNeeded = meaning('validation', 'password-needed', 'edit-input');

export const sessionExpired = meaning('authentication', 'session-expired', 'sign-in');

// permission: somebody else decides, or nobody can
export const scopeMissing = meaning('permission', 'scope-missing', 'request-access', 'sign-in');
export const noPermission = meaning('permission', 'permission', 'request-access');
export const adminOnly = meaning('permission', 'admin-only', 'request-access');
export const membersOnly = meaning('permission', 'members-only', 'request-access');
export const organisationPolicy = meaning('permission', 'organisation-policy', 'contact-support');
export const featureOff = meaning('permission', 'feature-off', 'contact-support');
export const notAllowedHere = meaning('permission', 'not-allowed-here', 'none');
/** Not offered for what was chosen, but for something else: another trigger, another address. */
export const notAllowedForChoice = meaning('permission', 'not-allowed-here', 'edit-input');
export const tooLate = meaning('permission', 'too-late', 'none');
export const invitationBlocked = meaning('permission', 'zoho-cliq.invitation-blocked', 'edit-input');

export const itemGone = meaning('not-found', 'item-gone', 'go-back');
export const chatNotFound = meaning('not-found', 'chat-not-found', 'go-back');
export const messageNotFound = meaning('not-found', 'message-not-found', 'go-back');

// conflict
export const conflict = meaning('conflict', 'conflict', 'reload-latest');
export const nameTaken = meaning('conflict', 'name-taken', 'edit-input');
export const alreadyExists = meaning('conflict', 'already-exists', 'edit-input');
export const alreadyDone = meaning('conflict', 'already-done', 'none');
export const listOutOfDate = meaning('conflict', 'list-out-of-date', 'reload-latest');
export const circular = meaning('conflict', 'circular', 'edit-input');
export const addressInUse = meaning('conflict', 'zoho-cliq.address-in-use', 'edit-input');
export const invitationOpen = meaning('conflict', 'zoho-cliq.invitation-open', 'contact-support');

// limits
export const limitLocked = meaning('rate-limited', 'limit-locked', 'wait');
export const planLimit = meaning('quota-exhausted', 'plan-limit', 'upgrade-plan');
export const countLimit = meaning('quota-exhausted', 'count-limit', 'edit-input');
export const groupFull = meaning('quota-exhausted', 'group-full', 'edit-input');

/** Only whoever builds or runs the app can change it. */
export const misconfigured = meaning('misconfigured', 'misconfigured', 'contact-support');

// the service's own faults
export const serverFault = meaning('server', 'server', 'retry', 'contact-support');
export const actionFailed = meaning('server', 'action-failed', 'retry');
export const partlyFailed = meaning('server', 'partly-failed', 'retry');
export const sendFailed = meaning('server', 'send-failed', 'retry');
export const unavailable = meaning('unavailable', 'unavailable', 'retry');
export const maintenance = meaning('unavailable', 'maintenance', 'retry');
