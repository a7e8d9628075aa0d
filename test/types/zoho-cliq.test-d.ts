import { expectTypeOf } from 'vitest';

import {
  type deleteMessages,
  type forwardMessages,
  getChannel,
  listChats,
  postToChat,
  zohoCliq,
  type ZohoCliqChannel,
  type ZohoCliqCode,
  type ZohoCliqScope,
} from '../../src/apis/zoho-cliq/index.js';
import type { ApiErrorOf, CodeOf } from '../../src/catalog/index.js';
import {
  defineEndpoint,
  type AnyApiClient,
  type AnyEndpoint,
  type ErrorOf,
  type InputOf,
  type OutputOf,
} from '../../src/client/index.js';
import type { ErrorKind } from '../../src/errors/index.js';

expectTypeOf<Exclude<CodeOf<typeof zohoCliq>, ZohoCliqCode>>().toEqualTypeOf<
  'network' | 'offline' | 'timeout' | 'cancelled' | 'parse' | 'unknown'
>();
expectTypeOf<
  '121_orgmem_message' | 'invalid.inputs.submitted' | 'Security validation error' | 'INVALID_PARAMS'
>().toExtend<ZohoCliqCode>();

declare const error: ApiErrorOf<typeof zohoCliq>;
expectTypeOf(error.vendor).toEqualTypeOf<'zoho-cliq'>();
if (error.code === 'request_limit_exceeded') expectTypeOf(error.kind).toEqualTypeOf<'rate-limited'>();
if (error.code === 'http_401') expectTypeOf(error.kind).toEqualTypeOf<'authentication'>();
if (error.code === 'department_cyclic_loop') expectTypeOf(error.kind).toEqualTypeOf<'conflict'>();
if (error.code === 'extension_plan_limit_exceeded') expectTypeOf(error.kind).toEqualTypeOf<'quota-exhausted'>();
if (error.code === 'chat_operation_failed') expectTypeOf(error.kind).toEqualTypeOf<'server'>();
// Its status decides: bad values with 400, a fault with 500.
if (error.code === 'operation_failed') expectTypeOf(error.kind).toEqualTypeOf<'server' | 'validation'>();
if (error.code === 'unknown') expectTypeOf(error.kind).toEqualTypeOf<ErrorKind>();
// @ts-expect-error no such code in this catalog
if (error.code === 'department_parent_department_needed') expectTypeOf(error).toBeNever();
// @ts-expect-error a code of another vendor
if (error.code === 'missing_scope') expectTypeOf(error).toBeNever();

expectTypeOf<'chats.list' | 'v3.messages.forward'>().toExtend<ZohoCliqScope>();
expectTypeOf<'chats.listen'>().not.toExtend<ZohoCliqScope>();

expectTypeOf<OutputOf<typeof getChannel>>().toEqualTypeOf<ZohoCliqChannel>();
expectTypeOf<InputOf<typeof getChannel>>().toExtend<{ readonly channel_id: string }>();
expectTypeOf<OutputOf<typeof postToChat>>().toEqualTypeOf<{ readonly message_id: string }>();
expectTypeOf<ErrorOf<typeof listChats>['code']>().toEqualTypeOf<CodeOf<typeof zohoCliq>>();
// What may be partly done is read by a reader, not trusted as a type.
expectTypeOf<OutputOf<typeof forwardMessages>>().toBeUnknown();
expectTypeOf<OutputOf<typeof deleteMessages>>().toBeUnknown();

const endpoints: AnyEndpoint[] = [listChats, getChannel, postToChat];
void endpoints;

declare const client: AnyApiClient;
void client.request(listChats, { input: { limit: 100 } });
// @ts-expect-error the text is required
void client.request(postToChat, { input: { chat_id: 'CT_1' } });

defineEndpoint(zohoCliq, {
  id: 'mine',
  method: 'GET',
  path: '/api/v3/mine',
  // @ts-expect-error no such code
  errors: ['chat_not_found', 'chat_not_fund'],
});
