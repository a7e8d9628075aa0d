'use client';

import { QueryClientContext } from '@tanstack/react-query';
import { useContext, useEffect } from 'react';

import { useApiErrors } from '../../query/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { errorId } from '../view/errorId.js';

/** While the banner says that nothing arrives, no toast says it of each call that did not. */
export function ClaimLosses() {
  return useContext(QueryClientContext) ? <Claims /> : null;
}

function Claims() {
  const { incidents } = useApiErrors({ isResolved: false });
  const { surfaces } = useErrorUi();
  useEffect(() => {
    const lost = incidents.filter(({ error: { kind } }) => kind === 'offline' || kind === 'network');
    const releases = lost.map(({ error }) => surfaces.claim({ id: errorId(error), group: errorId(error) }));
    return () => releases.forEach((release) => release());
  }, [incidents, surfaces]);
  return null;
}
