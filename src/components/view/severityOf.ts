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

/** The weight of a kind. `critical` is never implied: only the app knows that money or work is at stake. */
export const severityOf = (kind: ErrorKind): Severity => severities[kind] ?? 'error';
