import type { CallOptions, Priority } from './ApiClient.js';

/** The priority of a call now; it may change while the call waits. */
export function priorityOf({ priority = 'visible' }: CallOptions): Priority {
  return typeof priority === 'object' ? priority.getSnapshot() : priority;
}
