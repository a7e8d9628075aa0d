import { unsurface } from '../../client/index.js';
import type { AnyApiError, ErrorKind } from '../../errors/index.js';

/** Failures of a whole service: which of its operations met them first does not matter to anybody. */
const ofTheService: ReadonlySet<ErrorKind> = new Set([
  'authentication',
  'rate-limited',
  'quota-exhausted',
  'unavailable',
  'network',
]);

/**
 * What makes two failures one incident: kind, service and code, and the operation where only it is
 * concerned. Never the message text. Being offline concerns no service in particular.
 */
export function incidentGroup(error: AnyApiError): string {
  const { kind, vendor, code, endpoint } = unsurface(error);
  if (kind === 'offline') return 'offline';
  const parts = ofTheService.has(kind) ? [kind, vendor, code] : [kind, vendor, endpoint ?? '', code];
  return parts.join('|');
}
