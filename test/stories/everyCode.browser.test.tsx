import { cleanup, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';

import { authPi } from '../../src/apis/authpi/index.js';
import { cliquify } from '../../src/apis/cliquify/index.js';
import { snippetsAi } from '../../src/apis/snippets-ai/index.js';
import { zohoCliq } from '../../src/apis/zoho-cliq/index.js';
import type { AnyCatalog, CatalogEntry } from '../../src/catalog/index.js';
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

/** Every tenth code of a large catalog is looked at by axe as well; a small one whole. */
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

function expectRuleAndButtonsAgree({ retry, recovery: offered }: AnyApiError, surface: string) {
  const buttons = buttonsOf(surface);
  const tryAgain = buttons.find(({ action }) => action === 'retry');
  if (retry.rule === 'after-fix')
    expect(tryAgain, `${surface}: "Try again" although something has to change`).toBeUndefined();
  if (retry.rule === 'after-reauth') expect(buttons[0]?.action, `${surface}: signing in comes first`).not.toBe('retry');
  const isNothingToDo = offered.includes('none');
  expect(buttons.length > 0, `${surface}: an action, or a stated none`).toBe(!isNothingToDo);
}

describe.each(vendors)('%s', (_name, catalog) => {
  afterEach(cleanup);
  const codes = Object.entries<CatalogEntry>(catalog.codes);

  it.each(codes.map(([code], index) => ({ code, isSampled: index % sampleEvery(catalog) === 0 })))(
    '$code has words and a way on',
    async ({ code, isSampled }) => {
      const error = makeApiError(catalog, code as never) as AnyApiError;
      show(catalog, error);

      for (const surface of surfaces) {
        const title = partOf(surface, 'title');
        expect(title, `${surface}: title`).not.toBe('');
        expect(title.length, `${surface}: title in length`).toBeLessThanOrEqual(60);
        expect(looksLikeCode(title, code), `${surface}: "${title}" shows a code`).toBe(false);
        expect(partOf(surface, 'body'), `${surface}: body`).not.toBe('');
        expect(title + partOf(surface, 'body')).not.toMatch(/\{\w+\}|undefined|NaN/);
        expectRuleAndButtonsAgree(error, surface);
      }
      const waits = buttonsOf('panel').filter(({ action }) => action === 'retry');
      for (const { isWaiting } of waits) expect(isWaiting).toBe(error.retryAfter !== undefined);

      if (isSampled) {
        const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    },
  );

  it('says every code in a toast, one notice a group', async () => {
    const toasts = createErrorToasts();
    for (const [code] of codes) toasts.show(makeApiError(catalog, code as never), { group: code, onRetry: nothing });
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

  it('says every limit in a banner of its own', () => {
    const limits = codes.filter(([, { kind }]) => kind === 'rate-limited');
    expect(limits.length).toBeGreaterThan(0);
    for (const [code] of limits) {
      render(
        <ErrorUiProvider catalogs={[catalog]} recovery={recovery}>
          <RateLimitBanner error={makeApiError(catalog, code as never)} onRetry={nothing} isSilent />
        </ErrorUiProvider>,
      );
      const banner = screen.getByRole('region');
      expect(banner.dataset['state'], code).toMatch(/^(waiting|unknown-wait|blocked-long)$/);
      expect(partOf('rate-limit-banner', 'body'), code).toMatch(/try again/i);
      cleanup();
    }
  });
});
