'use client';

import { createContext } from 'react';

export interface BoundaryHandle {
  /** Renders the content again. A returned promise ends when it is shown, and rejects when `onReset` did. */
  readonly reset: () => unknown;
}

/** The nearest boundary of ours. */
export const BoundaryContext = createContext<BoundaryHandle | undefined>(undefined);
