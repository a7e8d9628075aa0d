import type { Copy } from './core/createCopy.js';
import { type SandboxRoute } from './Sandbox.js';
import { sandboxVendors } from './SandboxVendor.js';

/** All routes of all vendors, for the table of the command and for tests. */
export function listRoutes(copy: Copy): readonly SandboxRoute[] {
  return sandboxVendors.flatMap((vendor) =>
    copy.site(vendor).routes.map(({ method, path, limit }) => ({
      vendor,
      method,
      path: `/${vendor}${path}`,
      ...(limit ? { limit } : {}),
    })),
  );
}
