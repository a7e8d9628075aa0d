// `npm run sandbox`: the four APIs over HTTP, from the sources.
import { runSource } from './runSource.mjs';

await runSource('src/sandbox/cli.ts');
