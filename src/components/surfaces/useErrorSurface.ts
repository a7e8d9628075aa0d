'use client';

import { useEffect } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import type { ErrorView } from '../view/index.js';
import type { ClaimBy } from './createSurfaces.js';

/** Claims a failure for as long as the calling component shows it, so that no toast repeats it. */
export function useErrorSurface(view: Pick<ErrorView, ClaimBy> | undefined, by: ClaimBy = 'id'): void {
  const { surfaces } = useErrorUi();
  const key = view?.[by];
  useEffect(() => (key === undefined ? undefined : surfaces.claim({ id: key, group: key }, by)), [surfaces, key, by]);
}
