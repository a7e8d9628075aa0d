import type { StandardSchemaV1 } from '@standard-schema/spec';

import { isSafeMethod, plainText, type AnyCatalog } from '../catalog/index.js';
import {
  ApiError,
  transportCodes,
  type AnyApiError,
  type ApiErrorInit,
  type FieldErrors,
  type TransportCode,
} from '../errors/index.js';

/** What an error of ours says about the call it ended. */
export interface CallIdentity {
  readonly catalog: AnyCatalog;
  readonly method: string;
  /** The endpoint's id, or the redacted path. */
  readonly endpoint: string;
  readonly isRead: boolean;
}

/** An error that no answer of the vendor describes. */
export function clientError(
  call: CallIdentity,
  code: TransportCode,
  changes: Partial<ApiErrorInit> & { readonly occurredAt: number },
): AnyApiError {
  const { vendor, service } = call.catalog;
  const { method, endpoint } = call;
  return new ApiError({ vendor, service, method, endpoint, code, ...transportCodes[code], ...changes });
}

/** The same error with some facts changed. What it hides stays hidden. */
export function reviseError(error: AnyApiError, changes: Partial<ApiErrorInit>): AnyApiError {
  const { details, problem, fieldErrors, vendorMessage, cause } = error;
  const facts: ApiErrorInit = error;
  return new ApiError({ ...facts, details, problem, fieldErrors, vendorMessage, cause, ...changes });
}

/** What a call that was sent did: a read nothing, a write `applied` after a success and `unknown` without an answer. */
export function outcomeOf<TWritten>({ method, isRead }: CallIdentity, written: TWritten): TWritten | 'not-applied' {
  return isRead || isSafeMethod(method) ? 'not-applied' : written;
}

/**
 * An input that its schema refuses. The code is `unknown`, because the vendor never saw it and its own
 * codes must keep their meaning; `kind` and `fieldErrors` say the rest, as for a refusal by the vendor.
 */
export function inputRefused(
  call: CallIdentity,
  issues: readonly StandardSchemaV1.Issue[],
  occurredAt: number,
): AnyApiError {
  return clientError(call, 'unknown', {
    kind: 'validation',
    retry: { rule: 'after-fix' },
    messageKey: 'input-rejected',
    recovery: ['edit-input'],
    fieldErrors: toFieldErrors(issues),
    cause: { issues },
    occurredAt,
  });
}

function toFieldErrors(issues: readonly StandardSchemaV1.Issue[]): FieldErrors {
  const byPath = new Map<string, string[]>();
  for (const { path = [], message } of issues) {
    const name = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
    byPath.set(name, [...(byPath.get(name) ?? []), plainText(message) ?? '']);
  }
  return Object.fromEntries(byPath);
}
