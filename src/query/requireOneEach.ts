import type { AnyApiClient } from '../client/index.js';
import { UsageError } from '../internal/index.js';

/** Two clients for one vendor leave open which of them a hook means. */
export function requireOneEach(apis: readonly AnyApiClient[]): void {
  const vendors = new Set<string>();
  for (const { vendor } of apis) {
    if (vendors.has(vendor)) {
      throw new UsageError(
        'RAE-053',
        `Two clients for "${vendor}" among the apis, so a hook cannot know which one to use. Keep one there and pass the other with { client } where it is meant.`,
      );
    }
    vendors.add(vendor);
  }
}
