'use client';

import { useMemo } from 'react';

import { ApiError } from '../../errors/index.js';
import { useErrorView } from '../ApiProvider/useErrorView.js';
import type { ErrorView } from '../view/index.js';
import type { ReauthOptions } from './ReauthOptions.js';
import type { EndedSession } from './useSessions.js';

/** The failure that asks for a sign-in: the one handed in, else one made of what the client knows of its session. */
export function useReauthView(options: ReauthOptions, ended: EndedSession | undefined): ErrorView {
  const { error, service = ended?.client.catalog.service } = options;
  const vendor = ended?.client.vendor ?? 'app';
  const { endedBy = 'session_expired', endedAt = 0 } = ended?.session ?? {};
  const made = useMemo(
    () =>
      new ApiError({
        vendor,
        service,
        code: endedBy,
        kind: 'authentication',
        retry: { rule: 'after-reauth' },
        recovery: ['sign-in'],
        messageKey: 'session-expired',
        occurredAt: endedAt,
      }),
    [vendor, service, endedBy, endedAt],
  );
  const view = useErrorView(error ?? made);
  return useMemo(() => ({ ...view, service: service ?? view.service }), [view, service]);
}
