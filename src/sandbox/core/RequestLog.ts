import type { SeenRequest } from '../SandboxControl.js';
import type { Call } from './Call.js';

/** Remembers what arrived, as far as it can be told without repeating a secret. */
export interface RequestLog {
  note(call: Call, hasBody: boolean): void;
  /** A copy, oldest first. */
  read(): readonly SeenRequest[];
  clear(): void;
}

const mostKept = 100;

export function createRequestLog(): RequestLog {
  let seen: readonly SeenRequest[] = [];
  return {
    note({ vendor, method, path, headers }, hasBody) {
      seen = [...seen, { vendor, method, path, headerNames: [...headers.keys()], hasBody }].slice(-mostKept);
    },
    read: () => structuredClone(seen),
    clear() {
      seen = [];
    },
  };
}
