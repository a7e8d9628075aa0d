import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { format, inspect } from 'node:util';

import { printed } from './canaries.js';

/** As `printed`, with everything that Node's console and `util` can be made to say. */
export function printedInNode(value: unknown): string {
  const lines: string[] = [printed(value)];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const console = new Console({ stdout: stream, stderr: stream });
  for (const level of ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const) {
    console[level](value);
    console[level]('told: %s %o %O %j', value, value, value, value);
  }
  console.dir(value);
  console.dir(value, { depth: 20, showHidden: true });
  console.table(value);
  console.assert(false, value);
  console.group(value);
  for (const customInspect of [true, false]) {
    for (const showHidden of [true, false]) lines.push(inspect(value, { customInspect, showHidden, depth: 20 }));
  }
  // What Node prints of an error that nobody caught, alone and as somebody's cause.
  lines.push(
    inspect(new Error('outer', { cause: value })),
    inspect(new AggregateError([value])),
    format('%O', [value]),
  );
  return lines.join('\n');
}
