// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { createApiClient, type ClientEvent, type Priority } from '../../../src/client/index.js';
import { createFakeClock } from '../../support/fakeClock.js';
import { fc, times } from '../../support/fuzz.js';
import { seededRandom } from '../../support/seededRandom.js';
import { acme, baseUrl, watch } from '../acme.js';

type Outcome = 'ok' | 'over' | 'trouble' | 'hang' | 'useless';

type Step =
  | {
      readonly do: 'call';
      readonly method: 'GET' | 'POST';
      readonly priority: Priority;
      readonly leavesAfterMs: number;
    }
  | { readonly do: 'revoke' | 'sign-out' | 'fade' }
  | { readonly do: 'sign-in'; readonly account: 'ann' | 'bob' };

interface World {
  readonly seed: number;
  readonly lifeMs: number;
  readonly latencyMs: number;
  readonly refreshMs: number;
  readonly outcomes: readonly Outcome[];
  readonly canRefresh: boolean;
  readonly tellsExpiry: boolean;
  readonly tellsAccount: 'credential' | 'sign-in' | 'never';
  readonly hold: boolean | number;
  /** Few make calls wait for a slot, while the session changes. */
  readonly perSecond: number;
  readonly steps: readonly (readonly [gapMs: number, step: Step])[];
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('call' as const),
      method: fc.constantFrom('GET' as const, 'POST' as const),
      priority: fc.constantFrom('user' as const, 'visible' as const, 'background' as const),
      leavesAfterMs: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 8000 })),
    }),
  },
  { weight: 3, arbitrary: fc.constantFrom({ do: 'revoke' as const }, { do: 'fade' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'sign-out' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sign-in' as const),
      account: fc.constantFrom('ann' as const, 'bob' as const),
    }),
  },
);

const world: fc.Arbitrary<World> = fc.record({
  seed: fc.nat(),
  lifeMs: fc.constantFrom(1500, 20_000, 600_000),
  latencyMs: fc.constantFrom(0, 1, 80, 900),
  refreshMs: fc.constantFrom(0, 5, 400, 3000),
  outcomes: fc.array(fc.constantFrom<Outcome>('ok', 'ok', 'ok', 'over', 'trouble', 'hang', 'useless'), {
    minLength: 1,
    maxLength: 6,
  }),
  canRefresh: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  tellsExpiry: fc.boolean(),
  tellsAccount: fc.constantFrom('credential' as const, 'sign-in' as const, 'never' as const),
  hold: fc.constantFrom(false, true, 4000),
  perSecond: fc.constantFrom(1, 2, 1000),
  steps: fc.array(fc.tuple(fc.constantFrom(0, 0, 1, 50, 700, 5000, 40_000), step), { minLength: 1, maxLength: 25 }),
});

interface Issued {
  readonly token: string;
  readonly account: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  isRevoked: boolean;
  readonly isUseless: boolean;
  readonly isRenewal: boolean;
}

/** A renewed credential that is refused so soon may be refused for other reasons, so it is no proof. */
const freshMs = 30_000;

