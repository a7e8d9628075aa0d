import { useId, useState } from 'react';

import type { AnyCatalog } from '../../src/catalog/index.js';
import { toErrorView } from '../../src/components/index.js';
import type { RecoveryAction } from '../../src/errors/index.js';
import { en, format } from '../../src/locales/index.js';
import { makeApiError } from '../../src/testing/index.js';

import './CatalogSheet.css';

export interface CatalogSheetProps {
  readonly catalog: AnyCatalog;
}

/** Every code of a catalog on one sheet: what it means, whether it is repeated, what a person reads and can do. */
export function CatalogSheet({ catalog }: CatalogSheetProps) {
  const [wanted, setWanted] = useState('');
  const id = useId();
  const rows = rowsOf(catalog);
  const shown = rows.filter((row) => row.text.includes(wanted.trim().toLowerCase()));
  return (
    <main className="sheet">
      <h1>{catalog.service}</h1>
      <p>
        <label htmlFor={id}>Find a code, a kind or a sentence </label>
        <input id={id} type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />{' '}
        <output htmlFor={id}>
          {shown.length} of {rows.length} codes
        </output>
      </p>
      <div className="sheet-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Status</th>
              <th scope="col">Kind</th>
              <th scope="col">Retry rule</th>
              <th scope="col">What the person reads</th>
              <th scope="col">What the person can do</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ code, entry, view }) => (
              <tr key={code}>
                <th scope="row">
                  <code>{code}</code>
                  {entry.isOurs && <span className="sheet-note"> our id</span>}
                </th>
                <td>{[entry.status ?? '–'].flat().join(', ')}</td>
                <td>{entry.kind}</td>
                <td>
                  {entry.retry.rule}
                  {entry.retry.waitMs !== undefined && (
                    <span className="sheet-note"> {entry.retry.waitMs / 1_000} s</span>
                  )}
                </td>
                <td>
                  <strong>{view.title}</strong> {view.body}
                </td>
                <td>{view.recovery.map((action) => labelOf(action)).join(' · ') || '–'}</td>
                <td>
                  <a href={entry.source.url}>
                    {entry.source.stated ? 'stated' : 'inferred'}
                    <span className="sheet-hidden"> source of {code}</span>
                  </a>
                  {entry.source.note && <span className="sheet-note"> {entry.source.note}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}

const labelOf = (action: RecoveryAction) => (action === 'none' ? '' : format(en.ui.actions[action], {}, 'en'));

function rowsOf(catalog: AnyCatalog) {
  return Object.entries(catalog.codes).map(([code, entry]) => {
    const error = makeApiError(catalog, code as never, { now: 0 });
    const view = toErrorView(error, { now: 0, catalogs: [catalog] });
    const text = [code, entry.kind, entry.retry.rule, view.title, view.body].join(' ').toLowerCase();
    return { code, entry, view, text };
  });
}
