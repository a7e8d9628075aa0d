import type { ReactNode } from 'react';

import { toErrorView } from '../../src/components/index.js';
import { ApiError, errorKinds, retryRules, type ErrorKind, type RetryRule } from '../../src/errors/index.js';
import { en, format } from '../../src/locales/index.js';
import { catalogs } from './failures.js';

import './DocTables.css';

const examples: Readonly<Record<ErrorKind, string>> = {
  validation: 'The input was refused: 400, 413, 422.',
  authentication: 'Nobody is signed in, or the session has ended: 401.',
  permission: 'Signed in, but not allowed; a scope is missing: 403.',
  'not-found': 'It does not exist, or not for this person: 404.',
  conflict: 'It clashes with the present state: 409, 412.',
  'rate-limited': 'Too many calls: 429, at some vendors 400 or 403.',
  'quota-exhausted': 'An allowance is used up; a short wait does not help.',
  misconfigured: 'The app or its operator is at fault: wrong client id, method, content type.',
  timeout: 'No answer within the time for one attempt.',
  network: 'The connection failed, or the answer was hidden by CORS.',
  offline: 'The device has no connection.',
  unavailable: 'The service is down for now: 502, 503, 504.',
  server: 'The service failed: other 5xx, an answer that cannot be read.',
  cancelled: 'The caller no longer wants it. Nothing is shown.',
  unknown: 'Nothing of the above could be established.',
};

const meanings: Readonly<Record<RetryRule, string>> = {
  never: 'The same call will fail the same way.',
  backoff: 'Transient. Repeated with growing waits and full jitter, four attempts in all.',
  'after-wait': 'Passes at a moment that the server, the documentation or the gate knows. Never earlier.',
  'after-reauth': 'The credential is renewed once, for all calls; then each is sent once more.',
  'after-fix': 'A person or the developer has to change something first. "Try again" is not offered.',
};

const entries = catalogs.flatMap(({ codes }) => Object.values(codes));

const viewOf = (kind: ErrorKind) =>
  toErrorView(new ApiError({ vendor: 'x', code: 'x', kind, retry: { rule: 'never' }, recovery: [], messageKey: kind }));

/** The closed set of kinds, with the words of each. */
export const KindsTable = () => (
  <Table head={['Kind', 'Means', 'What the person reads', 'Codes in the four catalogs']}>
    {errorKinds.map((kind) => {
      const { title, body } = viewOf(kind);
      return (
        <tr key={kind}>
          <th scope="row">
            <code>{kind}</code>
          </th>
          <td>{examples[kind]}</td>
          <td>
            <strong>{title}</strong> {body}
          </td>
          <td>{entries.filter((entry) => entry.kind === kind).length}</td>
        </tr>
      );
    })}
  </Table>
);

/** The rules a catalog may prescribe. */
export const RulesTable = () => (
  <Table head={['Rule', 'Means', 'Codes in the four catalogs']}>
    {retryRules.map((rule) => (
      <tr key={rule}>
        <th scope="row">
          <code>{rule}</code>
        </th>
        <td>{meanings[rule]}</td>
        <td>{entries.filter(({ retry }) => retry.rule === rule).length}</td>
      </tr>
    ))}
  </Table>
);

/** The catalogs that come with the package. */
export const CatalogsTable = () => (
  <Table head={['Service', 'Import', 'Codes', 'Of these our ids', 'Documented limits']}>
    {catalogs.map(({ vendor, service, codes, limits = [] }) => (
      <tr key={vendor}>
        <th scope="row">{service}</th>
        <td>
          <code>react-api-errors/{vendor}</code>
        </td>
        <td>{Object.keys(codes).length}</td>
        <td>{Object.values(codes).filter(({ isOurs }) => isOurs).length}</td>
        <td>{limits.length}</td>
      </tr>
    ))}
  </Table>
);

/** What a person can be offered, by the words on the button. */
export const ActionsTable = () => (
  <Table head={['Recovery action', 'Button', 'Codes that name it first']}>
    {Object.entries(en.ui.actions).map(([action, phrase]) => (
      <tr key={action}>
        <th scope="row">
          <code>{action}</code>
        </th>
        <td>{format(phrase, {}, 'en')}</td>
        <td>{entries.filter(({ recovery }) => recovery[0] === action).length}</td>
      </tr>
    ))}
  </Table>
);

function Table({ head, children }: { readonly head: readonly string[]; readonly children: ReactNode }) {
  return (
    <div className="doc-table sb-unstyled">
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
