import { errorKinds, transportCodes, type AnyApiError, type ErrorKind } from '../errors/index.js';
import { isDevelopment, UsageError } from '../internal/index.js';
import type { AnyCatalog, ApiErrorOf, CodeOf } from './Catalog.js';
import { readOwn, textIn } from './safely.js';

/** What a person reads about a failure. Placeholders as in the locale files. */
export interface MessageWords {
  readonly title: string;
  readonly body?: string;
}

/** Words, or a function of the error that makes them. */
export type MessageValue<TError = AnyApiError> = MessageWords | ((error: TError) => MessageWords);

/** Words by code, and by kind for codes without words of their own. An unknown code is a type error. */
export type MessageTable<TCatalog extends AnyCatalog = AnyCatalog> = {
  readonly [TCode in CodeOf<TCatalog>]?: MessageValue<ApiErrorOf<TCatalog, TCode>>;
} & {
  readonly $kind?: { readonly [TKind in ErrorKind]?: MessageValue<ApiErrorOf<TCatalog> & { readonly kind: TKind }> };
};

/** A table as {@link defineMessages} returns it, whatever its catalog. */
export interface Messages {
  readonly vendor: string;
  readonly table: Readonly<Record<string, MessageValue<never> | undefined>> & {
    readonly $kind?: Readonly<Partial<Record<ErrorKind, MessageValue<never>>>>;
  };
}

/**
 * The app's own words for a catalog's errors, by code or by kind. Words of a code win over those of its
 * kind. In development throws `UsageError` RAE-008 for a code that the catalog does not have.
 */
export function defineMessages<TCatalog extends AnyCatalog>(
  catalog: TCatalog,
  table: MessageTable<TCatalog>,
): Messages {
  if (isDevelopment) checkMessages(catalog, table);
  return { vendor: catalog.vendor, table: table as Messages['table'] };
}

function checkMessages({ codes, vendor }: AnyCatalog, table: Readonly<Record<string, unknown>>): void {
  for (const code of Object.keys(table)) {
    if (code === '$kind' || Object.hasOwn(codes, code) || Object.hasOwn(transportCodes, code)) continue;
    throw unknownKey('code', code, vendor);
  }
  for (const kind of Object.keys(table['$kind'] ?? {})) {
    if (!(errorKinds as readonly string[]).includes(kind)) throw unknownKey('kind', kind, vendor);
  }
}

/**
 * The words a table has for an error: by code, else by kind. Undefined for another vendor's error, and
 * when the function that makes them throws or makes none; then the catalog's and the locale's words serve.
 */
export function messageFor(messages: Messages, error: AnyApiError): MessageWords | undefined {
  if (messages.vendor !== error.vendor) return undefined;
  const { $kind, ...byCode } = messages.table;
  return wordsOf(readOwn(byCode, error.code), error) ?? wordsOf(readOwn($kind, error.kind), error);
}

function wordsOf(value: unknown, error: AnyApiError): MessageWords | undefined {
  try {
    const words: unknown = typeof value === 'function' ? value(error) : value;
    return textIn(words, 'title') === undefined ? undefined : (words as MessageWords);
  } catch {
    return undefined;
  }
}

function unknownKey(what: string, key: string, vendor: string): UsageError {
  return new UsageError(
    'RAE-008',
    `defineMessages was given words for "${key}", which is no ${what} of "${vendor}", so nobody would ever read them. ` +
      `Use a ${what} of the catalog, or add it with extendCatalog.`,
  );
}
