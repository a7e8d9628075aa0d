import { QueryClient, useQueryClient } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { defineCatalog, defineMessages } from '../../src/catalog/index.js';
import { createApiClient } from '../../src/client/index.js';
import { ApiProvider, ErrorPanel, useErrorUi } from '../../src/components/index.js';
import { en } from '../../src/locales/index.js';
import { failure } from './failures.js';
import { fakeTime } from './fakeTime.js';

const source = { url: 'https://acme.test/errors', read: '2026-11-20', stated: true };
const acme = defineCatalog({
  vendor: 'acme',
  service: 'Acme',
  baseUrls: ['https://api.acme.test'],
  codes: { FULL: { kind: 'conflict', retry: { rule: 'never' }, messageKey: 'acme.full', recovery: ['none'], source } },
  messages: { 'acme.full': { title: 'The box is full' } },
});
const full = failure({ code: 'FULL', kind: 'conflict', messageKey: 'acme.full' });
const clock = fakeTime();
const api = createApiClient({ catalog: acme, baseUrl: 'https://api.acme.test', clock });
const client = new QueryClient();

describe('ApiProvider', () => {
  it("gives TanStack's client, the API's clock and its catalog's words", () => {
    const seen = vi.fn();
    function Looks() {
      seen(useQueryClient(), useErrorUi().clock);
      return <ErrorPanel error={full} />;
    }
    render(
      <ApiProvider client={client} apis={[api]}>
        <Looks />
      </ApiProvider>,
    );
    expect(seen).toHaveBeenCalledWith(client, clock);
    expect(screen.getByRole('heading')).toHaveTextContent('The box is full');
  });

  it("lets the app's messages, language and handlers win", () => {
    const messages = defineMessages(acme, { FULL: { title: 'No room' } });
    const locale = { ...en, ui: { ...en.ui, actions: { ...en.ui.actions, 'go-back': 'Zurück' } } };
    render(
      <ApiProvider client={client} apis={[api]} messages={messages} locale={locale} recovery={{ 'go-back': vi.fn() }}>
        <ErrorPanel error={failure({ code: 'FULL', recovery: ['go-back'] })} />
      </ApiProvider>,
    );
    expect(screen.getByRole('heading')).toHaveTextContent('No room');
    expect(screen.getByRole('button', { name: 'Zurück' })).toBeVisible();
  });

  it('reads the failure of a foreign client by the catalog of its address', () => {
    const foreign = Object.assign(new Error('Request failed'), {
      isAxiosError: true,
      config: { url: 'https://api.acme.test/boxes', method: 'get' },
      response: { status: 409, headers: {}, data: { code: 'FULL' } },
    });
    render(
      <ApiProvider client={client} apis={[api]}>
        <ErrorPanel error={foreign} />
      </ApiProvider>,
    );
    expect(screen.getByRole('heading')).toHaveTextContent('The box is full');
  });
});
