import { accessCodes } from './access.js';
import { botCodes } from './bots.js';
import { chatCodes } from './chats.js';
import { commonCodes } from './common.js';
import { datastoreCodes } from './datastores.js';
import { messageCodes } from './messages.js';
import { organisationCodes } from './organisation.js';
import { platformCodes } from './platform.js';
import { scheduleCodes } from './schedule.js';
import { statusCodes } from './statuses.js';

export { codeByStatus } from './statuses.js';

/** Every code, file by file; the test of this list sees to it that no two files name the same one. */
export const codeGroups = [
  statusCodes,
  accessCodes,
  commonCodes,
  botCodes,
  chatCodes,
  datastoreCodes,
  messageCodes,
  scheduleCodes,
  platformCodes,
  organisationCodes,
] as const;

/** Every code of Zoho Cliq and what it means. */
export const codes = {
  ...statusCodes,
  ...accessCodes,
  ...commonCodes,
  ...botCodes,
  ...chatCodes,
  ...datastoreCodes,
  ...messageCodes,
  ...scheduleCodes,
  ...platformCodes,
  ...organisationCodes,
};

/** A code of Zoho Cliq. */
export type ZohoCliqCode = keyof typeof codes;

/** True for a name that is one of the codes, and not for one that every object has. */
export function isListed(value: unknown): value is ZohoCliqCode {
  return typeof value === 'string' && Object.hasOwn(codes, value);
}
