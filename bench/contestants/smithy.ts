import { HttpResponse } from '@smithy/core/protocols';
import { AdaptiveRetryStrategy, retryMiddleware, StandardRetryStrategy } from '@smithy/core/retry';

import type { Call, Contestant, Setting } from './Contestant.js';

export const packages = ['@smithy/core'];

type Strategy = StandardRetryStrategy | AdaptiveRetryStrategy;

const scenarios = ['lock', 'window', 'unknown', 'outage'] as const;
const attempts = 3;

export const contestants: readonly Contestant[] = [
  {
    name: 'AWS standard',
    setup: 'the retry middleware of the AWS SDK v3 with `retryMode: standard`, 3 attempts',
    scenarios,
    create: (setting) => viaMiddleware(setting, new StandardRetryStrategy(attempts)),
  },
  {
    name: 'AWS adaptive',
    setup: 'the same with `retryMode: adaptive`',
    scenarios,
    create: (setting) => viaMiddleware(setting, new AdaptiveRetryStrategy(() => Promise.resolve(attempts))),
  },
];

/** What a generated SDK client does around each request, without the request's model. */
function viaMiddleware({ url }: Setting, strategy: Strategy): Call {
  const middleware = retryMiddleware({
    retryStrategy: () => Promise.resolve(strategy),
    maxAttempts: () => Promise.resolve(attempts),
  } as unknown as Parameters<typeof retryMiddleware>[0]);
  const send = async ({ input }: { input: string }) => {
    const answer = await fetch(input);
    const response = new HttpResponse({
      statusCode: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    });
    const $metadata = { httpStatusCode: answer.status };
    if (answer.ok) return { response, output: { $metadata, body: response.body as unknown } };
    throw Object.assign(new Error(`HTTP ${answer.status}`), { $response: response, $metadata, $fault: 'client' });
  };
  const handle = middleware(send as never, {} as never) as unknown as typeof send;
  return async (n) => (await handle({ input: `${url}/items/${n}` })).output.body;
}
