import type { ErrorKind } from '../../errors/index.js';
import type { Severity } from './ErrorView.js';

const severities: Readonly<Record<ErrorKind, Severity>> = {
  validation: 'error',
  authentication: 'info',
  permission: 'caution',
  'not-found': 'info',
  conflict: 'caution',
  'rate-limited': 'caution',
  'quota-exhausted': 'caution',
  misconfigured: 'error',
  timeout: 'error',
  network: 'error',
  offline: 'caution',
  unavailable: 'caution',
  server: 'error',
  cancelled: 'info',
  unknown: 'error',
};

/** Whether it is one of our kinds, also at run time. */
export const isKind = (kind: string): kind is ErrorKind => Object.hasOwn(severities, kind);

/** The weight of a kind. `critical` is never implied: only the app knows that money or work is at stake. */
export const severityOf = (kind: ErrorKind): Severity => severities[kind] ?? 'error';
