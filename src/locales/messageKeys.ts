/** The kinds: the fallback of every finer key. */
export const kindKeys = [
  'validation',
  'authentication',
  'permission',
  'not-found',
  'conflict',
  'rate-limited',
  'quota-exhausted',
  'misconfigured',
  'timeout',
  'network',
  'offline',
  'unavailable',
  'server',
  'cancelled',
  'unknown',
] as const;

export type KindKey = (typeof kindKeys)[number];

/** The names of all shared sentences. A catalog's `messageKey` is one of these or a key of its own `messages`. */
export const messageKeys = [
  ...kindKeys,
  // validation
  'field-required', // something mandatory is missing
  'field-format', // a value has the wrong form
  'input-rejected', // the input as a whole was refused
  'filter-rejected', // search terms, sorting, paging parameters
  'time-rejected', // a date or time cannot be read, or lies wrong
  'file-format', // the file's type is not accepted
  'too-large', // body, file or record over the size limit
  'too-many-items', // more at once than one call may carry
  'too-few-people', // a group needs more members
  'name-reserved', // a reserved word was used as a name
  'page-expired', // the place in a long list is gone; start from its beginning
  'password-needed', // a protected export wants a password
  // authentication
  'session-expired', // was signed in, time is over
  'signed-out', // access was withdrawn
  'sign-in-needed', // no credential was sent
  'wrong-account', // this account may not
  'reconnect', // the connection to the service has to be made again
  'key-rejected', // an API key is not accepted
  // permission
  'scope-missing', // more access has to be granted
  'organisation-policy', // the organisation's rules forbid it
  'admin-only', // for administrators
  'members-only', // for members of this chat, team, organisation
  'team-access', // the key or account is not for this team
  'workspace-inactive', // the workspace's or company's subscription is not active
  'not-allowed-here', // the service does not offer this for such an item
  'too-late', // the time in which it was possible has passed
  // not-found
  'item-gone', // the thing asked for
  'person-not-found',
  'chat-not-found',
  'message-not-found',
  'company-missing', // the account's company is not known to the service
  // conflict
  'changed-elsewhere', // somebody else saved first
  'name-taken',
  'already-exists',
  'already-done', // nothing left to do; told as done
  'still-processing', // the same request is still being worked on
  'list-out-of-date', // the view is older than the server's; refresh, then again
  'circular', // would contain itself
  // limits
  'limit-locked', // too many calls; closed for minutes
  'key-blocked', // too many wrong keys; closed for minutes
  'plan-limit', // the plan allows no more
  'count-limit', // the maximum number of such items is reached
  'group-full',
  // misconfigured
  'credentials-wrong', // the integration's own id or secret
  'app-outdated', // the service no longer talks to this version
  'feature-off', // switched off for this account, bot or organisation
  // server
  'action-failed', // the service could not do it
  'partly-failed', // some of it was done
  'send-failed', // a message was not delivered
  'bad-answer', // the answer could not be read
  // unavailable
  'maintenance',
] as const;

export type MessageKey = (typeof messageKeys)[number];

/** What one vendor's catalog says in English words of its own; the other languages have it beside the shared keys. */
export const vendorKeys = [
  'zoho-cliq.address-in-use',
  'zoho-cliq.invitation-blocked',
  'zoho-cliq.invitation-open',
] as const;

export type VendorKey = (typeof vendorKeys)[number];
