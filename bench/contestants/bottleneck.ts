import Bottleneck from 'bottleneck';

import { fetchJson, type Call, type Contestant, type Setting } from './Contestant.js';

export const packages = ['bottleneck'];

const quotaOf = ({ quota }: Setting) => quota ?? { limit: Infinity, windowMs: 0 };

const reservoirOf = (setting: Setting): Bottleneck.ConstructorOptions => {
  const { limit, windowMs } = quotaOf(setting);
  return { reservoir: limit, reservoirRefreshAmount: limit, reservoirRefreshInterval: windowMs };
};

function limited({ url }: Setting, options: Bottleneck.ConstructorOptions, isRetried = false): Call {
  const limiter = new Bottleneck(options);
  // The readme's form: the listener returns the wait before the job runs again.
  if (isRetried)
    limiter.on('failed', (_error, { retryCount }) => (retryCount < 3 ? 1000 * 2 ** retryCount : undefined));
  return (n) => limiter.schedule(() => fetchJson(`${url}/items/${n}`));
}

export const contestants: readonly Contestant[] = [
  {
    name: 'bottleneck, reservoir',
    setup: 'told the limit: a reservoir of 20, refreshed every 60 s',
    scenarios: ['lock', 'window'],
    create: (setting) => limited(setting, reservoirOf(setting)),
  },
  {
    name: 'bottleneck, reservoir and retries',
    setup: 'the same, and the `failed` event asks for 3 retries after 1, 2 and 4 s',
    scenarios: ['lock', 'window'],
    create: (setting) => limited(setting, reservoirOf(setting), true),
  },
  {
    name: 'bottleneck, minTime',
    setup: 'told the limit: `minTime: 3000`',
    scenarios: ['lock', 'window'],
    create(setting) {
      const { limit, windowMs } = quotaOf(setting);
      return limited(setting, { minTime: windowMs / limit });
    },
  },
  {
    name: 'bottleneck with retries',
    setup: '`maxConcurrent: 10`, and the `failed` event asks for 3 retries after 1, 2 and 4 s',
    scenarios: ['outage'],
    create: (setting) => limited(setting, { maxConcurrent: 10 }, true),
  },
];
