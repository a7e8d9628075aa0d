import type { KindKey, MessageKey, VendorKey } from './messageKeys.js';

/** What placeholders are filled with. Numbers are written as the language writes them. */
export type PhraseValues = Readonly<Record<string, string | number | undefined>>;

/** One sentence per plural form of `{count}`, as `Intl.PluralRules` names them. */
export type PluralPhrase = { readonly other: string } & {
  readonly [TForm in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/**
 * A whole sentence with `{placeholders}`. In a list the first one whose placeholders can all be
 * filled is used, so a sentence never has a hole and is never glued from pieces:
 * `['Too many requests to {service}', 'Too many requests for now']`.
 *
 * Placeholders: `{service}` (name), `{operation}` (noun phrase: "Saving the note"), `{wait}` (a duration up to an
 * hour: "42 seconds"), `{time}` (a clock time), `{date}` (a day), `{count}` and `{max}` (numbers), and those a key states.
 */
export type Phrase = OnePhrase | readonly OnePhrase[];

/** A function makes the sentence elsewhere, in an i18n library; `undefined` where it has none for these values. */
export type OnePhrase = string | PluralPhrase | ((values: PhraseValues) => string | undefined);

/** What a person reads about one kind of failure. Title: 48 characters, no full stop. Body: 140. */
export interface ErrorWords {
  readonly title: Phrase;
  readonly body?: Phrase;
}

/** Labels of recovery actions. The same verb everywhere. */
export interface ActionWords {
  readonly retry: Phrase;
  readonly wait: Phrase;
  readonly 'sign-in': Phrase;
  readonly 'request-access': Phrase;
  readonly 'edit-input': Phrase;
  readonly 'reload-latest': Phrase;
  readonly 'go-back': Phrase;
  readonly 'upgrade-plan': Phrase;
  readonly 'contact-support': Phrase;
}

/** Everything components say beside the sentences about failures. */
export interface UiWords {
  readonly actions: ActionWords;
  /** Joins two whole sentences: `{first}`, `{second}`. */
  readonly sentences: Phrase;

  // what is known about the outcome, what is kept
  readonly notApplied: Phrase;
  readonly outcomeUnknown: Phrase;
  readonly keepsInput: Phrase;
  readonly keepsQueued: Phrase;

  // buttons and labels
  readonly retrying: Phrase;
  /** Visible: `{clock}` is m:ss, minutes or a time. */
  readonly retryIn: Phrase;
  /** Name for a screen reader while waiting: `{wait}`, `{time}` or `{date}`. */
  readonly retryAvailable: Phrase;
  /** `{attempt}`, `{max}`. */
  readonly stillTrying: Phrase;
  /** A call that has not been sent yet. */
  readonly waitingTurn: Phrase;
  /** An action of the app's own threw. */
  readonly actionFailed: Phrase;
  readonly details: Phrase;
  readonly dismiss: Phrase;
  readonly dismissAll: Phrase;
  readonly reloadPage: Phrase;
  readonly copy: Phrase;
  readonly copied: Phrase;
  /** `{reference}`. */
  readonly reference: Phrase;

  // rows of Details
  readonly occurred: Phrase;
  readonly service: Phrase;
  readonly code: Phrase;
  readonly status: Phrase;
  readonly attempt: Phrase;
  /** Marks text that is the vendor's, not ours. */
  readonly vendorWords: Phrase;

  // forms
  /** Hidden word before a field's text, and before the document's title. */
  readonly errorPrefix: Phrase;
  readonly checkEntry: Phrase;
  /** `{label}`, `{text}`. */
  readonly fieldItem: Phrase;
  /** `{count}`. */
  readonly checkFields: Phrase;

  // boundary
  readonly partStopped: ErrorWords;
  readonly pageStopped: ErrorWords;
  readonly stoppedAgain: ErrorWords;

  // limits
  /** Details of a limit: `{count}` calls, `{max}` allowed, `{wait}` window. */
  readonly limitUsed: Phrase;
  readonly limitWindow: Phrase;
  readonly limitResets: Phrase;
  readonly whoseQuota: Phrase;
  /** `{count}`, `{time}`. */
  readonly nearLimit: Phrase;
  readonly released: ErrorWords;
  /** What is not touched by a limit. */
  readonly elseWorks: Phrase;

  // notices
  readonly notices: Phrase;
  /** `{hotkey}`. */
  readonly noticesHotkey: Phrase;
  /** `{count}`. */
  readonly more: Phrase;
  readonly fewer: Phrase;
  /** `{count}`: how often the same happened. */
  readonly times: Phrase;
  /** The button that opens the error centre; `{count}` notices. */
  readonly noticesCount: Phrase;
  /** The error centre after everything was cleared. */
  readonly noNotices: ErrorWords;
  readonly clear: Phrase;
  /** Choice of the filter by service. */
  readonly allServices: Phrase;

  // banners
  /** `{count}` banners folded into the one that is shown. */
  readonly andMore: Phrase;
  /** Title of a banner for a `{service}` that failed again and again. */
  readonly notAnswering: Phrase;
  /** `{count}` panels of a page that show the same failure. */
  readonly partsAffected: Phrase;

  // dialogs
  readonly notNow: Phrase;
  readonly close: Phrase;
  readonly reauth: ReauthWords;
  readonly conflict: ConflictWords;

  // connection, age of data, bulk work
  readonly offline: OfflineWords;
  readonly stale: StaleWords;
  readonly partial: PartialWords;

  // spoken only
  readonly severity: { readonly caution: Phrase; readonly error: Phrase; readonly critical: Phrase };
  /** `{wait}`. */
  readonly timeLeft: Phrase;
  readonly ready: Phrase;
  /** `{attempt}`, `{max}`. */
  readonly stillNotWorking: Phrase;
  readonly worksAgain: Phrase;
  /** `{count}`. */
  readonly moreProblems: Phrase;
  /** `{action}`, `{hotkey}`. */
  readonly actionInNotices: Phrase;
}

/** Why somebody has to sign in again. `signed-out-elsewhere`: in another tab or on another device. */
export type ReauthReason = 'expired' | 'revoked' | 'step-up' | 'scope' | 'signed-out-elsewhere';

/** What the dialog says that asks to sign in again. */
export interface ReauthWords {
  /** Title and body by reason: `{time}` when the session ended, `{service}`. */
  readonly reasons: Readonly<Record<ReauthReason, ErrorWords>>;
  /** In place of the title, once the dialog was put off. */
  readonly signedOut: Phrase;
  /** Who was signed in: `{account}`. */
  readonly account: Phrase;
  /** Only where it is true. */
  readonly kept: Phrase;
  /** `{count}` calls wait for the sign-in. */
  readonly held: Phrase;
  /** On the button while signing in. */
  readonly waiting: Phrase;
  /** While another window is open. */
  readonly otherWindow: Phrase;
  readonly failed: Phrase;
  readonly timedOut: Phrase;
  /** A link follows. */
  readonly blocked: Phrase;
  readonly blockedHere: Phrase;
  /** A link, for when no window may be opened. */
  readonly openPage: Phrase;
  /** `{account}` signed in, `{owner}` did what waits. */
  readonly otherAccount: ErrorWords;
  /** It cannot be told whose calls waited. */
  readonly notSent: ErrorWords;
  /** `{owner}`. */
  readonly signInAsOwner: Phrase;
  /** `{account}`. What waited is given up. */
  readonly goOnAsOther: Phrase;
  /** `{count}` changes that are not sent without being asked. */
  readonly confirm: ErrorWords;
  readonly send: Phrase;
  readonly dontSend: Phrase;
  readonly replaying: Phrase;
  /** Spoken at the end; `{count}` calls went on. */
  readonly done: Phrase;
}

/** What the dialog says in which two versions are brought together. `{person}` saved the other version of `{subject}`. */
export interface ConflictWords {
  readonly found: ErrorWords;
  /** In place of the body, when nothing is left to choose. */
  readonly fits: Phrase;
  readonly again: ErrorWords;
  readonly deleted: ErrorWords;
  readonly loading: Phrase;
  readonly field: Phrase;
  readonly base: Phrase;
  readonly mine: Phrase;
  readonly theirs: Phrase;
  readonly merged: Phrase;
  /** Marks a version that differs from the one before. */
  readonly changed: Phrase;
  /** A value with nothing in it. */
  readonly empty: Phrase;
  /** Name of a choice: `{label}` of the field, `{side}`, `{value}`. */
  readonly choice: Phrase;
  /** `{count}` fields that are equal in both. */
  readonly same: Phrase;
  /** Marks what arrived since the dialog was opened. */
  readonly isNew: Phrase;
  readonly yes: Phrase;
  readonly no: Phrase;
  readonly showAll: Phrase;
  readonly showChanges: Phrase;
  /** `{count}` fields without a choice. */
  readonly left: Phrase;
  readonly keepMine: Phrase;
  readonly useTheirs: Phrase;
  readonly undo: Phrase;
  readonly copyMine: Phrase;
  readonly result: Phrase;
  readonly save: Phrase;
  readonly saving: Phrase;
  readonly saved: Phrase;
  readonly saveAsNew: Phrase;
  readonly discard: Phrase;
  /** After "Use theirs": it can be taken back. */
  readonly usedTheirs: ErrorWords;
}

/**
 * What keeps calls from arriving. `no-network`: nothing answers. `service-unreachable`: one service does not, others do.
 * `captive`: web pages come back in place of answers. `slow`: answers come too late.
 */
export type OfflineKind = 'no-network' | 'service-unreachable' | 'captive' | 'slow';

/** What the banner says while nothing can be sent, and after. `{count}` changes. */
export interface OfflineWords {
  /** `{service}`. */
  readonly kinds: Readonly<Record<OfflineKind, ErrorWords>>;
  /** In place of the body while changes wait: in the page's memory, or stored. */
  readonly keptHere: Phrase;
  readonly keptOnDevice: Phrase;
  readonly waiting: Phrase;
  readonly tryNow: Phrase;
  readonly trying: Phrase;
  /** Spoken when asking changed nothing. */
  readonly stillOff: Phrase;
  /** Name of the icon it shrinks to: `{title}`. */
  readonly show: Phrase;
  readonly unstable: ErrorWords;
  readonly back: Phrase;
  readonly sending: Phrase;
  readonly sent: Phrase;
  readonly unsent: Phrase;
}

/** What is said of data that could not be refreshed. `{moment}`: a time, with its date unless today. `{age}`: "2 hours ago". */
export interface StaleWords {
  readonly title: Phrase;
  readonly body: Phrase;
  readonly offline: Phrase;
  /** Old enough to mislead. */
  readonly veryOld: Phrase;
  /** Asking again did not help; also spoken. */
  readonly again: Phrase;
  /** `{count}` parts of the page. */
  readonly sources: Phrase;
  readonly refresh: Phrase;
  readonly refreshing: Phrase;
  readonly hide: Phrase;
  readonly show: Phrase;
  /** Spoken when it was refreshed. */
  readonly upToDate: Phrase;
}

/** What is said of work on many items of which some failed: `{count}` of `{max}`. */
export interface PartialWords {
  readonly some: Phrase;
  readonly none: Phrase;
  readonly all: Phrase;
  /** `{count}` that failed. */
  readonly left: Phrase;
  /** Heard after a reason: `{count}` items. */
  readonly items: Phrase;
  readonly retrySome: Phrase;
  readonly retryAll: Phrase;
  readonly progress: Phrase;
  readonly stop: Phrase;
  readonly stopping: Phrase;
  /** Why some are left out of trying again. */
  readonly needsFix: Phrase;
  readonly needsSignIn: Phrase;
  readonly noUse: Phrase;
  readonly showAll: Phrase;
  /** Items `{from}` to `{to}` of `{max}`. */
  readonly range: Phrase;
  readonly previous: Phrase;
  readonly next: Phrase;
  readonly copyList: Phrase;
}

/** A message key of an app's own catalog: `acme.note-locked`. The dot keeps it apart from shared keys. */
export type OwnKey = `${string}.${string}`;

/**
 * All words of one language. Every kind has words and every label; a finer key without words is told in those of its
 * kind. An own key holds the translation of words that a catalog brings along.
 */
export interface Words {
  /**
   * BCP 47 tag; numbers, plurals and times follow it, digits by its region: `ar` writes 42, `ar-EG` ٤٢, `ar-EG-u-nu-latn`
   * 42 again.
   */
  readonly tag: string;
  /** The direction in which the language is written, for the page: `<html lang={tag} dir={dir}>`. Default `ltr`. */
  readonly dir?: 'ltr' | 'rtl';
  readonly errors: Readonly<Record<KindKey, ErrorWords>> &
    Readonly<Partial<Record<MessageKey, ErrorWords>>> &
    Readonly<Record<OwnKey, ErrorWords | undefined>>;
  readonly ui: UiWords;
}

/** A shipped language: words for every key. One that is missing or made up does not compile. */
export interface WholeWords extends Words {
  readonly errors: Readonly<Record<MessageKey, ErrorWords>> & Readonly<Partial<Record<VendorKey, ErrorWords>>>;
}

/** A shipped language besides English: also what a vendor's catalog brings in English. */
export interface TranslatedWords extends WholeWords {
  readonly errors: Readonly<Record<MessageKey | VendorKey, ErrorWords>>;
}
