import type {
  AnyCatalog,
  Catalog,
  CatalogDefinition,
  CatalogEntry,
  CatalogMessages,
  HttpFailure,
  ParsedFailure,
} from './Catalog.js';
import { defineCatalog } from './defineCatalog.js';

type Codes = Readonly<Record<string, CatalogEntry>>;

/** The codes of a base catalog with those of an extension added or put in their place. */
export type ExtendedCodes<TBase extends Codes, TCodes extends Codes> = {
  readonly [TCode in keyof TBase | keyof TCodes]: TCode extends keyof TCodes
    ? TCodes[TCode]
    : TCode extends keyof TBase
      ? TBase[TCode]
      : never;
};

/** What {@link extendCatalog} adds or replaces. */
export interface CatalogExtension<TBase extends Codes, TCodes extends Codes> {
  /** A code the base has too is replaced as a whole. */
  readonly codes?: TCodes;
  readonly statuses?: Readonly<Record<number, Extract<keyof TBase | keyof TCodes, string>>>;
  readonly messages?: CatalogMessages;
  /** Asked first; what it returns `undefined` for is read by the base's. */
  readonly parse?: (failure: HttpFailure) => ParsedFailure | undefined;
}

/**
 * A catalog with codes added or replaced: for what a vendor added since, or what your own gateway
 * answers in its place. Vendor, limits and base addresses stay; the types follow. The base is not changed.
 */
export function extendCatalog<
  const TVendor extends string,
  TBase extends Codes,
  const TCodes extends Codes = Record<never, never>,
>(
  base: Catalog<TVendor, TBase>,
  extension: CatalogExtension<TBase, TCodes>,
): Catalog<TVendor, ExtendedCodes<TBase, TCodes>> {
  const parse = chain(extension.parse, base.parse);
  const extended: AnyCatalog = {
    ...base,
    codes: { ...base.codes, ...extension.codes },
    ...((base.statuses ?? extension.statuses) && { statuses: { ...base.statuses, ...extension.statuses } }),
    ...((base.messages ?? extension.messages) && { messages: { ...base.messages, ...extension.messages } }),
    ...(parse && { parse }),
  };
  return defineCatalog(extended as CatalogDefinition<TVendor, ExtendedCodes<TBase, TCodes>>);
}

type Parse = AnyCatalog['parse'];

function chain(first: Parse, second: Parse): Parse {
  return first && second ? (failure) => first(failure) ?? second(failure) : (first ?? second);
}
