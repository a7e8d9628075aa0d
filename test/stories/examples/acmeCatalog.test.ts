import { expect, it } from 'vitest';

import { catalogProblems } from '../../../src/testing.js';
import { acme } from '../../../stories/examples/acme.js';

it('is whole: kinds, rules, words, recovery and sources fit together', () => {
  expect(catalogProblems(acme)).toEqual([]);
});
