import type { ErrorKind } from '../../errors/index.js';
import type { ReauthReason } from '../../locales/index.js';

/** Why somebody has to sign in, as far as a failure tells. */
export function reasonOf({
  kind,
  messageKey,
}: {
  readonly kind: ErrorKind;
  readonly messageKey: string;
}): ReauthReason {
  if (messageKey === 'signed-out' || messageKey === 'key-rejected') return 'revoked';
  if (kind === 'permission') return messageKey === 'scope-missing' ? 'scope' : 'step-up';
  return 'expired';
}
