import { outage, success, type ApiServer } from './ApiServer.js';

/** An API without a quota that answers 503, and nothing else, in a span of time. */
export const createOutageServer =
  (fromMs: number, toMs: number): ApiServer =>
  ({ atMs }) =>
    atMs >= fromMs && atMs < toMs ? outage() : success();
