import type { CallOptions } from './ApiClient.js';
import type { Priority } from './Priority.js';

/** The priority of a call now; it may change while the call waits. */
export function priorityOf({ priority = 'visible' }: CallOptions): Priority {
  return typeof priority === 'object' ? priority.getSnapshot() : priority;
}
