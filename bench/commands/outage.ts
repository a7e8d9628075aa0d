import { compete, type Result } from '../run/compete.js';
import { name } from '../run/bulkTable.js';
import { figure, spread, table } from '../report/markdown.js';
import { median } from '../report/statistics.js';
import { readOptions } from '../run/options.js';
import { publish, seedsLine, setups } from '../run/section.js';

const measures = {
  load: 'load',
  peakDuring: 'peak during',
  peakAfter: 'peak after',
  unserved: 'not served in 30 s',
  lost: 'of them lost',
  p50: 'p50 s',
  p99: 'p99 s',
  mostInFlight: 'in flight',
} as const;

type Measure = keyof typeof measures;

/** A minute of 503 for 200 callers. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args, 10);
  const oneClient = await compete('outage', 'oneClient', options);
  const manyClients = await compete('outage', 'manyClients', options);
  publish(
    'outage',
    [
      seedsLine(options),
      '200 callers on one client:',
      outageTable(oneClient),
      ahead(oneClient),
      '200 clients with one caller each:',
      outageTable(manyClients),
      ahead(manyClients),
      setups(oneClient),
    ],
    options,
  );
}

const valuesOf = ({ bySeed }: Result, measure: Measure) => bySeed.map(({ figures }) => figures[measure] ?? Number.NaN);
const usual = (result: Result, measure: Measure) => median(valuesOf(result, measure));
const worst = (result: Result, measure: Measure) => Math.max(...valuesOf(result, measure));

function outageTable(results: readonly Result[]): string {
  const sorted = [...results].sort(
    (one, other) => Number(other.isOurs) - Number(one.isOurs) || usual(one, 'load') - usual(other, 'load'),
  );
  const keys = Object.keys(measures) as Measure[];
  return table(
    ['', ...Object.values(measures), 'worst seed'],
    sorted.map((result) => [
      name(result),
      ...keys.map((measure) => spread(usual(result, measure), worst(result, measure))),
      describeWorst(result),
    ]),
  );
}

/** The seed with the slowest recovery. */
function describeWorst({ bySeed }: Result): string {
  const slowest = bySeed.reduce((found, run) =>
    (run.figures['p99'] ?? 0) > (found.figures['p99'] ?? 0) ? run : found,
  );
  const { load = 0, lost = 0, p99 = 0 } = slowest.figures;
  return `${slowest.seed}: load ${figure(load)}, ${lost} lost, p99 ${figure(p99)} s`;
}

/** Measure by measure, whoever had a better median than ours. */
function ahead(results: readonly Result[]): string {
  const ours = results.find(({ isOurs }) => isOurs);
  if (!ours) return '';
  const lines = (Object.keys(measures) as Measure[]).map((measure) => {
    const mine = usual(ours, measure);
    const better = results.filter((result) => !result.isOurs && usual(result, measure) < mine);
    const list = better.map((result) => `${result.contestant.name} ${figure(usual(result, measure))}`);
    return `- ${measures[measure]} (ours ${figure(mine)}): ${list.join(', ') || 'nobody'}`;
  });
  return ['Ahead of ours:', '', ...lines].join('\n');
}
