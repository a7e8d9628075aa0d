import type { PartialItem, PartialOutcome } from './PartialItem.js';

/**
 * The outcome of `Promise.allSettled` for a summary: `fromSettled(await Promise.allSettled(files.map(remove)), files)`. What
 * was cancelled counts as not done. `idOf` default: the place in the list.
 */
export function fromSettled<TInput>(
  results: readonly PromiseSettledResult<unknown>[],
  inputs: readonly TInput[],
  idOf: (input: TInput, index: number) => string = (_input, index) => String(index),
): PartialOutcome<TInput> {
  const items = results.flatMap((result, index): readonly PartialItem<TInput>[] => {
    if (result.status === 'fulfilled') return [];
    const input = inputs[index] as TInput;
    return [{ id: idOf(input, index), input, error: result.reason as unknown }];
  });
  return { succeeded: results.length - items.length, items };
}
