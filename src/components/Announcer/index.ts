export { announceQueue } from './announceQueue.js';
export { AnnouncerRegions } from './AnnouncerRegions.js';
export { createAnnouncer } from './createAnnouncer.js';

export type { AnnounceQueue, AnnounceQueueOptions, Announcement } from './announceQueue.js';
export type { Announcer, AnnouncerOptions, LiveRegions, RegionPlace } from './createAnnouncer.js';
