// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { plainText, redact, redactPath, redactUrl } from '../../../src/catalog/index.js';

describe('redact', () => {
  it.each<[string, string]>([
    ['Authorization: Bearer abc.def-123', 'Authorization: [redacted]'],
    ['got Bearer abcdef123 here', 'got Bearer [redacted] here'],
    ['Basic dXNlcjpwYXNz', 'Basic [redacted]'],
    ['Zoho-oauthtoken 1000.abcdef12.abcdef12', 'Zoho-oauthtoken [redacted]'],
    ['1000.0123456789abcdef0123456789abcdef.0123456789abcdef', '[redacted]'],
    ['jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig_-x end', 'jwt [redacted] end'],
    ['?zapikey=1001.abc&x=1', '?zapikey=[redacted]&x=1'],
    ['code=abc&state=xyz', 'code=[redacted]&state=[redacted]'],
    ['access_token=abc refresh_token=def', 'access_token=[redacted] refresh_token=[redacted]'],
    ['{"password":"hunter2","client_secret":"s3"}', '{"password":"[redacted]","client_secret":"[redacted]"}'],
    ['sk_live_51H8x9kQm2ZpL0', '[redacted]'],
    ['ghp_abcdefghij0123456789', '[redacted]'],
    ['AKIAIOSFODNN7EXAMPLE', '[redacted]'],
    ['hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b', 'hash [redacted]'],
    ['blob Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4MTIz==', 'blob [redacted]'],
    ['mail to ann.b+c@mail.example.com now', 'mail to [redacted] now'],
    ['https://user:pw@host.example/x', 'https://[redacted]@host.example/x'],
  ])('%s', (text, safe) => {
    expect(redact(text)).toBe(safe);
  });

  it.each([
    'The note was not found.',
    'error_code: TOO_FAST',
    'internationalization-and-localization-of-things',
    'departmet_parent_department_needed',
    'status code 404',
    'id 123e4567-e89b-12d3-a456-426614174000',
    '502 Bad Gateway',
    'Retry in 30 seconds, at 2026-11-20T12:00:00Z',
  ])('leaves %s as it is', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('is quick with hostile text', () => {
    const started = performance.now();
    for (const part of ['a@', 'token=', 'Bearer ', 'eyJ', '://', 'a.', '"', 'authorization:'])
      redact(part.repeat(8000 / part.length));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe('redactPath and redactUrl', () => {
  it.each<[string, string]>([
    ['/v1/notes/42?token=abc#x', '/v1/notes/42'],
    ['/users/ann@mail.example/notes', '/users/[redacted]/notes'],
    ['/users/ann%40mail.example/notes', '/users/[redacted]/notes'],
    ['/hooks/9f86d081884c7d659a2feaa0c55ad015', '/hooks/[redacted]'],
    ['/reset/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', '/reset/[redacted]'],
    ['/a/%E0%A4%A', '/a/%E0%A4%A'],
    ['/a\nb c/\u202Ed', '/a_b_c/_d'],
    ['/notes/{id}', '/notes/{id}'],
    ['/notes/123e4567-e89b-12d3-a456-426614174000', '/notes/123e4567-e89b-12d3-a456-426614174000'],
    ['', ''],
  ])('%s', (path, safe) => {
    expect(redactPath(path)).toBe(safe);
  });

  it.each<[string, string]>([
    ['https://user:pw@api.example/v1/notes?code=x', 'https://api.example/v1/notes'],
    ['//user@api.example/v1', '//api.example/v1'],
    ['https://api.example:8443/v1', 'https://api.example:8443/v1'],
    ['/v1?x', '/v1'],
    ['not an address', 'not_an_address'],
  ])('%s', (url, safe) => {
    expect(redactUrl(url)).toBe(safe);
  });

  it('cuts a long path', () => {
    expect(redactPath('/ab'.repeat(500)).length).toBeLessThanOrEqual(201);
  });
});

describe('plainText', () => {
  it.each<[unknown, string | undefined]>([
    ['<b>Bold</b> &amp; <script>alert("x")</script>plain', 'Bold &amp; plain'],
    ['a\u0000b\u202Ec\u2066d\u200Be\nf', 'a bcde f'],
    ['  \n ', undefined],
    ['<!-- x -->', undefined],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    [7, undefined],
    [undefined, undefined],
  ])('%j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('cuts at 300 characters without splitting one', () => {
    const cut = plainText('😀 '.repeat(400)) ?? '';
    expect(Array.from(cut)).toHaveLength(300);
    expect(() => encodeURIComponent(cut)).not.toThrow(); // throws for half a character
  });
});
