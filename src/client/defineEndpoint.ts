import type { AnyCatalog, CodeOf } from '../catalog/index.js';
import type { Endpoint, HttpMethod, InferInput, InferOutput, TypeSource } from './Endpoint.js';

/** What {@link defineEndpoint} takes; the fields are those of {@link Endpoint}. */
export interface EndpointDefinition<
  TMethod extends HttpMethod,
  TInputSource extends TypeSource | undefined,
  TOutputSource extends TypeSource | undefined,
  TCode extends string,
> extends Omit<
  Endpoint<AnyCatalog, TMethod, unknown, unknown, TCode>,
  'catalog' | 'input' | 'output' | 'cost' | 'errors' | '~input' | '~output'
> {
  readonly input?: TInputSource;
  readonly output?: TOutputSource;
  readonly errors?: readonly TCode[];
  readonly cost?: number | ((input: InferInput<TInputSource>) => number);
}

/** Lets a POST that changes nothing be told from a write by its type. */
type ReadMark<TIsRead extends boolean> = [TIsRead] extends [true] ? { readonly isRead: true } : unknown;

/**
 * Describes one operation of an API, for `client.request`, `useApiQuery` and kin. Input, output and
 * error types are inferred; nobody writes a generic. Without `input` the endpoint takes none.
 */
export function defineEndpoint<
  TCatalog extends AnyCatalog,
  const TMethod extends HttpMethod,
  TInputSource extends TypeSource | undefined = undefined,
  TOutputSource extends TypeSource | undefined = undefined,
  const TCode extends CodeOf<TCatalog> = CodeOf<TCatalog>,
  const TIsRead extends boolean = false,
>(
  catalog: TCatalog,
  definition: EndpointDefinition<TMethod, TInputSource, TOutputSource, TCode> & { readonly isRead?: TIsRead },
): Endpoint<
  TCatalog,
  TMethod,
  TInputSource extends undefined ? void : InferInput<TInputSource>,
  InferOutput<TOutputSource>,
  TCode
> &
  ReadMark<TIsRead> {
  return { ...definition, catalog } as never;
}
