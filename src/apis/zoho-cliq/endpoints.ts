/**
 * The operations of Zoho Cliq that this package describes, v2 first and v3 where only v3 has them. Inputs
 * and outputs keep the vendor's spelling. None lists `errors`: the pages name codes for few operations
 * and are not complete where they do, so each may answer with any code of the catalog.
 */
export * from './endpoints/channels.js';
export * from './endpoints/chats.js';
export * from './endpoints/messages.js';
export * from './endpoints/people.js';
export * from './endpoints/records.js';
export * from './endpoints/saved.js';
