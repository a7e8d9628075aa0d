/** What a person can do about a failure. `none` is a stated "nothing to do", not a missing answer. */
export const recoveryActions = [
  'retry',
  'wait',
  'sign-in',
  'request-access',
  'edit-input',
  'reload-latest',
  'go-back',
  'upgrade-plan',
  'contact-support',
  'none',
] as const;

export type RecoveryAction = (typeof recoveryActions)[number];
