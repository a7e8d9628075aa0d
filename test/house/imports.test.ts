// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { readSourceGraph } from './sourceGraph.js';

const graph = readSourceGraph();

/** A room knows the rooms listed for it and itself, never those to its right. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  internal: [],
  locales: [],
  errors: ['internal'],
  catalog: ['internal', 'errors'],
  policy: ['internal', 'errors', 'catalog'],
  client: ['internal', 'errors', 'catalog', 'policy'],
  tabs: ['internal', 'errors', 'catalog', 'policy', 'client'],
  query: ['internal', 'errors', 'catalog', 'policy', 'client'],
  components: ['internal', 'locales', 'errors', 'catalog', 'policy', 'client', 'query'],
  apis: ['internal', 'errors', 'catalog', 'policy', 'client'],
  sandbox: ['internal', 'errors', 'catalog', 'policy', 'client', 'apis'],
  testing: ['internal', 'locales', 'errors', 'catalog', 'policy', 'client', 'query', 'components', 'apis', 'sandbox'],
};

const roomOf = (path: string): string | undefined => /^src\/([^/]+)\/.+/.exec(path)?.[1];

describe('import direction', () => {
  const files = [...graph.values()].filter(({ path }) => roomOf(path) !== undefined);

  it('knows every room', () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)));
    expect([...rooms].filter((room) => !(room! in mayImport))).toEqual([]);
  });

  it('runs from right to left only, types included', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const room = roomOf(path)!;
      const allowed = [room, ...mayImport[room]!, ...(/^src\/apis\/[^/]+\/hooks\.tsx?$/.test(path) ? ['query'] : [])];
      return imports
        .filter((target) => !allowed.includes(roomOf(target) ?? ''))
        .map((target) => `${path} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('enters a neighbour by its index only', () => {
    const past = files.flatMap(({ path, imports }) =>
      imports
        .filter((target) => roomOf(target) !== roomOf(path) && !isDoor(target))
        .map((target) => `${path} -> ${target}`),
    );
    expect(past).toEqual([]);
  });

  it('keeps one vendor out of another', () => {
    const vendorOf = (path: string) => /^src\/apis\/([^/]+)\//.exec(path)?.[1];
    const crossed = files.flatMap(({ path, imports }) =>
      imports
        .filter((target) => vendorOf(path) && vendorOf(target) && vendorOf(path) !== vendorOf(target))
        .map((target) => `${path} -> ${target}`),
    );
    expect(crossed).toEqual([]);
  });
});

describe('packages', () => {
  const withoutReact = ['internal', 'locales', 'errors', 'catalog', 'policy', 'client', 'tabs', 'sandbox'];

  it('leaves React out of every room below the hooks', () => {
    const found = [...graph.values()]
      .filter(({ path }) => {
        const room = roomOf(path) ?? '';
        return (
          withoutReact.includes(room) || (room === 'apis' && !path.endsWith('/hooks.ts')) || path === 'src/core.ts'
        );
      })
      .filter(({ packages }) =>
        packages.some((name) => /^(react|react-dom|radix-ui|@tanstack\/react-query)(\/|$)/.test(name)),
      );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('uses Node only where a Node server is started', () => {
    const found = [...graph.values()]
      .filter(({ packages }) => packages.some((name) => name.startsWith('node:')))
      .map(({ path }) => path)
      .filter((path) => !/^src\/(sandbox|testing)\//.test(path));
    expect(found).toEqual([]);
  });
});

it('has no cycle between files, types included', () => {
  expect(findCycles()).toEqual([]);
});

/** A room's index; each vendor's index; words have one file a tag. */
function isDoor(target: string): boolean {
  return /^src\/[^/]+\/index\.ts$/.test(target) || /^src\/apis\/[^/]+\/(index|hooks)\.ts$/.test(target);
}

/** Tarjan's strongly connected components with more than one member. */
function findCycles(): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (path: string): void => {
    order.set(path, order.size);
    low.set(path, order.get(path)!);
    stack.push(path);
    for (const next of graph.get(path)!.imports) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(path, Math.min(low.get(path)!, low.get(next)!));
    }
    if (low.get(path) !== order.get(path)) return;
    const group = stack.splice(stack.indexOf(path));
    if (group.length > 1) cycles.push(group);
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return cycles;
}