/** Plays a schedule against an identity server and an API, and lists what must never happen. */
async function play(given: World): Promise<string[]> {
  const wrongs: string[] = [];
  const clock = createFakeClock();
  const random = seededRandom(given.seed);
  const issued = new Map<string, Issued>();
  /** The refusals of each token. One whose call left may not have been read. */
  const refusals = new Map<string, { readonly at: number; readonly signal: AbortSignal }[]>();
  const callers = new Map<string, AbortSignal>();
  const sentAs = new Map<string, Set<string>>();
  const done = new Map<string, number>();
  let store: Issued | undefined;
  let running = 0;
  let refreshes = 0;

  const issue = (account: string, isRenewal: boolean, isUseless = false): Issued => {
    const token = `${account}-${issued.size}`;
    const issuedAt = clock.now();
    const expiresAt = issuedAt + given.lifeMs;
    const one = { token, account, issuedAt, expiresAt, isRevoked: false, isUseless, isRenewal };
    issued.set(token, one);
    return one;
  };
  const toCredential = ({ token, expiresAt, account }: Issued) => ({
    token,
    ...(given.tellsExpiry && { expiresAt }),
    ...(given.tellsAccount === 'credential' && { account }),
  });
  const wait = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const cancel = ms === Infinity ? undefined : clock.setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        cancel?.();
        reject(signal.reason as Error);
      });
    });

  const refresh = async ({ signal }: { signal: AbortSignal }) => {
    const account = store?.account;
    const outcome = given.outcomes[refreshes % given.outcomes.length]!;
    refreshes += 1;
    running += 1;
    if (running > 1) wrongs.push('two refreshes at a time');
    try {
      await wait(outcome === 'hang' ? Infinity : given.refreshMs, signal);
    } finally {
      running -= 1;
    }
    if (account === undefined || outcome === 'over') throw Object.assign(new Error('over'), { code: 'invalid_grant' });
    if (outcome === 'trouble') throw new TypeError('fetch failed');
    store = issue(account, true, outcome === 'useless');
    return toCredential(store);
  };

  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const signal = init.signal!;
    const call = new URL(input as string).pathname.split('/').pop()!;
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '');
    const who = token === undefined ? undefined : issued.get(token)!;
    if (who) {
      sentAs.set(call, (sentAs.get(call) ?? new Set()).add(who.account));
      const isKnown = refusals.get(who.token)?.some(({ at, signal: read }) => !read.aborted && at < clock.monotonic());
      if (given.canRefresh && isKnown) wrongs.push(`${token} sent, though refused`);
      if (given.canRefresh && given.tellsExpiry && clock.now() >= who.expiresAt)
        wrongs.push(`${token} sent, though over`);
    }
    await wait(given.latencyMs, signal);
    const isGood = who && !who.isRevoked && !who.isUseless && clock.now() < who.expiresAt;
    if (isGood) {
      done.set(call, (done.get(call) ?? 0) + 1);
      return Response.json({ ok: true });
    }
    const isProof = who && !(who.isRenewal && clock.now() - who.issuedAt < freshMs);
    if (isProof)
      refusals.set(who.token, [
        ...(refusals.get(who.token) ?? []),
        { at: clock.monotonic(), signal: callers.get(call)! },
      ]);
    return Response.json({ code: 'TOKEN_ENDED' }, { status: 401 });
  };

  const client = createApiClient({
    catalog: acme,
    baseUrl,
    clock,
    random,
    fetch,
    timeoutMs: 10_000,
    limits: [{ limit: given.perSecond, windowMs: 1000 }],
    auth: {
      getToken: () => (store ? toCredential(store) : undefined),
      ...(given.canRefresh && { refresh }),
      holdUntilSignIn: given.hold,
    },
    warn: () => {},
  });
  let wasEnded = false;
  let endings = 0;
  client.session.subscribe(() => {
    const isEnded = client.session.getSnapshot().state === 'ended';
    if (isEnded && !wasEnded) endings += 1;
    wasEnded = isEnded;
  });
  const events: ClientEvent[] = [];
  client.subscribe((event) => void events.push(event));

  const calls: { readonly id: string; readonly owner: string | undefined; readonly seen: ReturnType<typeof watch> }[] =
    [];
  const signIn = (account: string) => {
    store = issue(account, false);
    client.signedIn(given.tellsAccount === 'sign-in' ? { account } : undefined);
  };
  signIn('ann');
  for (const [gapMs, next] of given.steps) {
    await clock.advance(gapMs);
    switch (next.do) {
      case 'call': {
        const id = String(calls.length);
        const abort = new AbortController();
        callers.set(id, abort.signal);
        const { method, priority, leavesAfterMs } = next;
        const options = { method, priority, signal: abort.signal, deadlineMs: 120_000 };
        calls.push({ id, owner: store?.account, seen: watch(client.request(`/notes/${id}`, options)) });
        if (leavesAfterMs < Infinity) clock.setTimeout(() => abort.abort(), leavesAfterMs);
        break;
      }
      case 'revoke':
        if (store) store.isRevoked = true;
        break;
      case 'fade': // the app loses the token without a word
        store = undefined;
        break;
      case 'sign-in':
        signIn(next.account);
        break;
      case 'sign-out':
        store = undefined;
        client.signedOut();
        break;
      default:
        next satisfies never;
    }
  }
  await clock.advance(random() < 0.5 ? 0 : 300_000);
  client.dispose();
  await clock.runAll(20_000); // the callers' own timers

  for (const { id, owner, seen } of calls) {
    if (seen.state() === 'pending') wrongs.push(`call ${id} never settled`);
    if ((done.get(id) ?? 0) > 1) wrongs.push(`call ${id} was carried out twice`);
    // What nobody asked for belongs to the first who signs in.
    const owners = new Set(owner === undefined ? [...(sentAs.get(id) ?? [])].slice(0, 1) : [owner]);
    for (const account of sentAs.get(id) ?? []) {
      if (!owners.has(account)) wrongs.push(`call ${id} of ${owner} sent as ${account}`);
    }
  }
  if (clock.timers > 0) wrongs.push(`${clock.timers} timers left`);
  if (running > 0) wrongs.push('a refresh goes on after the end');
  if (client.session.getSnapshot().held > 0) wrongs.push('somebody is still held');
  const asked = events.filter(({ type }) => type === 'reauth-needed').length;
  if (asked !== endings) wrongs.push(`asked ${asked} times to sign in for ${endings} endings`);
  return wrongs;
}

describe('any schedule of calls, ends, refreshes and sign-ins', () => {
  it('has one refresh at a time, sends nothing dead, settles each call once and in its own name', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        expect(await play(given)).toEqual([]);
      }),
      { numRuns: times(400) },
    );
  });
});
