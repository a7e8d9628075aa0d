import type { SandboxRoute } from './Sandbox.js';

/** The routes as a table for a terminal: method, path, limit. */
export function describeRoutes(routes: readonly SandboxRoute[]): string {
  const width = Math.max(0, ...routes.map(({ path }) => path.length));
  return routes
    .map(({ method, path, limit = '' }) => `  ${method.padEnd(6)} ${path.padEnd(width)}  ${limit}`.trimEnd())
    .join('\n');
}
