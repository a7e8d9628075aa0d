import type { StandardSchemaV1 } from '@standard-schema/spec';

import type { AnyCatalog, ApiErrorOf, CodeOf } from '../catalog/index.js';
import type { TransportCode } from '../errors/index.js';
import type { Shape } from './shape.js';

export type HttpMethod = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A type for an input or output: checked at run time (Standard Schema) or stated only (`shape<T>()`). */
export type TypeSource = StandardSchemaV1 | Shape<unknown>;

/** What a caller hands in: for a schema that transforms, the type before it ran. */
export type InferInput<TSource> =
  TSource extends Shape<infer T>
    ? T
    : TSource extends StandardSchemaV1
      ? StandardSchemaV1.InferInput<TSource>
      : unknown;

/** What comes out: for a schema that transforms, the type after it ran. */
export type InferOutput<TSource> =
  TSource extends Shape<infer T>
    ? T
    : TSource extends StandardSchemaV1
      ? StandardSchemaV1.InferOutput<TSource>
      : unknown;

/** One operation of an API as data. Made by `defineEndpoint`. */
export interface Endpoint<
  TCatalog extends AnyCatalog = AnyCatalog,
  TMethod extends HttpMethod = HttpMethod,
  TInput = unknown,
  TOutput = unknown,
  TCode extends string = string,
> {
  readonly catalog: TCatalog;
  /** Unique within the vendor, e.g. `chats.list`. Stands in errors, query keys and events. */
  readonly id: string;
  readonly method: TMethod;
  /** Below the client's base address; `{name}` is taken from the input and encoded. */
  readonly path: string;
  readonly input?: TypeSource;
  readonly output?: TypeSource;
  /**
   * Whether repeating has the effect of doing it once. Default: by method (GET, HEAD, OPTIONS, PUT,
   * DELETE yes; POST and PATCH no, unless the call carries an idempotency key).
   */
  readonly isIdempotent?: boolean;
  /** True for a POST that changes nothing (a search, an introspection): usable as a query. */
  readonly isRead?: boolean;
  /** Codes this endpoint can answer with. Others surface as `unknown`. Default: all of the catalog. */
  readonly errors?: readonly TCode[];
  /** Names the quota the call counts against; see `RateLimit.scope`. Default: the client's one scope. */
  readonly scope?: string;
  /** Units of quota, default 1. */
  readonly cost?: number | ((input: TInput) => number);
  /** Type only: makes an endpoint contravariant in its input. */
  readonly '~input'?: (input: TInput) => void;
  /** Type only. */
  readonly '~output'?: () => TOutput;
  /** Input fields that go into the query string. Default: all the path does not use, for GET, HEAD and DELETE. */
  readonly query?: readonly string[];
  /** How the rest of the input is sent. Default `json`; GET and HEAD send none. */
  readonly encoding?: 'json' | 'form';
  /** True for what is asked before anybody is signed in (a sign-in, a token route): no credential, no waiting for one. */
  readonly isAnonymous?: boolean;
  /** `never` forbids re-sending after a refusal; `key` allows it only with an idempotency key. Default `allowed`. */
  readonly resend?: 'allowed' | 'key' | 'never';
}

/** Any endpoint, for code that does not care for its types. */
export type AnyEndpoint = Endpoint<AnyCatalog, HttpMethod, never, unknown, string>;

export type InputOf<TEndpoint extends AnyEndpoint> = Parameters<NonNullable<TEndpoint['~input']>>[0];

export type OutputOf<TEndpoint extends AnyEndpoint> = ReturnType<NonNullable<TEndpoint['~output']>>;

/** The errors an endpoint's call can end in, as a union that narrows on `code`. */
export type ErrorOf<TEndpoint extends AnyEndpoint> = ApiErrorOf<
  TEndpoint['catalog'],
  Extract<NonNullable<TEndpoint['errors']>[number] | TransportCode, CodeOf<TEndpoint['catalog']>>
>;
