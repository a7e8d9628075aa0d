import { defineCatalog } from '../../catalog/index.js';
import { zohoCliqBaseUrls } from './baseUrls.js';
import { parse } from './body.js';
import { codeByStatus, codes } from './codes/index.js';
import { limits } from './limits.js';
import { messages } from './messages.js';

/**
 * The errors of the Zoho Cliq REST API, v2 and v3: both live on the same hosts, take the same tokens and
 * share their codes.
 */
export const zohoCliq = defineCatalog({
  vendor: 'zoho-cliq',
  service: 'Zoho Cliq',
  baseUrls: Object.values(zohoCliqBaseUrls),
  codes,
  statuses: codeByStatus,
  parse,
  messages,
  limits,
});
