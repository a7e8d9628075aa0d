import { compete } from '../run/compete.js';
import { aheadOfOurs, bulkTable } from '../run/bulkTable.js';
import { readOptions } from '../run/options.js';
import { publish, seedsLine, setups } from '../run/section.js';

/** The same two APIs, and nobody knows their limits. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args, 20);
  const lockKnown = await compete('unknown', 'lockKnown', options);
  const lockUnknown = await compete('unknown', 'lockUnknown', options);
  const window = await compete('unknown', 'window', options);
  publish(
    'unknown',
    [
      seedsLine(options),
      'The API that locks; its limit is unknown, its ten minutes of lock are documented (only ours can be told):',
      bulkTable(lockKnown, 240),
      aheadOfOurs(lockKnown),
      'The API that locks; limit and lock are unknown:',
      bulkTable(lockUnknown, 240),
      aheadOfOurs(lockUnknown),
      'The API with aligned windows and `Retry-After`; its limit is unknown:',
      bulkTable(window, 215),
      aheadOfOurs(window),
      setups(lockKnown),
    ],
    options,
  );
}
