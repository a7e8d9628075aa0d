import type { HttpFailure } from '../../src/catalog/index.js';

/** An answer as a `parse` receives it. Headers by lower-case name. */
export function failureOf(
  status: number,
  body: unknown,
  { headers = {}, ...rest }: { headers?: Readonly<Record<string, string>>; path?: string } = {},
): HttpFailure {
  return { status, body, header: (name) => headers[name.toLowerCase()], ...rest };
}

/** Bodies that nobody documents: whatever a proxy, a bug or an attacker may put there. */
export const strangeBodies: readonly (readonly [name: string, body: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['an empty text', ''],
  ['a page of a proxy', '<html><body>502 Bad Gateway</body></html>'],
  ['half a JSON text', '{"error":"conf'],
  ['a number', 42],
  ['a list', [{ code: 'not_found', error: 'not_found', message: 'x', success: false }]],
  ['an empty object', {}],
  ['an object without a prototype', Object.create(null)],
  ['codes and messages that are no texts', { code: 404, error: { a: 1 }, message: ['a', 1], error_description: null }],
  ['empty texts', { code: '', error: '', message: '', error_description: '' }],
  [
    'what only a prototype says',
    Object.create({ code: 'not_found', error: 'not_found', message: 'x', success: false }),
  ],
  ['keys that name prototypes', JSON.parse('{"__proto__":{"code":"not_found","error":"not_found"},"constructor":1}')],
];
