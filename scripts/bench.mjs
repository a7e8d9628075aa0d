// `npm run bench:<name>`: runs one bench, or all of them one after another. Options: bench/run/options.ts.
import { benchSource } from './benchSource.mjs';

process.env.NODE_ENV = 'production';

const names = ['lock', 'window', 'unknown', 'outage', 'overhead', 'hooks', 'sizes'];
const [asked = 'all', ...args] = process.argv.slice(2);
if (asked !== 'all' && !names.includes(asked)) throw new Error(`No bench ${asked}. There are ${names.join(', ')}, all`);

for (const name of asked === 'all' ? names : [asked]) {
  const { run } = await benchSource(`bench/commands/${name}.ts`);
  await run(args);
}
