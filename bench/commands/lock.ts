import { compete } from '../run/compete.js';
import { aheadOfOurs, bulkTable } from '../run/bulkTable.js';
import { readOptions } from '../run/options.js';
import { publish, seedsLine, setups } from '../run/section.js';

const minimumS = 240;

/** 20 requests a minute, and ten minutes of lock for the 21st. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args, 20);
  const fixed = await compete('lock', 'fixed', options);
  const sliding = await compete('lock', 'sliding', options);
  publish(
    'lock',
    [
      seedsLine(options),
      'The server counts windows that open with the first request after the last one:',
      bulkTable(fixed, minimumS),
      aheadOfOurs(fixed),
      'The server counts a sliding window:',
      bulkTable(sliding, minimumS),
      aheadOfOurs(sliding),
      setups(fixed),
    ],
    options,
  );
}
