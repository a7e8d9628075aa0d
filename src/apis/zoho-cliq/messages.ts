import type { CatalogMessages } from '../../catalog/index.js';

/** What only Zoho Cliq has to say: its invitations. Everything else is told in the shared words. */
export const messages = {
  'zoho-cliq.address-in-use': {
    title: 'This address already has an account',
    body: 'Invite this person with a different email address.',
  },
  'zoho-cliq.invitation-blocked': {
    title: 'This person turned down earlier invitations',
    body: 'Nobody can be invited at this address any more. Use a different one.',
  },
  'zoho-cliq.invitation-open': {
    title: 'This person is already invited',
    body: 'The invitation is still open. An administrator can send it again from the admin panel.',
  },
} as const satisfies CatalogMessages;
