import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

import type { Call, Contestant, Setting } from './Contestant.js';

export const packages = ['@octokit/core', '@octokit/plugin-throttling', '@octokit/plugin-retry'];

const scenarios = ['lock', 'window', 'unknown', 'outage'] as const;

export const contestants: readonly Contestant[] = [
  {
    name: 'octokit throttling + retry',
    setup: 'both plugins; the handlers ask for one retry, as in the readme. 429 bodies in the words of GitHub',
    scenarios,
    create: (setting) => plugged(setting, 1),
  },
  {
    name: 'octokit throttling + retry, 10 retries',
    setup: 'the same with ten retries',
    scenarios: ['lock', 'window', 'unknown'],
    create: (setting) => plugged(setting, 10),
  },
];

function plugged({ url }: Setting, retries: number): Call {
  const PluggedOctokit = Octokit.plugin(throttling, retry);
  const mayRetry = (_after: number, _options: object, _octokit: Octokit, retryCount: number) => retryCount < retries;
  const quiet = () => {};
  const octokit = new PluggedOctokit({
    baseUrl: url,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: inGitHubsWords },
    // Each client has a limiter of its own, as in tabs of their own; by default they share one in a process.
    throttle: { id: url, onRateLimit: mayRetry, onSecondaryRateLimit: mayRetry },
  });
  return async (n) => (await octokit.request('GET /items/{n}', { n })).data as unknown;
}

/** The plugin knows a refusal by GitHub's sentence. */
const inGitHubsWords: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.status !== 429) return response;
  const headers = new Headers(response.headers);
  return Response.json({ message: 'You have exceeded a secondary rate limit.' }, { status: 429, headers });
};
