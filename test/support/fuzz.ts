import fc from 'fast-check';

const env = typeof process === 'undefined' ? {} : process.env;

/** The same cases in every run, so that a red run tells of a change. `RAE_FUZZ_SEED=$RANDOM` looks elsewhere. */
export const fuzzSeed = Number(env['RAE_FUZZ_SEED'] ?? 20_261_120);

/** How often a property is tried: `RAE_FUZZ_TIMES=100 npx vitest run test/security` tries each a hundred times as often. */
export const times = (runs: number): number => runs * Number(env['RAE_FUZZ_TIMES'] ?? 1);

fc.configureGlobal({ seed: fuzzSeed });

export { default as fc } from 'fast-check';
