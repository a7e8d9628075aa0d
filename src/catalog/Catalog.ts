import type { StandardSchemaV1 } from '@standard-schema/spec';

import type {
  ApiError,
  ErrorKind,
  FieldErrors,
  RecoveryAction,
  RetryPrescription,
  TransportCode,
  transportCodes,
} from '../errors/index.js';
import type { CodeSource } from './CodeSource.js';
import type { RateLimit } from './RateLimit.js';

/** A condition under which a code means something else. All that are given must hold. */
export interface VariantCondition {
  readonly status?: number | readonly number[];
  /** Whether the server named a wait. */
  readonly hasRetryAfter?: boolean;
  /** Whether the request carried an `Idempotency-Key`. */
  readonly hasIdempotencyKey?: boolean;
}

/** What differs when {@link VariantCondition} holds. The first variant that holds wins. */
export interface CodeVariant {
  readonly when: VariantCondition;
  readonly kind?: ErrorKind;
  readonly retry?: RetryPrescription;
  readonly messageKey?: string;
  readonly recovery?: readonly RecoveryAction[];
}

/** The whole story of one code. */
export interface CatalogEntry {
  readonly kind: ErrorKind;
  /** The status or statuses the code comes with. */
  readonly status?: number | readonly number[];
  readonly retry: RetryPrescription;
  /** A shared key of the locale, or a key of the catalog's own `messages`. */
  readonly messageKey: string;
  /** Best first. `['none']` states that there is nothing to do. */
  readonly recovery: readonly RecoveryAction[];
  readonly variants?: readonly CodeVariant[];
  /** Validates the error's `details` and gives them their type. */
  readonly details?: StandardSchemaV1;
  readonly help?: { readonly href: `https://${string}`; readonly labelKey: string };
  readonly source: CodeSource;
  /** True when the vendor has no such code and the id is ours. */
  readonly isOurs?: boolean;
}

/** One failed answer, as far as it was received. `body` is parsed JSON, or text when it was none. */
export interface HttpFailure {
  readonly status: number;
  /** Reads a header whatever its case; `undefined` when absent or hidden by CORS. */
  readonly header: (name: string) => string | undefined;
  readonly body: unknown;
  /** The raw text, at most 64 KiB. */
  readonly text?: string;
  readonly method?: string;
  /** The path as requested, without origin and query. */
  readonly path?: string;
  /** The endpoint's id. */
  readonly endpoint?: string;
}

/** What a vendor's `parse` finds in a body. Everything is optional: say only what is there. */
export interface ParsedFailure {
  /** The machine-readable code, in the vendor's spelling. */
  readonly code?: string;
  /** A second, usually numeric code. */
  readonly vendorCode?: string;
  /** The vendor's own words. They are cleaned before anybody sees them. */
  readonly message?: string;
  readonly fieldErrors?: FieldErrors;
  readonly details?: unknown;
  readonly retryable?: boolean;
  readonly retryAfterMs?: number;
  readonly requestId?: string;
  /** True when the code was read out of a sentence. */
  readonly isHeuristic?: boolean;
}

/** Words of a catalog: message key to title and body. Placeholders as in the locale files. */
export type CatalogMessages = Readonly<Record<string, { readonly title: string; readonly body?: string }>>;

/** What {@link defineCatalog} takes. */
export interface CatalogDefinition<
  TVendor extends string = string,
  TCodes extends Record<string, CatalogEntry> = Record<string, CatalogEntry>,
> {
  /** Lower case with hyphens; becomes `error.vendor`. */
  readonly vendor: TVendor;
  /** The service's name for people. Default: the vendor. */
  readonly service?: string;
  /**
   * Where the API lives: absolute addresses, with a path when the host serves more than this API.
   * Lets a foreign error (axios, ky) be matched to this catalog by its request's address.
   */
  readonly baseUrls?: readonly string[];
  readonly codes: TCodes;
  /** Codes for answers without one, by status: `{ 404: 'not_found' }`. Wins over the status class. */
  readonly statuses?: Readonly<Record<number, Extract<keyof TCodes, string>>>;
  /**
   * Finds code, text and details in the vendor's body shapes. Must not throw; when it does, the
   * generic reading is used. Without it, RFC 9457, OAuth, JSON:API, Google style and
   * `{ code | error, message }` are understood.
   */
  readonly parse?: (failure: HttpFailure) => ParsedFailure | undefined;
  readonly messages?: CatalogMessages;
  /** The vendor's documented limits; `createApiClient({ limits })` overrides them scope by scope. */
  readonly limits?: readonly RateLimit[];
}

/** An API's codes and what each means. Data: no behaviour beyond `parse`. */
export interface Catalog<
  TVendor extends string = string,
  TCodes extends Record<string, CatalogEntry> = Record<string, CatalogEntry>,
> extends CatalogDefinition<TVendor, TCodes> {
  readonly service: string;
}

/** Any catalog, whatever its codes. */
// `parse` and `statuses` are the same for all; only `codes` varies, so no cast is needed to pass one.
export interface AnyCatalog {
  readonly vendor: string;
  readonly service: string;
  readonly baseUrls?: readonly string[];
  readonly codes: Readonly<Record<string, CatalogEntry>>;
  readonly statuses?: Readonly<Record<number, string>>;
  readonly parse?: (failure: HttpFailure) => ParsedFailure | undefined;
  readonly messages?: CatalogMessages;
  readonly limits?: readonly RateLimit[];
}

/** Every code an error of this catalog can have: the vendor's and the transport's. */
export type CodeOf<TCatalog extends AnyCatalog> = Extract<keyof TCatalog['codes'], string> | TransportCode;

type VariantKinds<TEntry> = TEntry extends { readonly variants: readonly (infer TVariant)[] }
  ? TVariant extends { readonly kind: infer TKind extends ErrorKind }
    ? TKind
    : never
  : never;

type KindOf<TCatalog extends AnyCatalog, TCode extends string> = TCode extends keyof TCatalog['codes']
  ? TCatalog['codes'][TCode]['kind'] | VariantKinds<TCatalog['codes'][TCode]>
  : TCode extends TransportCode
    ? // A code nobody listed becomes `unknown` but keeps the kind its status implies.
      TCode extends 'unknown'
      ? ErrorKind
      : (typeof transportCodes)[TCode]['kind']
    : ErrorKind;

type DetailsOf<TCatalog extends AnyCatalog, TCode extends string> = TCode extends keyof TCatalog['codes']
  ? TCatalog['codes'][TCode] extends { readonly details: infer TSchema extends StandardSchemaV1 }
    ? StandardSchemaV1.InferOutput<TSchema> | undefined
    : unknown
  : unknown;

/** The errors of a catalog as a union that narrows on `code`. */
export type ApiErrorOf<
  TCatalog extends AnyCatalog,
  TCode extends CodeOf<TCatalog> = CodeOf<TCatalog>,
> = TCode extends unknown
  ? ApiError<TCatalog['vendor'], TCode, KindOf<TCatalog, TCode>, DetailsOf<TCatalog, TCode>>
  : never;
