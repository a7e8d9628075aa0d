import { describe, expect, it } from 'vitest';

import { makeApiError } from '../../src/testing/index.js';
import { authPi } from '../../src/apis/authpi/index.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import { defineCatalog, defineMessages } from '../../src/catalog/index.js';
import { toErrorView } from '../../src/components/index.js';
import type { AnyApiError } from '../../src/errors/index.js';
import { de } from '../../src/locales/de.js';
import { en, extendLocale, format, type Words } from '../../src/locales/index.js';
import { kindKeys } from '../../src/locales/messageKeys.js';

describe('extendLocale', () => {
  it('changes what is named and keeps the rest', () => {
    const changed = extendLocale(de, {
      tag: 'de-CH',
      errors: { 'file-format': { title: 'Nur Bilder', body: 'Wählen Sie ein Bild.' } },
      ui: { details: 'Mehr', actions: { 'go-back': 'Zur Übersicht' }, conflict: { deleted: { title: 'Weg' } } },
    });
    expect(changed.tag).toBe('de-CH');
    expect(changed.errors['file-format']).toEqual({ title: 'Nur Bilder', body: 'Wählen Sie ein Bild.' });
    expect(changed.errors.server).toBe(de.errors.server);
    expect(changed.ui.details).toBe('Mehr');
    expect(changed.ui.actions).toEqual({ ...de.ui.actions, 'go-back': 'Zur Übersicht' });
    expect(changed.ui.conflict).toEqual({ ...de.ui.conflict, deleted: { title: 'Weg' } });
  });

  it('replaces plural forms and sentences as wholes, and leaves the base as it was', () => {
    const before = structuredClone(de);
    const changed = extendLocale(de, {
      ui: {
        checkFields: { other: '{count} Felder' },
        partStopped: { title: 'Angehalten' },
        severity: { error: 'Oha:' },
      },
    });
    expect(format(changed.ui.checkFields, { count: 1 }, 'de')).toBe('1 Felder');
    expect(changed.ui.partStopped).toEqual({ title: 'Angehalten' });
    expect(changed.ui.severity).toEqual({ ...de.ui.severity, error: 'Oha:' });
    expect(de).toEqual(before);
  });
});

describe('words of an error, by language', () => {
  const ended = makeApiError(authPi, 'session_expired', { now: 0 });
  const acme = defineCatalog({
    vendor: 'acme',
    codes: {
      NOTE_LOCKED: {
        kind: 'conflict',
        status: 409,
        retry: { rule: 'after-fix' },
        messageKey: 'acme.note-locked',
        recovery: ['reload-latest'],
        source: { url: 'https://acme.example', read: '2026-11-20', stated: true },
      },
    },
    messages: { 'acme.note-locked': { title: 'Somebody else is writing' } },
  });
  const locked = makeApiError(acme, 'NOTE_LOCKED', { now: 0 });

  it('are those of the key, in the language', () => {
    expect(toErrorView(ended, { locale: de }).title).toBe(
      format(de.errors[ended.messageKey as 'conflict'].title, {}, 'de'),
    );
  });

  it('fall back to the kind in the same language, never to English', () => {
    const errors = Object.fromEntries(kindKeys.map((key) => [key, de.errors[key]])) as Words['errors'];
    const kindsOnly: Words = { tag: 'de', errors, ui: de.ui };
    expect(ended.messageKey).not.toBe(ended.kind);
    expect(toErrorView(ended, { locale: kindsOnly }).title).toBe(de.errors[ended.kind].title);
  });

  it("tell a catalog's own key in its own words, or in the language's where it has them", () => {
    expect(toErrorView(locked, { catalogs: [acme], locale: de }).title).toBe('Somebody else is writing');
    const locale = extendLocale(de, { errors: { 'acme.note-locked': { title: 'Jemand anders schreibt gerade' } } });
    expect(toErrorView(locked, { catalogs: [acme], locale }).title).toBe('Jemand anders schreibt gerade');
  });

  it("tell a vendor's own key in the language that is shipped", () => {
    const codes = Object.entries(zohoCliq.codes).filter(
      ([, { messageKey }]) => messageKey === 'zoho-cliq.invitation-open',
    );
    const invited: AnyApiError = makeApiError(zohoCliq, codes[0]![0] as 'unknown', { now: 0 });
    const view = (locale: Words) => toErrorView(invited, { catalogs: [zohoCliq], locale }).title;
    expect(view(en)).toBe(zohoCliq.messages![invited.messageKey]!.title);
    expect(view(de)).toBe(format(de.errors[invited.messageKey as 'conflict'].title, {}, 'de'));
  });

  it("yield to the app's own messages, whatever the language", () => {
    const messages = defineMessages(acme, {
      $kind: { conflict: (error) => ({ title: `Gesperrt (${error.code})` }) },
    });
    expect(toErrorView(locked, { messages, catalogs: [acme], locale: de }).title).toBe('Gesperrt (NOTE_LOCKED)');
  });
});
