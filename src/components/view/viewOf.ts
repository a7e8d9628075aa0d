import { isSafeMethod, messageFor, type AnyCatalog, type Messages } from '../../catalog/index.js';
import type { AnyApiError, ErrorKind } from '../../errors/index.js';
import {
  en,
  format,
  formatWait,
  type ErrorWords,
  type Phrase,
  type PhraseValues,
  type Words,
} from '../../locales/index.js';
import { errorId } from './errorId.js';
import type { ErrorView, Keeps, Origin, Severity } from './ErrorView.js';
import { severityOf } from './severityOf.js';

/** The app's own words, one `defineMessages` a vendor. The first that has words for an error wins. */
export type AppMessages = Messages | readonly Messages[];

export interface ErrorViewOptions {
  /** Words for exactly this place. Win over everything. */
  readonly words?: Partial<ErrorWords> | undefined;
  /** The app's words by code. Win over the catalog's and the locale's. */
  readonly messages?: AppMessages | undefined;
  /**
   * Catalogs whose own words win over the locale's, unless the locale translates a key of the catalog's own.
   * `toErrorView` also reads failures of foreign clients by them.
   */
  readonly catalogs?: readonly AnyCatalog[] | undefined;
  /** Default English. */
  readonly locale?: Words | undefined;
  /** What was going on, as a noun phrase that can open a sentence: "Saving the note". */
  readonly operation?: string | undefined;
  /** Default `nothing`: nothing is promised. */
  readonly keeps?: Keeps | undefined;
  /** Default `background`. */
  readonly origin?: Origin | undefined;
  /** Default: by kind. */
  readonly severity?: Severity | undefined;
  /** Epoch milliseconds. Without it, waits are told without a number, as a server render must. */
  readonly now?: number | undefined;
  /** Default: the machine's. */
  readonly timeZone?: string | undefined;
}

/** Kind, service, operation and code: what counts as "the same again". */
export const groupOf = (error: AnyApiError, operation: string | undefined): string =>
  [error.kind, error.vendor, operation ?? error.endpoint ?? '', error.code].join('|');

/** What a component draws of an error; `toErrorView` says where its words come from. */
export function viewOf(error: AnyApiError, options: ErrorViewOptions): ErrorView {
  const { operation, keeps = 'nothing', origin = 'background', now } = options;
  const locale = options.locale ?? en;
  const service = error.service ?? undefined;
  const waitUntil = error.retryAfter?.at;
  const wait =
    waitUntil !== undefined && now !== undefined ? formatWait(waitUntil, now, locale.tag, options.timeZone) : undefined;
  const values = { service, operation, attempt: error.attempt, ...wait?.values };
  const { title, body } = textsOf(wordsFor(error, options, locale), values, locale.tag);
  return {
    id: errorId(error),
    group: groupOf(error, operation),
    kind: error.kind,
    code: error.code,
    severity: options.severity ?? severityOf(error.kind),
    service,
    operation,
    title,
    body: withPromises(body, error, keeps, locale),
    messageKey: error.messageKey,
    values,
    origin,
    outcome: error.outcome,
    keeps,
    recovery: recoveryOf(error),
    waitUntil,
    attempt: error.attempt,
    reference: error.requestId,
    occurredAt: error.occurredAt,
    error,
  };
}

/** All words that could serve, best first. A later one serves where an earlier one lacks a value. */
function wordsFor(
  error: AnyApiError,
  options: ErrorViewOptions,
  locale: Words,
): readonly (Partial<ErrorWords> | undefined)[] {
  const { messages, catalogs } = options;
  const { errors } = locale;
  const ofLocale = own<ErrorWords>(errors, error.messageKey);
  const ofCatalog = own(catalogs?.find(({ vendor }) => vendor === error.vendor)?.messages, error.messageKey);
  return [
    options.words,
    appWords(messages, error),
    // A key that English does not share is in a locale only because somebody translated the catalog's words.
    ...(own(en.errors, error.messageKey) ? [ofCatalog, ofLocale] : [ofLocale, ofCatalog]),
    own<ErrorWords>(errors, error.kind),
    errors.unknown,
  ];
}

function appWords(messages: AppMessages = [], error: AnyApiError): ErrorWords | undefined {
  for (const one of 'vendor' in messages ? [messages] : messages) {
    const words = messageFor(one, error);
    if (words) return words;
  }
  return undefined;
}

/** Title and body belong together: no body stands under the title of later words. */
function textsOf(
  chosen: readonly (Partial<ErrorWords> | undefined)[],
  values: PhraseValues,
  tag: string,
): Pick<ErrorView, 'title' | 'body'> {
  let body: string | undefined;
  for (const words of chosen) {
    const title = fit(words?.title, values, tag);
    body ??= fit(words?.body, values, tag);
    if (title !== undefined) return { title, body };
  }
  return { title: '', body };
}

const fit = (phrase: Phrase | undefined, values: PhraseValues, tag: string) =>
  phrase === undefined ? undefined : format(phrase, values, tag);

// Keys come from a vendor's body: `constructor` and `__proto__` must not find anything.
const own = <T>(table: Readonly<Record<string, T | undefined>> | undefined, key: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

const lostAnswer: readonly ErrorKind[] = ['timeout', 'network', 'server', 'unavailable'];

/** What the server did replaces the advice to try again; what is kept is added to it. */
function withPromises(
  body: string | undefined,
  error: AnyApiError,
  keeps: Keeps,
  { ui, tag }: Words,
): string | undefined {
  const say = (phrase: Phrase) => format(phrase, {}, tag);
  const join = (first: string | undefined, second: string | undefined) =>
    first && second ? format(ui.sentences, { first, second }, tag) : (first ?? second);
  let text = body;
  if (error.outcome === 'unknown') text = say(ui.outcomeUnknown);
  else if (error.outcome === 'not-applied' && lostAnswer.includes(error.kind) && !isSafeMethod(error.method)) {
    text = join(say(ui.notApplied), body);
  }
  if (keeps === 'input') text = join(text, say(ui.keepsInput));
  if (keeps === 'queued') text = join(text, say(ui.keepsQueued));
  return text;
}

/** `none` offers nothing, and what only a fix can cure is never offered as "Try again". */
function recoveryOf({ recovery, retry }: AnyApiError): ErrorView['recovery'] {
  return recovery.filter((action) => {
    if (action === 'none') return false;
    return retry.rule !== 'after-fix' || (action !== 'retry' && action !== 'wait');
  });
}
