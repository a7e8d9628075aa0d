import { cleanup, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';

import { authPi } from '../../src/apis/authpi/index.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import type { AnyCatalog } from '../../src/catalog/index.js';
import {
  createErrorToasts,
  ErrorBanner,
  ErrorPanel,
  ErrorToaster,
  ErrorUiProvider,
  InlineError,
  RateLimitBanner,
  type RecoveryHandlers,
} from '../../src/components/index.js';
import type { AnyApiError } from '../../src/errors/index.js';
import { makeApiError } from '../../src/testing/index.js';
import '../../src/styles.css';

const nothing = () => {};

/** An app that can do everything. */
const recovery: RecoveryHandlers = {
  'sign-in': nothing,
  'request-access': nothing,
  'edit-input': nothing,
  'reload-latest': nothing,
  'go-back': nothing,
  'upgrade-plan': nothing,
  'contact-support': nothing,
};

const vendors = [
  ['Cliquify', cliquify],
  ['Zoho Cliq', zohoCliq],
  ['Snippets AI', snippetsAi],
  ['AuthPI', authPi],
] as const satisfies readonly (readonly [string, AnyCatalog])[];

/** About twelve codes a catalog are looked at by axe. */
const sampleEvery = (catalog: AnyCatalog) => Math.ceil(Object.keys(catalog.codes).length / 12);

const surfaces = ['panel', 'banner', 'inline'] as const;

function show(catalog: AnyCatalog, error: AnyApiError) {
  render(
    <ErrorUiProvider catalogs={[catalog]} recovery={recovery}>
      <main>
        <ErrorPanel error={error} onRetry={nothing} isSilent />
      </main>
      <ErrorBanner error={error} onRetry={nothing} isSilent />
      <p>
        <InlineError error={error} onRetry={nothing} hasBody />
      </p>
    </ErrorUiProvider>,
  );
}

const partOf = (surface: string, part: string) =>
  document.querySelector<HTMLElement>(`[data-rae="${surface}"] [data-rae-part="${part}"]`)?.textContent?.trim() ?? '';

const buttonsOf = (surface: string) =>
  [...document.querySelectorAll<HTMLElement>(`[data-rae="${surface}"] [data-action]`)].map((button) => ({
    action: button.dataset['action'],
    isWaiting: button.getAttribute('aria-disabled') === 'true',
  }));

/** What a title may not hold: the vendor's spelling of the code. */
const looksLikeCode = (title: string, code: string) =>
  /[a-z]_[a-z]|[A-Z]{3,}_|\bhttp_\d/.test(title) || (code.length > 4 && /[._]/.test(code) && title.includes(code));

/** Where the buttons of a surface say something else than the retry rule and the recovery actions. */
function disagreements({ retry, recovery: offered, retryAfter }: AnyApiError, surface: string): string[] {
  const buttons = buttonsOf(surface);
  const tryAgain = buttons.find(({ action }) => action === 'retry');
  const complaints = {
    'offers to try again although something has to change': retry.rule === 'after-fix' && tryAgain !== undefined,
    'offers to try again before signing in': retry.rule === 'after-reauth' && buttons[0]?.action === 'retry',
    'offers nothing and does not say so': buttons.length === 0 && !offered.includes('none'),
    'offers something where nothing can be done': buttons.length > 0 && offered.includes('none'),
    'is open although a wait is known': tryAgain?.isWaiting === false && retryAfter !== undefined,
    'is closed although no wait is known': tryAgain?.isWaiting === true && retryAfter === undefined,
  };
  return Object.entries(complaints).flatMap(([complaint, isTrue]) => (isTrue ? `${surface} ${complaint}` : []));
}

describe.each(vendors)('%s', (_name, catalog) => {
  afterEach(cleanup);
  const codes = Object.keys(catalog.codes);
  const errorOf = (code: string): AnyApiError => makeApiError(catalog, code as never);

  it.each(codes)('%s has words and a way on', (code) => {
    const error = errorOf(code);
    show(catalog, error);
    for (const surface of surfaces) {
      const title = partOf(surface, 'title');
      const body = partOf(surface, 'body');
      expect(title, `${surface}: title`).not.toBe('');
      expect(title.length, `${surface}: length of "${title}"`).toBeLessThanOrEqual(60);
      expect(looksLikeCode(title, code), `${surface}: "${title}" shows a code`).toBe(false);
      expect(body, `${surface}: body`).not.toBe('');
      expect(title + body).not.toMatch(/\{\w+\}|undefined|NaN/);
      expect(disagreements(error, surface)).toEqual([]);
    }
  });

  it.each(codes.filter((_code, index) => index % sampleEvery(catalog) === 0))('%s passes axe', async (code) => {
    show(catalog, errorOf(code));
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('says every code in a toast, one notice a group', async () => {
    const toasts = createErrorToasts();
    for (const code of codes) toasts.show(errorOf(code), { group: code, onRetry: nothing });
    render(
      <ErrorUiProvider catalogs={[catalog]} recovery={recovery}>
        <ErrorToaster toasts={toasts} max={codes.length} />
      </ErrorUiProvider>,
    );
    const notices = await screen.findByRole('region', { name: /^Notices/ });
    const items = within(notices).getAllByRole('listitem');
    expect(items).toHaveLength(codes.length);
    const titles = items.map((item) => item.querySelector('[data-rae-part="title"]')?.textContent ?? '');
    expect(titles.filter((title) => title === '' || looksLikeCode(title, ''))).toEqual([]);
    for (const item of items.filter((one) => one.dataset['kind'] === 'validation')) {
      expect(within(item).queryByRole('button', { name: /^Try again/ })).toBeNull();
    }
  });

  const limits = codes.filter((code) => errorOf(code).kind === 'rate-limited');

  it.each(limits)('%s has a banner of its own', (code) => {
    render(
      <ErrorUiProvider catalogs={[catalog]} recovery={recovery}>
        <RateLimitBanner error={errorOf(code)} onRetry={nothing} isSilent />
      </ErrorUiProvider>,
    );
    expect(screen.getByRole('region').dataset['state']).toMatch(/^(waiting|unknown-wait|blocked-long)$/);
    expect(partOf('rate-limit-banner', 'body')).toMatch(/try again/i);
  });
});
