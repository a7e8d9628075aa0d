export { catalogProblems } from './catalogProblems.js';
export { createFakeApi } from './createFakeApi.js';
export { createTestClock } from './createTestClock.js';
export { makeApiError } from './makeApiError.js';
export { renderWithApi } from './renderWithApi.js';
export { sandboxServer } from './sandboxServer.js';

export type { FakeApi, FakeApiOptions, FakeFailOptions, FakeFailure, FakeRequest } from './createFakeApi.js';
export type { MakeApiErrorOptions } from './makeApiError.js';
export type { RenderWithApiOptions, RenderWithApiResult } from './renderWithApi.js';
export type { SandboxCatalog, SandboxServer, SandboxServerOptions } from './sandboxServer.js';
export type { TestClock } from './createTestClock.js';
