import { expectTypeOf } from 'vitest';

import type {
  Answer,
  getSnippet,
  QuotaShortfall,
  Snippet,
  snippetsAi,
  updateSnippet,
} from '../../src/apis/snippets-ai/index.js';
import type { ApiErrorOf, CodeOf } from '../../src/catalog/index.js';
import type { ErrorOf, InputOf, OutputOf } from '../../src/client/index.js';
import type { TransportCode } from '../../src/errors/index.js';

expectTypeOf<CodeOf<typeof snippetsAi>>().toEqualTypeOf<
  | 'bad_request'
  | 'unauthorized'
  | 'forbidden'
  | 'team_forbidden'
  | 'quota_exceeded'
  | 'key_blocked'
  | 'not_found'
  | 'rate_limited'
  | 'server_error'
  | TransportCode
>();

declare const error: ApiErrorOf<typeof snippetsAi>;
expectTypeOf(error.vendor).toEqualTypeOf<'snippets-ai'>();
if (error.code === 'key_blocked') expectTypeOf(error.kind).toEqualTypeOf<'rate-limited'>();
if (error.code === 'unauthorized') expectTypeOf(error.kind).toEqualTypeOf<'authentication'>();
if (error.code === 'forbidden') expectTypeOf(error.details).toBeUnknown();
if (error.code === 'quota_exceeded') {
  expectTypeOf(error.kind).toEqualTypeOf<'quota-exhausted'>();
  expectTypeOf(error.details).toEqualTypeOf<QuotaShortfall | undefined>();
}
// @ts-expect-error the API has no such id
if (error.code === 'too_many_requests') expectTypeOf(error).toBeNever();

expectTypeOf<ErrorOf<typeof getSnippet>>().toEqualTypeOf<ApiErrorOf<typeof snippetsAi>>();
expectTypeOf<OutputOf<typeof getSnippet>>().toEqualTypeOf<Answer<Snippet>>();
expectTypeOf<{ id: string; folderId: null }>().toExtend<InputOf<typeof updateSnippet>>();
// What names the snippet is required.
expectTypeOf<{ title: string }>().not.toExtend<InputOf<typeof updateSnippet>>();
