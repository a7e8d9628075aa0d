import { expectTypeOf } from 'vitest';

import { cliquify } from '../../src/apis/cliquify/index.js';
import type { CliquifyUser, getUser, issueToken, listTemplates } from '../../src/apis/cliquify/index.js';
import type { ApiErrorOf, CodeOf } from '../../src/catalog/index.js';
import { defineEndpoint, type ErrorOf, type InputOf, type OutputOf } from '../../src/client/index.js';
import type { ErrorKind, TransportCode } from '../../src/errors/index.js';

expectTypeOf<CodeOf<typeof cliquify>>().toEqualTypeOf<keyof (typeof cliquify)['codes'] | TransportCode>();
expectTypeOf<'invalid_field' | 'company_not_found' | 'unknown'>().toExtend<CodeOf<typeof cliquify>>();
// The codes are names, not just any text.
expectTypeOf<string>().not.toExtend<CodeOf<typeof cliquify>>();

declare const error: ApiErrorOf<typeof cliquify>;
expectTypeOf(error.vendor).toEqualTypeOf<'cliquify'>();
if (error.code === 'invalid_field') expectTypeOf(error.kind).toEqualTypeOf<'validation'>();
if (error.code === 'too_many_requests') expectTypeOf(error.kind).toEqualTypeOf<'rate-limited'>();
if (error.code === 'invalid_client') expectTypeOf(error.kind).toEqualTypeOf<'misconfigured'>();
if (error.code === 'company_not_found') expectTypeOf(error.kind).toEqualTypeOf<'not-found'>();
if (error.code === 'unknown') expectTypeOf(error.kind).toEqualTypeOf<ErrorKind>();
// @ts-expect-error a code of Zoho Cliq
if (error.code === 'bot_not_found') expectTypeOf(error).toBeNever();

expectTypeOf<ErrorOf<typeof listTemplates>>().toEqualTypeOf<ApiErrorOf<typeof cliquify>>();
expectTypeOf<InputOf<typeof listTemplates>>().toBeVoid();
expectTypeOf<OutputOf<typeof listTemplates>>().toBeUnknown();
expectTypeOf<OutputOf<typeof getUser>>().toEqualTypeOf<CliquifyUser>();
// No secret, no token: these take nothing.
expectTypeOf<InputOf<typeof issueToken>>().toBeVoid();

defineEndpoint(cliquify, {
  id: 'x',
  method: 'GET',
  path: '/x',
  // @ts-expect-error no such code
  errors: ['session_expired'],
});
