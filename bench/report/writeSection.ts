import { readFileSync, writeFileSync } from 'node:fs';

const page = new URL('../../docs/benchmarks.md', import.meta.url);

/** Puts what a bench found between its markers in docs/benchmarks.md; the rest of the page is written by people. */
export function writeSection(name: string, content: string): void {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const text = readFileSync(page, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no markers for ${name}`);
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`);
}
