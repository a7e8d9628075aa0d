import { useEffect, useId, useState, type FormEvent } from 'react';

import { authPi } from '../../src/apis/authpi/index.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import type { AnyCatalog } from '../../src/catalog/index.js';
import { createApiClient, defineEndpoint, type AnyApiClient } from '../../src/client/index.js';
import {
  createErrorToasts,
  ErrorBanner,
  ErrorPanel,
  ErrorToaster,
  InlineError,
  type ErrorPanelProps,
} from '../../src/components/index.js';
import { isAnyApiError, type AnyApiError } from '../../src/errors/index.js';
import { decideRetry, type RetryDecision } from '../../src/policy/index.js';
import { createSandboxControl, sandboxAddresses, type SandboxVendor } from '../../src/sandbox/index.js';

import './TryACode.css';

const vendors: Readonly<Record<SandboxVendor, { readonly catalog: AnyCatalog; readonly path: string }>> = {
  cliquify: { catalog: cliquify, path: '/api/templates' },
  'zoho-cliq': { catalog: zohoCliq, path: '/api/v2/chats' },
  'snippets-ai': { catalog: snippetsAi, path: '/snippet?id=5a9b0c0e-0000-4000-8000-000000000401' },
  authpi: { catalog: authPi, path: '/v1/me' },
};

/** Cliquify's token routes answer in shapes of their own; only the route tells those codes apart. */
const places: Readonly<Record<string, string>> = {
  token_request_rejected: '/oauth/access-token',
  missing_credentials: '/oauth/access-token',
  enterprise_inactive: '/oauth/access-token',
  introspection_rejected: '/oauth/introspect',
  revocation_rejected: '/oauth/revoke',
};

const surfaces = ['panel', 'banner', 'line', 'toast'] as const;
type Surface = (typeof surfaces)[number];

interface Tried {
  readonly error: AnyApiError;
  readonly decision: RetryDecision;
  /** Makes the same call once more. */
  readonly again: () => Promise<void>;
}

type Outcome =
  | { readonly state: 'idle' | 'calling' | 'no-sandbox' }
  | ({ readonly state: 'failed' } & Tried)
  | { readonly state: 'worked'; readonly isRecovery: boolean };

export interface TryACodeProps {
  /** Where the sandbox answers: its address, or the page's own origin with Mock Service Worker in front. */
  readonly sandboxUrl: string;
}

