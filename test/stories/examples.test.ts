import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { toApiError } from '../../src/index.js';
import { acme } from '../../stories/examples/acme.js';
import { acmeV2 } from '../../stories/examples/acmeParse.js';
import { isLocked, nameOf } from '../../stories/examples/readError.js';
import { asPublished } from '../../stories/support/asPublished.js';

const files = ['stories/examples', 'test/stories/examples'].flatMap((folder) =>
  readdirSync(folder).map((file) => `${folder}/${file}`),
);

describe('the examples of the docs', () => {
  it('read a body of a shape that no standard knows', () => {
    const error = toApiError(
      { status: 429, body: { fault: { id: 'TOO_FAST', say: 'Slow down', seconds: 5 } } },
      { catalog: acmeV2 },
    );
    expect(error).toMatchObject({ code: 'TOO_FAST', kind: 'rate-limited', retryAfter: { ms: 5_000, source: 'body' } });
  });

  it('name a failure by its code, its kind, or at all', () => {
    const read = (status: number, code: string) => toApiError({ status, body: { code } }, { catalog: acme });
    expect(nameOf(read(429, 'TOO_FAST'))).toBe('again in 60 s');
    expect(nameOf(read(409, 'NOTE_LOCKED'))).toBe('somebody else is writing');
    expect(nameOf(read(500, 'BROKEN'))).toBe('something else (server)');
    expect(nameOf(new TypeError('Failed to fetch'))).toBe('no answer');
  });

  it('recognise one code', () => {
    expect(isLocked(toApiError({ status: 409, body: { code: 'NOTE_LOCKED' } }, { catalog: acme }))).toBe(true);
    expect(isLocked(new Error('NOTE_LOCKED'))).toBe(false);
  });

  it.each(files)('%s imports only what is published', (file) => {
    const shown = asPublished(readFileSync(file, 'utf8'));
    const imported = [...shown.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((name) => name?.includes('..'))).toEqual([]);
  });
});
