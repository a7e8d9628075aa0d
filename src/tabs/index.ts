export { browserTabs } from './browserTabs.js';
export { createMemoryStore } from './memoryStore.js';
export { createSharing } from './createSharing.js';

export type { BrowserTabsOptions } from './browserTabs.js';
export type { SharedStore, Update } from './SharedStore.js';
