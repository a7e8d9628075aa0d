import { describeRun, versionOf } from '../report/describeRun.js';
import { figure, table } from '../report/markdown.js';
import { median } from '../report/statistics.js';
import { readOptions } from '../run/options.js';
import { publish } from '../run/section.js';
import { inBurst, inQueue, inSequence } from '../overhead/admissions.js';
import { interleave, ratioOf, type Contender, type Ratio } from '../overhead/interleave.js';
import { requests } from '../overhead/requests.js';

const pairs = 15;
const calls = 10_000;
/** A batch that takes longer is measured three times only. */
const slowMs = 5000;
const lengths = [100, 1000, 10_000, 100_000] as const;

/** What a call costs beside the network. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args, 1);
  publish(
    'overhead',
    [
      `Measured ${describeRun()}; p-queue ${versionOf('p-queue')}; ${pairs} interleaved pairs of CPU time, medians, quartiles in brackets.`,
      `A no-op through the gate (admission, run, end) against p-queue's \`add\` of it, both with a limit that is never reached:`,
      await admissionTable(),
      'So many calls wait for one, then go one after the other:',
      await growthTable(),
      `A whole call over a \`fetch\` that answers from memory at once (ky ${versionOf('ky')}, axios ${versionOf('axios')}, cockatiel ${versionOf('cockatiel')}, p-retry ${versionOf('p-retry')}):`,
      await requestTable(),
    ],
    options,
  );
}

const withQuartiles = ({ median: middle, low, high }: Ratio): string =>
  `${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;

const microseconds = (times: readonly number[], count: number): string => figure((median(times) * 1000) / count);

async function admissionTable(): Promise<string> {
  const forms: readonly [string, readonly Contender[]][] = [
    ['one after the other', inSequence(calls)],
    ['ten thousand at once', inBurst(calls)],
  ];
  const rows = [];
  for (const [form, contenders] of forms) {
    const [ours = [], theirs = []] = await interleave(contenders, pairs);
    rows.push([form, microseconds(ours, calls), microseconds(theirs, calls), withQuartiles(ratioOf(ours, theirs))]);
  }
  return table(['', 'gate µs', 'p-queue µs', 'gate ÷ p-queue'], rows);
}

async function growthTable(): Promise<string> {
  const costs: { readonly length: number; readonly ours: number; readonly theirs: number; readonly ratio: Ratio }[] =
    [];
  for (const length of lengths) {
    // Short queues are measured many at a time, or the clock's grain would show.
    const repeats = Math.max(1, 10_000 / length);
    const contenders = inQueue(length).map((contender) => repeated(contender, repeats));
    // One round tells how long a round takes; minutes are better spent elsewhere.
    const trial = await interleave(contenders, 1, 0);
    const rounds = Math.max(...trial.flat()) > slowMs ? 3 : pairs;
    const [ours = [], theirs = []] = await interleave(contenders, rounds, 0);
    const each = (times: readonly number[]) => (median(times) * 1000) / (length * repeats);
    costs.push({ length, ours: each(ours), theirs: each(theirs), ratio: ratioOf(ours, theirs) });
  }
  const [shortest, longest] = [costs[0]!, costs.at(-1)!];
  return [
    table(
      ['queued', 'gate µs a call', 'p-queue µs a call', 'gate ÷ p-queue'],
      costs.map(({ length, ours, theirs, ratio }) => [
        String(length),
        figure(ours),
        figure(theirs),
        withQuartiles(ratio),
      ]),
    ),
    `From ${shortest.length} to ${longest.length} queued a call's cost grows ${figure(longest.ours / shortest.ours)} times in the gate, ${figure(longest.theirs / shortest.theirs)} times in p-queue.`,
  ].join('\n\n');
}

const repeated = ({ name, batch }: Contender, repeats: number): Contender => ({
  name,
  async batch() {
    let took = 0;
    for (let n = 0; n < repeats; n += 1) took += await batch();
    return took;
  },
});

async function requestTable(): Promise<string> {
  const count = 1000;
  const contenders = requests(count);
  const times = await interleave(contenders, pairs);
  const ours = times[0] ?? [];
  const rows = contenders.map(({ name }, index) => ({ name, took: times[index]! }));
  rows.sort((one, other) => median(one.took) - median(other.took));
  return table(
    ['', 'µs a call', 'ours ÷ this'],
    rows.map(({ name, took }) => [
      name === 'react-api-errors' ? `**${name}**` : name,
      microseconds(took, count),
      took === ours ? '1' : withQuartiles(ratioOf(ours, took)),
    ]),
  );
}
