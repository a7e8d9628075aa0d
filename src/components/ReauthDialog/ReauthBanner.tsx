'use client';

import { useMemo } from 'react';

import { useSay } from '../ApiProvider/useSay.js';
import { ErrorBanner } from '../ErrorBanner/index.js';
import type { ErrorView } from '../view/index.js';
import { useReauth } from './Reauth.js';
import { useReauthText } from './useReauthText.js';

export interface ReauthBannerProps {
  readonly onOpen: () => void;
  /** The person knows: she put it off. */
  readonly isSilent: boolean;
}

/** What stays when the dialog was put off: who is signed out, what waits, and the way back to it. */
export function ReauthBanner({ onOpen, isSilent }: ReauthBannerProps) {
  const { view, reason } = useReauth('Banner');
  const say = useSay();
  const { promises } = useReauthText();
  const isSignedOut = reason !== 'step-up' && reason !== 'scope';
  const title = say((ui) => (isSignedOut ? ui.reauth.signedOut : ui.reauth.reasons[reason].title));
  const told = useMemo<ErrorView>(
    () => ({
      ...view,
      title,
      body: promises || undefined,
      severity: 'info',
      recovery: ['sign-in'],
      waitUntil: undefined,
    }),
    [view, title, promises],
  );
  return (
    <ErrorBanner error={told} placement="app" isSilent={isSilent} onDismiss={false} recovery={{ 'sign-in': onOpen }} />
  );
}
