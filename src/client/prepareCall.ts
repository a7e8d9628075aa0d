import type { StandardSchemaV1 } from '@standard-schema/spec';

import { isDevelopment, UsageError } from '../internal/index.js';
import type { Call } from './Call.js';
import type { ClientCore } from './ClientCore.js';
import { inputRefused } from './clientErrors.js';
import type { AnyEndpoint, TypeSource } from './Endpoint.js';
import { planEndpoint, type CallPlan } from './planCall.js';
import { raceAbort } from './raceAbort.js';

/** Checks the input by the endpoint's schema and plans the call. Nothing has been sent when it rejects. */
export async function prepareCall(
  core: ClientCore,
  call: Call,
  endpoint: AnyEndpoint,
  input: unknown,
): Promise<CallPlan> {
  if (endpoint.catalog.vendor !== core.catalog.vendor) {
    throw new UsageError(
      'RAE-043',
      isDevelopment
        ? `${endpoint.id} belongs to ${endpoint.catalog.vendor}, the client to ${core.catalog.vendor}, so codes and address would not match. Use the client of that vendor`
        : '',
    );
  }
  const checked = await raceAbort(validate(endpoint.input, input), call.signal).catch((error: unknown) => {
    throw call.signal.aborted ? call.endedError() : error;
  });
  if (checked.issues) throw inputRefused(call.identity, checked.issues, core.clock.now());
  return planEndpoint(core, endpoint, checked.value, call.options);
}

/** What a Standard Schema makes of a value; what is only stated by `shape` passes as it is. */
export async function validate(
  source: TypeSource | undefined,
  value: unknown,
): Promise<StandardSchemaV1.Result<unknown>> {
  return source && '~standard' in source ? source['~standard'].validate(value) : { value };
}
