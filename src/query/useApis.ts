'use client';

import { useContext } from 'react';

import type { AnyApiClient } from '../client/index.js';
import { ApisContext } from './ApisProvider.js';

const none: readonly AnyApiClient[] = [];

/** All clients of the nearest provider; none outside one. */
export function useApis(): readonly AnyApiClient[] {
  return useContext(ApisContext) ?? none;
}
