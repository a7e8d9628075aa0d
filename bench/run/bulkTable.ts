import { median } from '../report/statistics.js';
import { figure, spread, table } from '../report/markdown.js';
import type { Figures } from '../scenarios/index.js';
import type { Result } from './compete.js';

interface Row {
  readonly result: Result;
  readonly usual: (name: string) => number;
  readonly most: (name: string) => number;
  readonly least: (name: string) => number;
  readonly worst: { readonly seed: number; readonly figures: Figures };
}

/** The worst seed: fewest calls done, then most refusals, then the longest. */
function isWorse(one: Figures, other: Figures): boolean {
  const badness = ({ completed = 0, refused = 0, totalMs = 0 }: Figures) => [-completed, refused, totalMs];
  const [mine, theirs] = [badness(one), badness(other)];
  const differs = mine.findIndex((value, index) => value !== theirs[index]);
  return differs >= 0 && mine[differs]! > theirs[differs]!;
}

function toRow(result: Result): Row {
  const all = (name: string) => result.bySeed.map(({ figures }) => figures[name] ?? Number.NaN);
  return {
    result,
    usual: (name) => median(all(name)),
    most: (name) => Math.max(...all(name)),
    least: (name) => Math.min(...all(name)),
    worst: result.bySeed.reduce((worst, run) => (isWorse(run.figures, worst.figures) ? run : worst)),
  };
}

/** A hundred calls: done, refused, how long; the worst seed named. Best first. */
export function bulkTable(results: readonly Result[], minimumS: number): string {
  const rows = results
    .map(toRow)
    .sort(
      (one, other) =>
        other.least('completed') - one.least('completed') ||
        one.most('refused') - other.most('refused') ||
        one.usual('ratio') - other.usual('ratio'),
    );
  return table(
    ['', 'done of 100', 'refusals', 'total s', `÷ ${minimumS} s`, 'worst seed'],
    rows.map((row) => [
      name(row.result),
      spread(row.usual('completed'), row.least('completed')),
      spread(row.usual('refused'), row.most('refused')),
      spread(row.usual('totalMs') / 1000, row.most('totalMs') / 1000),
      row.least('completed') === 100 ? spread3(row.usual('ratio'), row.most('ratio')) : '-',
      describeWorst(row),
    ]),
  );
}

export const name = ({ contestant, isOurs }: Result): string => (isOurs ? `**${contestant.name}**` : contestant.name);

/** A hundredth is what these differ by. */
const spread3 = (usual: number, worst: number): string =>
  usual.toFixed(3) === worst.toFixed(3) ? usual.toFixed(3) : `${usual.toFixed(3)} (${worst.toFixed(3)})`;

function describeWorst({ worst: { seed, figures } }: Row): string {
  const { completed = 0, refused = 0, totalMs = 0 } = figures;
  return `${seed}: ${completed} done, ${refused} refused, ${figure(totalMs / 1000)} s`;
}

/** Peers that did all of the work in every seed and were better than ours in something. */
export function aheadOfOurs(results: readonly Result[]): string {
  const rows = results.map(toRow).filter((row) => row.least('completed') === 100);
  const ours = rows.find(({ result }) => result.isOurs);
  if (!ours) return 'Ours did not finish all calls in every seed.';
  const peers = rows.filter(({ result }) => !result.isOurs);
  const quicker = peers.filter((row) => row.usual('ratio') < ours.usual('ratio'));
  const quieter = peers.filter((row) => row.most('refused') < ours.most('refused'));
  const list = (found: readonly Row[], value: (row: Row) => string) =>
    found.map((row) => `${row.result.contestant.name} (${value(row)})`).join(', ');
  const parts = [
    quicker.length > 0 &&
      `sooner done: ${list(quicker, (row) => `${row.usual('ratio').toFixed(3)} x, ${row.most('refused')} refusals at most`)}`,
    quieter.length > 0 &&
      `fewer refusals: ${list(quieter, (row) => `${row.most('refused')} at most, ${row.usual('ratio').toFixed(3)} x`)}`,
  ].filter(Boolean);
  const against = `${ours.result.contestant.name} (${ours.usual('ratio').toFixed(3)} x, ${ours.most('refused')} refusals at most)`;
  return parts.length === 0
    ? `No peer that did all of the work was ahead of ${against} in anything.`
    : `Ahead of ${against}, among those that did all of the work: ${parts.join('; ')}.`;
}
