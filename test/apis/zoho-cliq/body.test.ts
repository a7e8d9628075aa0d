// @vitest-environment node
import { fc } from '../../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { parse } from '../../../src/apis/zoho-cliq/body.js';
import { codes } from '../../../src/apis/zoho-cliq/codes/index.js';

const read = (body: unknown, status = 400) => parse({ status, body, header: () => undefined });

const sentence = 'Requested message could not be found.';

describe('the seven body shapes', () => {
  it.each<[name: string, body: unknown, found: unknown]>([
    ['A, a sentence', { message: sentence }, { message: sentence }],
    [
      'B, a category',
      { message: sentence, error: 'INVALID_REQUEST' },
      { message: sentence, details: { category: 'INVALID_REQUEST' } },
    ],
    [
      'B, a listed code as category',
      { message: sentence, error: 'param_missing' },
      { message: sentence, code: 'param_missing' },
    ],
    [
      'B, with details',
      { message: sentence, error: 'validation', details: ['name'] },
      { message: sentence, details: { category: 'validation', context: ['name'] }, fieldErrors: { name: [sentence] } },
    ],
    ['C', { code: 'message_not_found', message: sentence }, { code: 'message_not_found', message: sentence }],
    ['D', { error: { code: 'invalid_access', message: sentence } }, { code: 'invalid_access', message: sentence }],
    ['E', { code: 1012, message: 'input_invalid' }, { code: 'input_invalid', vendorCode: '1012' }],
    [
      'C, naming a parameter',
      { code: 'param_missing', message: "The param 'chats' is missing." },
      {
        code: 'param_missing',
        message: "The param 'chats' is missing.",
        fieldErrors: { chats: ["The param 'chats' is missing."] },
      },
    ],
    ['F', { code: 'client_not_synced' }, { code: 'client_not_synced' }],
    ['G', { code: 'INVALID_PARAMS', message: sentence }, { code: 'INVALID_PARAMS', message: sentence }],
    ['plain text', 'request_url_invalid\n', { code: 'request_url_invalid' }],
  ])('%s', (_name, body, found) => {
    expect(read(body)).toEqual(found);
  });
});

describe('every code', () => {
  const listed = Object.keys(codes).filter((code) => !code.startsWith('http_'));

  it.each(listed)('%s is found wherever the vendor puts a code', (code) => {
    expect(read({ code, message: sentence })?.code).toBe(code);
    expect(read({ code })).toEqual({ code });
    expect(read({ error: { code, message: sentence } })).toEqual({ code, message: sentence });
    expect(read({ message: sentence, error: code })?.code).toBe(code);
    expect(read({ code: 77, message: code })).toEqual({ code, vendorCode: '77' });
    expect(read(code)).toEqual({ code });
  });
});

describe('numeric codes', () => {
  it.each([
    [1011, 'operation_failed'],
    [1012, 'input_invalid'],
    [8004, 'star_not_found'],
    [11016, 'chat_not_found'],
    [430002, 'chat_access_denied'],
  ])('%i is %s also without the name', (number, code) => {
    expect(read({ code: number })).toEqual({ code, vendorCode: String(number) });
    expect(read({ code: String(number), message: sentence })).toEqual({
      code,
      vendorCode: String(number),
      message: sentence,
    });
  });

  it('keeps a number it does not know and leaves the code to the status', () => {
    expect(read({ code: 99999, message: sentence })).toEqual({ vendorCode: '99999', message: sentence });
  });

  it('takes an unlisted name from the message', () => {
    expect(read({ code: 99999, message: 'brand_new_code' })).toEqual({ code: 'brand_new_code', vendorCode: '99999' });
  });
});

describe('messages', () => {
  it.each([
    'input_invalid',
    'invalid.inputs.submitted',
    'SOME_NEW_CODE',
    'Security validation error',
    '121_orgmem_message',
    ' ',
    '',
  ])('never shows %j', (message) => {
    expect(read({ message })).not.toHaveProperty('message');
    expect(read({ code: 'chat_not_found', message })).toEqual({ code: 'chat_not_found' });
  });

  it.each(['Failed', 'Not a participant.', 'You have exceeded the URL throttle limits.', 'Chat CT_12 is gone'])(
    'keeps %j',
    (message) => {
      expect(read({ message })).toEqual({ message });
    },
  );

  it('takes a listed code for one where only a message is', () => {
    expect(read({ message: 'oauthtoken_invalid' }, 401)).toEqual({ code: 'oauthtoken_invalid' });
  });
});

describe('unlisted codes', () => {
  it('reports them as they came', () => {
    expect(read({ code: 'brand.new-code', message: sentence })?.code).toBe('brand.new-code');
  });

  it.each([
    ['x'.repeat(101)],
    ['<b>bold</b>'],
    ['a\nb'],
    [''],
    [true],
    [null],
    [{}],
    [['chat_not_found']],
    [NaN],
    [1.5],
  ])('ignores a code that is none: %j', (code) => {
    expect(read({ code, message: sentence })).toEqual({ message: sentence });
  });
});

describe('hostile bodies', () => {
  it.each([
    [null],
    [undefined],
    [0],
    [true],
    [''],
    ['<html>Bad gateway</html>'],
    ['constructor'],
    [[]],
    [[{ code: 'chat_not_found' }]],
  ])('finds nothing in %j', (body) => {
    expect(read(body)).toBeUndefined();
  });

  it.each([
    [{}],
    [{ message: 5, code: {}, error: [] }],
    [{ error: null, details: null }],
    [{ error: { error: { code: 'chat_not_found' } } }],
    [JSON.parse('{"__proto__":{"code":"chat_not_found","message":"x"}}')],
    [Object.create({ code: 'chat_not_found', message: sentence })],
  ])('finds no code and no message in %j', (body) => {
    const { code, message } = read(body) ?? {};
    expect({ code, message }).toEqual({ code: undefined, message: undefined });
  });

  it('takes no member of Object for a listed code', () => {
    expect(read({ message: sentence, error: 'constructor' })).toEqual({
      message: sentence,
      details: { category: 'constructor' },
    });
  });

  it('prefers the code beside a category to the category', () => {
    expect(read({ code: 'chat_not_found', error: 'param_missing', message: sentence })?.code).toBe('chat_not_found');
  });

  it('reads on beside an error object that leaves something out', () => {
    expect(read({ code: 'chat_not_found', message: 'Outer words.', error: { message: sentence } })).toEqual({
      code: 'chat_not_found',
      message: sentence,
    });
    expect(read({ error: { code: 'chat_not_found' }, message: sentence, details: { fields: ['name'] } })).toEqual({
      code: 'chat_not_found',
      message: sentence,
      details: { context: { fields: ['name'] } },
      fieldErrors: { name: [sentence] },
    });
  });

  it('never throws, and what it says has the promised types', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 400, max: 599 }), (body, status) => {
        const { code = '', message = '', vendorCode = '', fieldErrors = {} } = read(body, status) ?? {};
        expect([typeof code, typeof message, typeof vendorCode]).toEqual(['string', 'string', 'string']);
        expect(
          Object.values(fieldErrors)
            .flat()
            .every((text) => typeof text === 'string'),
        ).toBe(true);
      }),
    );
    const member = fc.oneof(fc.jsonValue(), fc.constantFrom('chat_not_found', 1012, 'name', ['name']));
    fc.assert(
      fc.property(
        fc.record({ code: member, message: member, error: member, details: member }, { requiredKeys: [] }),
        (body) => {
          expect(() => read(body)).not.toThrow();
        },
      ),
    );
  });
});
