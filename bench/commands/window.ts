import { compete } from '../run/compete.js';
import { aheadOfOurs, bulkTable } from '../run/bulkTable.js';
import { readOptions } from '../run/options.js';
import { publish, seedsLine, setups } from '../run/section.js';

const minimumS = 215;

/** 20 requests in each minute of the server's clock; a refusal says when to come back. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args, 20);
  const fields = await compete('window', 'fields', options);
  const silent = await compete('window', 'silent', options);
  publish(
    'window',
    [
      seedsLine(options),
      'Every answer carries RateLimit fields:',
      bulkTable(fields, minimumS),
      aheadOfOurs(fields),
      'Only refusals tell anything:',
      bulkTable(silent, minimumS),
      aheadOfOurs(silent),
      setups(fields),
    ],
    options,
  );
}
