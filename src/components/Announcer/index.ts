export { announceQueue } from './announceQueue.js';
export { AnnouncerRegions } from './AnnouncerRegions.js';
export { createAnnouncer } from './createAnnouncer.js';

export type { Announcement } from './announceQueue.js';
export type { Announcer } from './createAnnouncer.js';
