// @vitest-environment node
import { fc, times } from '../support/fuzz.js';
import { expect, it } from 'vitest';

import { plainText, redact, redactUrl, toApiError } from '../../src/catalog/index.js';
import { acme } from '../client/acme.js';
import { credential, credentialForms, leaksIn, type Canary, type CredentialForm } from './canaries.js';
import { seededRandom } from '../support/seededRandom.js';
import { printedInNode } from './printedInNode.js';

const forms = Object.keys(credentialForms) as CredentialForm[];
const secret = fc
  .tuple(fc.constantFrom(...forms), fc.nat())
  .map(([form, seed]) => credential('random', form, seededRandom(seed)));

/** How a secret may be spelled on its way. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => encodeURIComponent(`token=${text}&x=1`),
  (text) => JSON.stringify(text),
  (text) => JSON.stringify(JSON.stringify({ token: text })),
  (text) => JSON.stringify({ api_key: text }).replaceAll('"', '\\"'),
  (text) => btoa(text),
  (text) => btoa(`user:${text}`),
  (text) => `Bearer ${text}`,
  (text) => `Authorization: Basic ${btoa(text)}`,
  (text) => `https://x.test/cb?code=${encodeURIComponent(text)}#t`,
  (text) => `https://me:${encodeURIComponent(text)}@x.test/`,
  (text) => `password='${text}'`,
  (text) => `(${text})`,
  (text) => `<${text}>`,
];
/** Upper case changes the value of all but these. */
const anyCase: ReadonlySet<CredentialForm> = new Set(['hex', 'email', 'zoho', 'zapikey']);
const shout = (text: string, isLoud: boolean) => (isLoud ? text.toUpperCase() : text);

const words = fc.array(
  fc.constantFrom('The', 'note', 'was', 'not', 'found:', 'für', '通知', '😀', '—', '"', "'", '{', '&'),
  { maxLength: 8 },
);
const spelled = fc
  .tuple(secret, fc.constantFrom(...spellings), words, words, fc.boolean())
  .map(([canary, spell, before, after, isLoud]) => {
    const isShouted = isLoud && anyCase.has(canary.name.split(' ')[0] as CredentialForm);
    const text = [...before, shout(spell(shout(canary.text, isShouted)), false), ...after].join(' ');
    return { canary, text };
  });

const holds = (property: fc.IProperty<[{ canary: Canary; text: string }]>, numRuns: number) => {
  const { failed, counterexample } = fc.check(property, { numRuns });
  return failed ? counterexample : 'holds';
};

it(
  'redacts any credential in any spelling among any words',
  () => {
    const isGone = fc.property(
      spelled,
      ({ canary, text }) => leaksIn(`${redact(text)} ${plainText(text)}`, [canary]).length === 0,
    );
    expect(holds(isGone, times(10_000))).toBe('holds');
  },
  times(60_000),
);

it(
  'redacts it in any place of a long text',
  () => {
    const padded = fc
      .tuple(spelled, fc.integer({ min: 0, max: 9_000 }), fc.constantFrom('<p></p>', 'ab ', '\n', '.'))
      .map(([{ canary, text }, length, pad]) => ({ canary, text: pad.repeat(Math.ceil(length / pad.length)) + text }));
    const isGone = fc.property(padded, ({ canary, text }) => leaksIn(plainText(text) ?? '', [canary]).length === 0);
    expect(holds(isGone, times(2_000))).toBe('holds');
  },
  times(60_000),
);

it(
  'redacts it in any part of an address',
  () => {
    const place = fc.constantFrom<(text: string) => string>(
      (text) => `https://x.test/a/${text}/b`,
      (text) => `/a/${text}`,
      (text) => `a;token=${text}`,
      (text) => `https://x.test/a?x=${text}`,
      (text) => `/a#${text}`,
      (text) => `//me:${text}@x.test/a`,
      (text) => `${'/a'.repeat(500)}/${text}`,
    );
    const address = fc.tuple(secret, place, fc.boolean()).map(([canary, put, isTwice]) => {
      const once = encodeURIComponent(canary.text);
      return { canary, text: put(isTwice ? encodeURIComponent(once) : once) };
    });
    const isGone = fc.property(address, ({ canary, text }) => leaksIn(redactUrl(text), [canary]).length === 0);
    expect(holds(isGone, times(5_000))).toBe('holds');
  },
  times(60_000),
);

it(
  'prints it of no answer, wherever it stands',
  () => {
    const key = fc.constantFrom(
      'message',
      'code',
      'error',
      'title',
      'detail',
      'type',
      'instance',
      'details',
      'errors',
      'reason',
      'usage',
      'data',
      'a',
      '__proto__',
      'constructor',
    );
    const wrap = (value: unknown, path: readonly string[]): unknown =>
      path.reduceRight<unknown>(
        (inner, name, at) => (at % 3 === 2 ? [inner, { [name]: inner }] : Object.fromEntries([[name, inner]])),
        value,
      );
    const answer = fc
      .tuple(
        spelled,
        fc.array(key, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(200, 302, 400, 401, 403, 404, 409, 422, 429, 500, 502),
        fc.constantFrom('body', 'key', 'text', 'header', 'url'),
      )
      .map(([{ canary, text }, path, status, where]) => ({ canary, text, path, status, where }));
    const names = [
      'www-authenticate',
      'retry-after',
      'ratelimit',
      'ratelimit-policy',
      'x-ratelimit-reset',
      'date',
      'location',
      'content-type',
    ];
    const isSafe = fc.property(answer, ({ canary, text, path, status, where }) => {
      const body =
        where === 'text'
          ? text
          : where === 'key'
            ? wrap({ [text]: 'is wrong' }, path)
            : where === 'body'
              ? wrap(text, path)
              : {};
      const headers = where === 'header' ? Object.fromEntries(names.map((name) => [name, text])) : {};
      const url =
        where === 'url' ? `https://x.test/${encodeURIComponent(text)}?t=${encodeURIComponent(text)}` : undefined;
      return [acme, undefined].every((catalog) => {
        const error = toApiError({ status, headers, body, ...(url !== undefined && { url }) }, { catalog });
        const shown = [error.vendorMessage, JSON.stringify(error.fieldErrors), JSON.stringify(error.problem)];
        return leaksIn(`${printedInNode(error)} ${shown.join(' ')}`, [canary]).length === 0;
      });
    });
    const { failed, counterexample } = fc.check(isSafe, { numRuns: times(1_000) });
    expect(failed ? counterexample : 'holds').toBe('holds');
  },
  times(120_000),
);
