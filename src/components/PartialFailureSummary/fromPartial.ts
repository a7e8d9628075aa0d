import { plainText, type AnyCatalog } from '../../catalog/index.js';
import { ApiError, transportCodes, type AnyApiError, type CodeMeaning } from '../../errors/index.js';
import type { PartialItem, PartialOutcome } from './PartialItem.js';

/** A success status with failures inside, as vendors' readers tell it: by ids, or by counts alone. */
export interface VendorPartial {
  readonly succeeded: number | readonly string[];
  readonly failed: readonly {
    readonly code: string;
    readonly id?: string | undefined;
    readonly message?: string | undefined;
  }[];
}

export interface FromPartialOptions<TInput> {
  /** What belongs to an id, so that it can be named and tried again. Without it the id is the input. */
  readonly inputOf?: ((id: string) => TInput) | undefined;
  /** Of the call, for Details: the endpoint's id, its method, when it was answered. */
  readonly endpoint?: string | undefined;
  readonly method?: string | undefined;
  readonly occurredAt?: number | undefined;
}

/**
 * The outcome of a call that was answered with success though parts of it failed, each part read by the API's catalog:
 * `fromPartial(readMessagesDeleted(answer), zohoCliq)`. What the vendor calls done already counts as done.
 */
export function fromPartial<TInput = string>(
  { succeeded, failed }: VendorPartial,
  catalog: AnyCatalog,
  options: FromPartialOptions<TInput> = {},
): PartialOutcome<TInput> {
  const { inputOf = (id: string) => id as TInput, ...call } = options;
  const done = typeof succeeded === 'number' ? succeeded : succeeded.length;
  const items = failed.map(({ id, code, message }, index): PartialItem<TInput> => {
    const error = errorOf(code, message, catalog, call);
    // An empty id is none: several would be one.
    return { id: id || `unnamed-${index}`, input: inputOf(id ?? ''), error };
  });
  const left = items.filter(({ error }) => (error as AnyApiError).messageKey !== 'already-done');
  return { succeeded: done + items.length - left.length, items: left };
}

function errorOf(
  code: string,
  message: string | undefined,
  catalog: AnyCatalog,
  call: Omit<FromPartialOptions<never>, 'inputOf'>,
): AnyApiError {
  const { vendor, service, codes } = catalog;
  const entry: CodeMeaning | undefined = Object.hasOwn(codes, code) ? codes[code] : undefined;
  const { kind, retry, messageKey, recovery } = entry ?? transportCodes.unknown;
  const known = entry ? { code } : { code: 'unknown', vendorCode: plainText(code) };
  return new ApiError({
    ...call,
    ...known,
    vendor,
    service,
    kind,
    retry,
    messageKey,
    recovery,
    vendorMessage: plainText(message),
  });
}
