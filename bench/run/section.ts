import { describeRun } from '../report/describeRun.js';
import { writeSection } from '../report/writeSection.js';
import type { Result } from './compete.js';
import type { BenchOptions } from './options.js';

/** Prints what a bench found and, when the whole field ran, writes it into the page. */
export function publish(name: string, parts: readonly string[], { writes }: Pick<BenchOptions, 'writes'>): void {
  const content = parts.filter(Boolean).join('\n\n');
  console.log(`\n${content}\n`);
  if (writes) writeSection(name, content);
}

export const seedsLine = ({ seeds, firstSeed, speed }: BenchOptions): string =>
  `Measured ${describeRun()}; seeds ${firstSeed} to ${firstSeed + seeds - 1}; ${
    speed === undefined ? 'virtual time' : `real sockets, time ${speed} times as fast`
  }.`;

/** How each was set up, once however many tables it stands in. */
export function setups(results: readonly Result[]): string {
  const lines = new Map(
    results.map(({ contestant, versions }) => [
      contestant.name,
      `- **${contestant.name}**${versions.length > 0 ? ` (${versions.join(', ')})` : ''}: ${contestant.setup}.`,
    ]),
  );
  return ['How each is set up (`bench/contestants/`):', '', ...lines.values()].join('\n');
}
