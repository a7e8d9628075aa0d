import { de } from '../../src/locales/de.js';
import type { TranslatedWords } from '../../src/locales/Words.js';
import { extendLocale, type Words } from '../../src/locales.js';

const { maintenance, ...others } = de.errors;

// @ts-expect-error a shipped language without words for a key
export const lacks: TranslatedWords = { ...de, errors: others };

// @ts-expect-error a shipped language with words for a key that nobody asks for
export const adds: TranslatedWords = { ...de, errors: { ...de.errors, maintenence: maintenance } };

const { details, ...ui } = de.ui;
// @ts-expect-error a label is missing
export const lacksLabel: TranslatedWords = { ...de, ui };

// An app's own language may leave out finer keys, no kind and no label.
export const own: Words = { tag: 'fr', errors: others, ui: de.ui };
const { server, ...withoutServer } = de.errors;
// @ts-expect-error a kind without words
export const lacksKind: Words = { tag: 'fr', errors: withoutServer, ui: de.ui };

extendLocale(de, {
  errors: { server, 'acme.note-locked': { title: 'Gesperrt' } },
  ui: { actions: { retry: details } },
});
// @ts-expect-error a shared key with a slip of the pen
extendLocale(de, { errors: { servr: { title: 'Gesperrt' } } });
// @ts-expect-error no such action
extendLocale(de, { ui: { actions: { retri: 'Nochmal' } } });
// @ts-expect-error title and body belong together
extendLocale(de, { errors: { server: { body: 'Gesperrt' } } });
