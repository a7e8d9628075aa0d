import type { Call, Reply } from './Call.js';

/** One route of a vendor. `{name}` stands for one segment. */
export interface Route<TContext = unknown> {
  readonly method: string;
  readonly path: string;
  readonly handle: (call: Call, context: TContext) => Reply | Promise<Reply>;
}

export type RouteMatch<TRoute> =
  | { readonly found: 'route'; readonly route: TRoute; readonly params: Readonly<Record<string, string>> }
  /** The path is known, the method is not. */
  | { readonly found: 'path'; readonly methods: readonly string[] }
  | { readonly found: 'nothing' };

/** The first route that fits; literal segments are listed before placeholders. */
export function matchRoute<TRoute extends { readonly method: string; readonly path: string }>(
  routes: readonly TRoute[],
  method: string,
  path: string,
): RouteMatch<TRoute> {
  const methods: string[] = [];
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (!params) continue;
    if (route.method === method) return { found: 'route', route, params };
    methods.push(route.method);
  }
  return methods.length > 0 ? { found: 'path', methods } : { found: 'nothing' };
}

/** The values of the placeholders, or undefined when the path does not fit. `*` is a nameless placeholder. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, want] of wanted.entries()) {
    const have = decode(given[index] ?? '');
    const isPlaceholder = want === '*' || want.startsWith('{');
    if (have === undefined || (isPlaceholder ? have === '' : have !== want)) return undefined;
    if (want.startsWith('{')) params[want.slice(1, -1)] = have;
  }
  return params;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
