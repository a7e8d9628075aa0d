import type { Decorator } from '@storybook/react-vite';
import { useState, type ReactNode } from 'react';
import { fn } from 'storybook/test';

import { ErrorUiProvider, useErrorUi, type RecoveryHandlers } from '../../src/components/index.js';
import type { AnyApiError } from '../../src/errors/index.js';
import type { Clock } from '../../src/internal/index.js';
import type { Words } from '../../src/locales/index.js';
import { catalogs, makeFailure, type FailureName } from './failures.js';

import './StoryApp.css';

/** What a whole app hands in once; each is a spy that the Actions panel shows. */
export const recovery = {
  'sign-in': fn().mockName('sign in'),
  'request-access': fn().mockName('request access'),
  'edit-input': fn().mockName('edit input'),
  'reload-latest': fn().mockName('reload latest'),
  'go-back': fn().mockName('go back'),
  'upgrade-plan': fn().mockName('upgrade plan'),
  'contact-support': fn().mockName('contact support'),
} satisfies RecoveryHandlers;

export interface StoryAppProps {
  readonly children?: ReactNode;
  readonly locale?: Words | undefined;
  readonly clock?: Clock | undefined;
}

/** The app around a component: words of all vendors, a handler for every recovery action. */
export function StoryApp({ children, locale, clock }: StoryAppProps) {
  return (
    <ErrorUiProvider catalogs={catalogs} recovery={recovery} locale={locale} clock={clock}>
      {children}
    </ErrorUiProvider>
  );
}

/** Puts a story into an app and into the page's main part. */
export const inApp: Decorator = (Story) => (
  <StoryApp>
    <main className="story">
      <Story />
    </main>
  </StoryApp>
);

/** The failure of a state; it happens when the component is first shown, on the app's clock. */
export function useFailure(name: FailureName): AnyApiError {
  const { clock } = useErrorUi();
  const [made, setMade] = useState(() => ({ name, error: makeFailure(name, clock.now()) }));
  if (made.name === name) return made.error;
  const next = { name, error: makeFailure(name, clock.now()) };
  setMade(next);
  return next.error;
}

/** What is said to a screen reader at this moment, by either live region. */
export const spokenNow = (): string =>
  [...document.querySelectorAll('[data-rae="announcer"]')].map(({ textContent }) => textContent).join('');
