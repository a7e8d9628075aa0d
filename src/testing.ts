export {
  catalogProblems,
  createFakeApi,
  createTestClock,
  makeApiError,
  renderWithApi,
  sandboxServer,
} from './testing/index.js';

export type * from './testing/index.js';
