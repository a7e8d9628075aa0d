import { fc } from '../../support/fuzz.js';
import { describe, expect, it } from 'vitest';

import { parse } from '../../../src/apis/cliquify/body.js';
import { cliquify } from '../../../src/apis/cliquify/index.js';
import { failureOf, strangeBodies } from '../failureOf.js';

const token = '/oauth/access-token';
const introspect = '/oauth/introspect';
const revoke = '/oauth/revoke';
const api = '/api/templates';

const wrongClient = {
  success: false,
  message: 'Client authentication failed. Check client ID/secret.',
  details: {
    error: 'invalid_client',
    error_description: 'Client authentication failed',
    message: 'Client authentication failed',
  },
};
const inactive = { success: false, message: 'Inactive enterprise.' };

describe('parse of Cliquify', () => {
  it.each(Object.keys(cliquify.codes))('layer A: reads %s', (code) => {
    expect(parse(failureOf(400, { code, message: 'Words' }, { path: api }))).toEqual({ code, message: 'Words' });
  });

  it.each([
    ['layer C: the OAuth error in details', 401, token, wrongClient, 'invalid_client'],
    ['layer C: 400', 400, token, { success: false, message: 'Expired', details: {} }, 'token_request_rejected'],
    ['layer C: 401 without details', 401, token, { success: false, message: 'No' }, 'invalid_client'],
    ['layer C: 403', 403, token, inactive, 'enterprise_inactive'],
    ['layer C: 422', 422, token, { success: false, message: 'Missing' }, 'missing_credentials'],
    ['layer D: 422', 422, introspect, { success: false, message: 'Bad', data: null }, 'introspection_rejected'],
    ['layer E: 422', 422, revoke, { success: false, message: 'Bad', data: null }, 'revocation_rejected'],
    ['layer F: 401', 401, api, { message: 'Unauthenticated.' }, 'http_401'],
    ['layer F: 403', 403, api, { message: 'Invalid scope.' }, 'http_403'],
    ['layer F: 404', 404, api, { message: 'Company not found.' }, 'company_not_found'],
    ['layer F in the envelope of the token routes', 404, api, { success: false, message: 'No' }, 'company_not_found'],
  ])('%s', (_layer, status, path, body, code) => {
    expect(parse(failureOf(status, body, { path }))).toEqual({ code, message: body.message });
  });

  it.each([
    ['below a prefix of the app', `/backend/cliquify${token}`, 'enterprise_inactive'],
    ['with a slash at the end', `${token}/`, 'enterprise_inactive'],
    ['of an unknown path', undefined, 'enterprise_inactive'],
    ['that only begins alike', '/oauth/access-tokens/1', 'enterprise_inactive'],
    ['of introspection, which has no such answer', introspect, undefined],
  ])('tells the token route %s', (_name, path, code) => {
    const parsed = parse(failureOf(403, inactive, path === undefined ? {} : { path }));
    expect(parsed).toEqual({ ...(code && { code }), message: inactive.message });
  });

  it.each([
    [{ success: false, message: 'x', details: null }, 'missing_credentials'],
    [{ success: false, message: 'x', data: null }, undefined],
  ])('tells a 422 of an unknown path by the key beside the message: %j', (body, code) => {
    expect(parse(failureOf(422, body))?.code).toBe(code);
  });

  it('layer B: hands on the messages of each field', () => {
    const body = { title: ['The title is required.'], 'tags.0': ['Too long.', 'No spaces.'] };
    expect(parse(failureOf(422, body, { path: api }))).toEqual({ code: 'invalid_field', fieldErrors: body });
  });

  it('layer B: takes a field called message for a field', () => {
    const body = { message: ['Say something.'] };
    expect(parse(failureOf(422, body))).toEqual({ code: 'invalid_field', fieldErrors: body });
  });

  it.each([
    ['one value is no list', 422, { title: ['x'], count: 3 }],
    ['a list holds something else', 422, { title: ['x', 1] }],
    ['a list is empty', 422, { title: [] }],
    ['the status is not one of a refused input', 500, { trace: ['a', 'b'] }],
  ])('layer B: is not seen when %s', (_why, status, body) => {
    expect(parse(failureOf(status, body, { path: api }))).toBeUndefined();
  });

  it('keeps a field called __proto__ from becoming a prototype', () => {
    const parsed = parse(failureOf(422, JSON.parse('{"__proto__":["polluted"]}')));
    expect(Object.getPrototypeOf(parsed?.fieldErrors)).toBe(Object.prototype);
    expect(Object.keys(parsed?.fieldErrors ?? {})).toEqual(['__proto__']);
  });

  it('lets a code win over every other layer', () => {
    const body = { ...wrongClient, code: 'internal_error' };
    expect(parse(failureOf(500, body, { path: token }))?.code).toBe('internal_error');
  });

  it('hands on a code that nobody listed', () => {
    expect(parse(failureOf(418, { code: 'teapot', message: 'Short' }))).toEqual({ code: 'teapot', message: 'Short' });
  });

  it('says nothing of a company outside /api', () => {
    expect(parse(failureOf(404, { message: 'Not Found' }, { path: '/oauth/authorize' }))).toEqual({
      message: 'Not Found',
    });
  });

  it('leaves a bare message with another status to the status', () => {
    expect(parse(failureOf(429, { message: 'Slow down' }, { path: api }))).toEqual({ message: 'Slow down' });
    expect(cliquify.statuses?.[429]).toBe('too_many_requests');
  });

  it.each(strangeBodies)('finds nothing in %s', (_name, body) => {
    for (const status of [400, 401, 403, 404, 422, 429, 500]) expect(parse(failureOf(status, body))).toBeUndefined();
  });

  it('never throws, and gives only texts, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 100, max: 599 }), fc.string(), (body, status, path) => {
        const parsed = parse(failureOf(status, body, { path })) ?? {};
        for (const text of [parsed.code ?? '', parsed.message ?? '']) expect(typeof text).toBe('string');
        for (const texts of Object.values(parsed.fieldErrors ?? {})) {
          expect(texts.every((text) => typeof text === 'string')).toBe(true);
        }
      }),
    );
  });
});
