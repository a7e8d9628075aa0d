'use client';

import { forwardRef, useCallback, useImperativeHandle, useRef, useState } from 'react';

import type { RateLimitBannerRootProps } from './RateLimitBannerProps.js';
import { ShownBanner } from './ShownBanner.js';
import { useHeld } from '../notice/useHeld.js';
import { useLastSource, useLimitSource } from './useLimitSource.js';
import { useReleased } from './useReleased.js';

/** Shows while something is limited, for six seconds after, and else nothing. Holds the banner's parts. */
export const RateLimitBannerRoot = forwardRef<HTMLDivElement, RateLimitBannerRootProps>(
  function RateLimitBannerRoot(props, ref) {
    const { error: _error, view: _view, limit: _limit, of: _of, onRetry, isRetrying = false, ...rest } = props;
    const source = useLimitSource(props);
    const shown = useLastSource(source);
    const [isRunning, setRunning] = useState(false);
    const root = useRef<HTMLDivElement>(null);
    useImperativeHandle(ref, () => root.current as HTMLDivElement);

    // A query forgets its error as soon as it is fetched again; the banner stays until that attempt has ended.
    const isLimited = source.failure !== undefined || isRunning;
    const [element, setElement] = useState<HTMLDivElement | null>(null);
    const attach = useCallback((next: HTMLDivElement | null) => {
      root.current = next;
      setElement(next);
    }, []);
    const isHeld = useHeld(element);
    const isReleased = useReleased(isLimited, isHeld);
    const isShown = shown.failure !== undefined && (isLimited || isReleased);

    const run = useCallback(async () => {
      setRunning(true);
      try {
        return await onRetry?.();
      } finally {
        setRunning(false);
      }
    }, [onRetry]);
    const { isGate, probe, limits } = shown;
    const isWanted = limits.some(({ queued = 0 }) => queued > 0);
    const act = onRetry ? run : isGate && isWanted ? probe : undefined;

    if (!isShown) return null;
    return (
      <ShownBanner
        {...rest}
        source={shown}
        isReleased={isReleased && !isLimited}
        isRetrying={isRetrying || isRunning}
        act={act}
        root={root}
        attach={attach}
      />
    );
  },
);
