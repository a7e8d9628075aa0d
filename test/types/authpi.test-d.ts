import { expectTypeOf } from 'vitest';

import type { authPi, exchangeGrant, getUser, AuthPiSingle, AuthPiUser } from '../../src/apis/authpi/index.js';
import type { ApiErrorOf, CodeOf } from '../../src/catalog/index.js';
import type { ErrorOf, InputOf, OutputOf } from '../../src/client/index.js';
import type { TransportCode } from '../../src/errors/index.js';

expectTypeOf<CodeOf<typeof authPi>>().toEqualTypeOf<
  | 'invalid_request'
  | 'invalid_content_type'
  | 'access_denied'
  | 'insufficient_scope'
  | 'session_expired'
  | 'unauthorized_client'
  | 'not_found'
  | 'conflict'
  | 'precondition_failed'
  | 'usage_limit_exceeded'
  | 'server_error'
  | TransportCode
>();

declare const error: ApiErrorOf<typeof authPi>;
expectTypeOf(error.vendor).toEqualTypeOf<'authpi'>();
// Variants change the rule and the words, never the kind.
if (error.code === 'conflict') expectTypeOf(error.kind).toEqualTypeOf<'conflict'>();
if (error.code === 'invalid_request') expectTypeOf(error.kind).toEqualTypeOf<'validation'>();
if (error.code === 'session_expired') expectTypeOf(error.details).toBeUnknown();
if (error.code === 'precondition_failed') {
  expectTypeOf(error.kind).toEqualTypeOf<'conflict'>();
  expectTypeOf(error.details?.currentETag).toEqualTypeOf<string | undefined>();
}
// @ts-expect-error OAuth's, but not listed by AuthPI
if (error.code === 'invalid_grant') expectTypeOf(error).toBeNever();

expectTypeOf<ErrorOf<typeof getUser>>().toEqualTypeOf<ApiErrorOf<typeof authPi>>();
expectTypeOf<InputOf<typeof getUser>>().toEqualTypeOf<
  Readonly<{ account_id: string; issuer_id: string; user_id: string }>
>();
expectTypeOf<OutputOf<typeof getUser>>().toEqualTypeOf<AuthPiSingle<AuthPiUser>>();

type Grant = InputOf<typeof exchangeGrant>;
expectTypeOf<'client_secret'>().not.toExtend<Grant extends unknown ? keyof Grant : never>();
expectTypeOf<'client_credentials'>().not.toExtend<Grant['grant_type']>();
