'use client';

import { useMemo, useState } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import type { RateLimitFilter } from '../../query/index.js';
import { isErrorView, isNothing, type ErrorView, type ReadFailure } from '../view/index.js';
import { errorOfLimit } from './errorOfLimit.js';
import { isNear, isPassed, longestFirst } from './limitState.js';
import type { RateLimitFacts } from './RateLimitFacts.js';
import { useLimits } from './useLimits.js';

/** Where a banner takes its limit from. The first that is given counts; with none, the gates of the provider's clients. */
export interface LimitSourceProps {
  /** A failure that names a wait. `null` and `undefined`: none at present. */
  readonly error?: unknown;
  readonly view?: ErrorView | undefined;
  /** One limit or several; the longest is told, the others stand under Details. */
  readonly limit?: RateLimitFacts | readonly RateLimitFacts[] | undefined;
  /** Which of the gates are watched: a vendor, a scope, a client. Default: all. */
  readonly of?: RateLimitFilter | undefined;
}

export interface LimitSource {
  /** `undefined` when nothing is limited. */
  readonly failure: unknown;
  readonly limits: readonly RateLimitFacts[];
  readonly isGate: boolean;
  readonly probe: () => void;
}

export function useLimitSource(props: LimitSourceProps): LimitSource {
  const { catalogs, read } = useErrorUi();
  const { error = props.view, limit, of = all } = props;
  const gates = useLimits(of);
  const isGate = !('error' in props) && !('view' in props) && !('limit' in props);

  const limits = useMemo((): readonly RateLimitFacts[] => {
    if (isGate) return gates.limits;
    if (limit !== undefined) return longestFirst([limit].flat().filter((one) => isPassed(one) || isNear(one)));
    return isNothing(error, read) ? [] : [factsOf(error, read)];
  }, [isGate, gates.limits, limit, error, read]);

  const failure = useMemo(() => {
    if (limits.length === 0) return undefined;
    return limit === undefined && !isGate ? error : errorOfLimit(limits[0]!, catalogs);
  }, [limits, limit, isGate, error, catalogs]);

  return { failure, limits, isGate, probe: gates.probe };
}

const all: RateLimitFilter = {};

function factsOf(failure: unknown, read: ReadFailure): RateLimitFacts {
  const error = isErrorView(failure) ? failure.error : read(failure);
  const { retryAfter, occurredAt, service, vendor, code } = error;
  const until = isErrorView(failure) ? failure.waitUntil : retryAfter?.at;
  return { until, since: occurredAt > 0 ? occurredAt : undefined, service, vendor, closedBy: code };
}

/** The last source that had something to tell: what is over is still named while the banner says so. */
export function useLastSource(source: LimitSource): LimitSource {
  const [last, setLast] = useState(source);
  if (source.failure === undefined || last === source) return source.failure === undefined ? last : source;
  if (last.failure !== source.failure || last.limits !== source.limits) setLast(source);
  return source;
}
