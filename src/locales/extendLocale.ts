import { isPhrase } from './mapPhrases.js';
import type { MessageKey } from './messageKeys.js';
import type { ErrorWords, OwnKey, Phrase, UiWords, Words } from './Words.js';

/** Some of the words of a group; sentences that belong together, title and body, are replaced together. */
export type SomeWords<TGroup> = {
  readonly [TName in keyof TGroup]?: TGroup[TName] extends Phrase
    ? Phrase
    : TGroup[TName] extends ErrorWords
      ? ErrorWords
      : SomeWords<TGroup[TName]>;
};

export interface LocaleChanges extends Partial<Pick<Words, 'tag' | 'dir'>> {
  /** By message key, also those of the app's own catalogs. */
  readonly errors?: Readonly<Partial<Record<MessageKey, ErrorWords>>> & Readonly<Record<OwnKey, ErrorWords>>;
  readonly ui?: SomeWords<UiWords>;
}

/**
 * A language with some words changed: `extendLocale(de, { ui: { details: 'Mehr' } })`. What is left out stays. A tag
 * gives the words to a region: `extendLocale(de, { tag: 'de-CH' })`.
 */
export function extendLocale(base: Words, changes: LocaleChanges): Words {
  const { errors, ui, ...others } = changes;
  return { ...base, ...others, errors: { ...base.errors, ...errors }, ui: merged(base.ui, ui) };
}

function merged<TGroup extends object>(base: TGroup, changes: object | undefined): TGroup {
  const result = { ...base } as Record<string, unknown>;
  for (const [name, change] of Object.entries(changes ?? {})) {
    result[name] = isGroup(change) ? merged(result[name] as object, change) : change;
  }
  return result as TGroup;
}

const isGroup = (value: unknown): value is object => !isPhrase(value) && !('title' in (value as object));