/** Makes a real call fail with any documented code, and shows all that follows from it. */
export function TryACode({ sandboxUrl }: TryACodeProps) {
  const [vendor, setVendor] = useState<SandboxVendor>('zoho-cliq');
  const [code, setCode] = useState('http_503');
  const [wait, setWait] = useState('vendor');
  const [surface, setSurface] = useState<Surface>('panel');
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });
  const [toasts] = useState(() => createErrorToasts());
  const id = useId();
  const codes = Object.keys(vendors[vendor].catalog.codes);

  const failed = outcome.state === 'failed' ? outcome : undefined;
  useEffect(() => {
    if (surface !== 'toast' || !failed) return undefined;
    const toast = toasts.show(failed.error, { onRetry: failed.again });
    return () => toasts.dismiss(toast);
  }, [toasts, surface, failed]);

  const call = async (event: FormEvent) => {
    event.preventDefault();
    setOutcome({ state: 'calling' });
    const retryAfterMs = wait === 'vendor' ? undefined : Number(wait);
    try {
      const client = await openClient(sandboxUrl, vendor, { code, retryAfterMs });
      await attempt(client, places[code] ?? vendors[vendor].path, setOutcome);
    } catch {
      setOutcome({ state: 'no-sandbox' });
    }
  };

  return (
    <main className="try">
      <h1>Try a code</h1>
      <p>
        Pick a vendor and one of its documented codes. <strong>Call</strong> sends a real HTTP request to the sandbox,
        which answers as that vendor does.
      </p>
      <form onSubmit={(event) => void call(event)}>
        <label htmlFor={`${id}vendor`}>
          Vendor
          <select
            id={`${id}vendor`}
            value={vendor}
            onChange={({ target }) => {
              const next = target.value as SandboxVendor;
              setVendor(next);
              setCode(Object.keys(vendors[next].catalog.codes)[0] ?? '');
              setOutcome({ state: 'idle' });
            }}
          >
            {Object.entries(vendors).map(([name, { catalog }]) => (
              <option key={name} value={name}>
                {catalog.service}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}code`}>
          Code
          <select id={`${id}code`} value={code} onChange={({ target }) => setCode(target.value)}>
            {codes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}wait`}>
          Retry-After
          <select id={`${id}wait`} value={wait} onChange={({ target }) => setWait(target.value)}>
            <option value="vendor">as the vendor does</option>
            <option value="5000">5 seconds</option>
            <option value="42000">42 seconds</option>
          </select>
        </label>
        <button type="submit" aria-disabled={outcome.state === 'calling'}>
          Call
        </button>
      </form>
      <fieldset>
        <legend>Shown as</legend>
        {surfaces.map((name) => (
          <label key={name} htmlFor={`${id}${name}`}>
            <input
              type="radio"
              id={`${id}${name}`}
              name={`${id}surface`}
              checked={surface === name}
              onChange={() => setSurface(name)}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      <div className="try-result">
        <section aria-labelledby={`${id}reads`}>
          <h2 id={`${id}reads`}>What the person sees</h2>
          {failed ? (
            <Shown surface={surface} error={failed.error} onRetry={failed.again} />
          ) : (
            <p role="status">{statusOf(outcome)}</p>
          )}
        </section>
        {failed && (
          <>
            <section aria-labelledby={`${id}gets`}>
              <h2 id={`${id}gets`}>What the app gets</h2>
              <Facts error={failed.error} />
            </section>
            <section aria-labelledby={`${id}next`}>
              <h2 id={`${id}next`}>What happens next</h2>
              <Decision decision={failed.decision} />
            </section>
          </>
        )}
      </div>
      <ErrorToaster toasts={toasts} />
    </main>
  );
}

function statusOf(outcome: Outcome): string {
  if (outcome.state === 'calling') return 'Calling …';
  if (outcome.state === 'no-sandbox') return 'The sandbox does not answer. Is `npm start` still running?';
  if (outcome.state === 'worked') {
    return outcome.isRecovery
      ? 'It works again: the same call was answered with 200.'
      : 'The call was answered with 200; what failed stands inside its answer (partial success).';
  }
  return 'Nothing was called yet.';
}

function Shown({ surface, ...props }: { readonly surface: Surface } & Pick<ErrorPanelProps, 'error' | 'onRetry'>) {
  switch (surface) {
    case 'panel':
      return <ErrorPanel {...props} origin="user" headingLevel={3} />;
    case 'banner':
      return <ErrorBanner {...props} origin="user" />;
    case 'line':
      return (
        <p>
          <InlineError {...props} origin="user" hasBody />
        </p>
      );
    case 'toast':
      return <p className="try-note">In the corner of the page, because its place is gone. F8 goes there.</p>;
    default:
      return surface satisfies never;
  }
}

function Facts({ error }: { readonly error: AnyApiError }) {
  const { code, kind, status, retry, retryAfter, method, endpoint, requestId, outcome } = error;
  const facts = {
    code,
    kind,
    status,
    endpoint: `${method} ${endpoint}`,
    'retry rule': retry.rule,
    'retry after': retryAfter && `${Math.ceil(retryAfter.ms / 1000)} s (${retryAfter.source})`,
    recovery: error.recovery.join(', '),
    outcome,
    'request id': requestId,
  };
  return (
    <dl>
      {Object.entries(facts).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decision({ decision }: { readonly decision: RetryDecision }) {
  const { because } = decision;
  if (decision.retry) {
    return (
      <p>
        Repeated by itself after {(decision.delayMs / 1000).toFixed(1)} s, because: <code>{because}</code>
      </p>
    );
  }
  return (
    <p>
      Not repeated now, because: <code>{because}</code>
      {decision.retryAt !== undefined &&
        `. It comes back at ${new Date(decision.retryAt).toLocaleTimeString('en-GB')}.`}
    </p>
  );
}

interface Order {
  readonly code: string;
  readonly retryAfterMs: number | undefined;
}

let last: AnyApiClient | undefined;

/** A client without a past, signed in, whose next call will fail. */
async function openClient(sandboxUrl: string, vendor: SandboxVendor, { code, retryAfterMs }: Order) {
  last?.dispose();
  const control = createSandboxControl(sandboxUrl);
  await control.reset();
  const { accessToken } = await control.signIn(vendor);
  await control.failNext({ vendor, code, ...(retryAfterMs !== undefined && { retryAfterMs }) });
  const { catalog } = vendors[vendor];
  const baseUrl = sandboxAddresses(sandboxUrl)[vendor];
  last = createApiClient({ catalog, baseUrl, auth: { getToken: () => accessToken } });
  return last;
}

/** One attempt, held at no door, so that every failure can be looked at. */
async function attempt(client: AnyApiClient, path: string, tell: (outcome: Outcome) => void, count = 1): Promise<void> {
  const [plain = ''] = path.split('?');
  const endpoint = defineEndpoint(client.catalog, { id: plain, method: 'GET', path });
  try {
    await client.attempt(endpoint, undefined, { maxHoldMs: 0, attempt: count, priority: 'user' });
    tell({ state: 'worked', isRecovery: count > 1 });
  } catch (error) {
    if (!isAnyApiError(error)) throw error;
    const decision = decideRetry({ error, attempt: count, now: client.clock.now(), random: client.random });
    const again = () => attempt(client, path, tell, count + 1);
    tell({ state: 'failed', error, decision, again });
  }
}
