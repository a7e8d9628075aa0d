export { browserTabs, createMemoryStore, createSharing } from './tabs/index.js';

export type * from './tabs/index.js';
