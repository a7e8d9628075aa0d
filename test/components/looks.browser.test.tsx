import { render } from '@testing-library/react';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';

import '../../src/styles.css';
import {
  ErrorBanner,
  ErrorPanel,
  ErrorSummary,
  ErrorUiProvider,
  FieldError,
  InlineError,
} from '../../src/components/index.js';
import { failure, waitUntil } from './failures.js';
import { fakeTime } from './fakeTime.js';

const recovery = { 'contact-support': vi.fn(), 'sign-in': vi.fn() };
const both = {
  recovery: ['retry', 'contact-support'] as const,
  requestId: 'req_8fK2m1Zq',
  vendorMessage: 'x'.repeat(280),
};
const refused = failure({ kind: 'validation', fieldErrors: { name: ['x'], a: ['y'] } });
const long = { title: 'Rechnungszusammenstellungsvorschau konnte nicht gespeichert werden', body: 'Wort '.repeat(40) };

/** Every component in every weight, as a page would hold them. */
function Everything() {
  const clock = fakeTime();
  const limited = failure({ ...both, kind: 'rate-limited', ...waitUntil(clock.now() + 42_000, 42_000) });
  const kinds = ['server', 'authentication', 'permission', 'offline', 'unknown'] as const;
  return (
    <StrictMode>
      <ErrorUiProvider clock={clock} recovery={recovery}>
        <main>
          <h1>Notes</h1>
          <ErrorBanner error={limited} onRetry={vi.fn()} words={{ title: 'Limited' }} hasDetails />
          {kinds.map((kind) => (
            <ErrorPanel key={kind} error={failure({ ...both, kind })} onRetry={vi.fn()} headingLevel={2} />
          ))}
          <ErrorBanner error={failure(both)} severity="critical" words={long} onRetry={vi.fn()} />
          <ErrorPanel error={failure(both)} density="page" words={long} onRetry={vi.fn()} />
          <ErrorPanel error={failure(both)} density="compact" headingLevel={2} onRetry={vi.fn()} isRetrying />
          <p>
            Owner: <InlineError error={failure(both)} words={long} onRetry={vi.fn()} hasBody />
          </p>
          <ErrorSummary error={refused} fields={{ name: { id: 'name', label: 'Name' } }} takesFocus={false} />
          <label htmlFor="name">Name</label>
          <input id="name" />
          <FieldError for="name" error={refused} />
        </main>
      </ErrorUiProvider>
    </StrictMode>
  );
}

const hosts = {
  light: { scheme: 'light', ink: '#1a1a1e', paper: '#ffffff' },
  grey: { scheme: 'light', ink: '#1a1a1e', paper: '#f6f6f7' },
  dark: { scheme: 'dark', ink: '#ededf0', paper: '#18181b' },
  slate: { scheme: 'dark', ink: '#e2e8f0', paper: '#0f172a' },
  black: { scheme: 'dark', ink: '#ededf0', paper: '#000000' },
};

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.title = 'Notes';
});
afterEach(async () => {
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  await page.viewport(414, 896);
});

const dress = ({ scheme, ink, paper }: (typeof hosts)[keyof typeof hosts]) => {
  document.documentElement.style.cssText = `color-scheme:${scheme};color:${ink};background:${paper};font-family:sans-serif`;
};

const findings = async () => {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`,
  );
};

/** At rest: animations done, so that colours are the final ones. */
const settle = () => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));

describe.each(Object.entries(hosts))('on a %s page', (_, host) => {
  it('axe finds nothing', async () => {
    dress(host);
    render(<Everything />);
    document.querySelectorAll<HTMLElement>('[data-rae="details"] > button').forEach((one) => one.click());
    await settle();
    expect(await findings()).toEqual([]);
  });
});

/** What the browser pretends the person has set. */
const emulate = (features: Readonly<Record<string, string>>) =>
  (cdp() as { send(method: string, params: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });

describe("with the person's settings", () => {
  afterEach(() => emulate({}));

  it.each(['light', 'dark'])('axe finds nothing in forced colours, %s', async (scheme) => {
    await emulate({ 'forced-colors': 'active', 'prefers-color-scheme': scheme });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    render(<Everything />);
    await settle();
    expect(await findings()).toEqual([]);
  });

  it('everything that had a tint has an edge in forced colours', async () => {
    await emulate({ 'forced-colors': 'active' });
    render(<Everything />);
    for (const part of document.querySelectorAll(
      '[data-rae="banner"], [data-rae="summary"], [data-rae-part="action"]',
    )) {
      expect(getComputedStyle(part).borderBlockStartStyle).not.toBe('none');
      expect(getComputedStyle(part).borderBlockStartWidth).toBe('1px');
    }
  });

  it('nothing moves when motion is reduced', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    render(<Everything />);
    expect(document.getAnimations()).toEqual([]);
  });

  it('more contrast takes tints away and makes edges full', async () => {
    await emulate({ 'prefers-contrast': 'more' });
    render(<Everything />);
    const style = getComputedStyle(document.querySelector('[data-rae="banner"]') ?? document.body);
    expect(style.backgroundColor).toMatch(/\/ 0\)$/);
    expect(style.borderBlockStartColor).not.toContain('/');
  });
});

describe('room', () => {
  it.each(['ltr', 'rtl'])('nothing scrolls sideways at 320 px, %s', async (dir) => {
    await page.viewport(320, 700);
    document.documentElement.dir = dir;
    render(<Everything />);
    document.querySelectorAll<HTMLElement>('[data-rae="details"] > button').forEach((one) => one.click());
    await settle();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const part of document.querySelectorAll('main [data-rae-part]:not([data-rae-part="hidden"])')) {
      expect(part.scrollWidth).toBeLessThanOrEqual(320);
    }
  });

  it('targets are at least 24 by 24 px', () => {
    render(<Everything />);
    for (const button of document.querySelectorAll('[data-rae] button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
});

describe("words take the host's colour", () => {
  it.each(Object.entries(hosts))('on a %s page', (_, host) => {
    dress(host);
    render(<Everything />);
    const ink = getComputedStyle(document.documentElement).color;
    const titles = Array.from(
      document.querySelectorAll('[data-rae-part="title"]'),
      (one) => getComputedStyle(one).color,
    );
    expect(new Set(titles)).toEqual(new Set([ink]));
  });
});

describe('layers', () => {
  it('let a utility of the host win', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@layer utilities { .p-0 { padding: 0 } }');
    document.adoptedStyleSheets.push(sheet);
    render(<ErrorPanel error={failure()} className="p-0" />);
    expect(getComputedStyle(document.querySelector('.p-0') ?? document.body).paddingBlockStart).toBe('0px');
    document.adoptedStyleSheets.pop();
  });
});
