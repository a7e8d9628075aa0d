import type { Policies } from '../policy/index.js';

/** A call's own policies, written as a table or made by `definePolicies`. */
export function policiesOf(vendor: string, own: object | undefined): Policies | undefined {
  if (own === undefined) return undefined;
  return isPolicies(own) ? own : { vendor, table: own as Policies['table'] };
}

const isPolicies = (value: object): value is Policies =>
  'vendor' in value && typeof value.vendor === 'string' && 'table' in value;
