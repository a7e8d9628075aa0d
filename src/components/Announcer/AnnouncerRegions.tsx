'use client';

import { useEffect, useRef } from 'react';

import type { Announcer, RegionPlace } from './createAnnouncer.js';

export interface AnnouncerRegionsProps {
  readonly announcer: Announcer;
  /** Default `page`. */
  readonly place?: RegionPlace | undefined;
}

/**
 * The two visually hidden regions that texts are written to. In the server's HTML already, empty: a
 * region that arrives together with its text is not read. A second pair belongs into a modal dialog (`ErrorOutlet`).
 *
 * `aria-live` says what the roles imply: modal dialogs that hide the rest of the page spare what carries it.
 */
export function AnnouncerRegions({ announcer, place = 'page' }: AnnouncerRegionsProps) {
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!polite.current || !assertive.current) return undefined;
    return announcer.attach({ polite: polite.current, assertive: assertive.current }, place);
  }, [announcer, place]);
  return (
    <>
      <div ref={polite} data-rae="announcer" role="status" aria-live="polite" aria-atomic="true" />
      <div ref={assertive} data-rae="announcer" role="alert" aria-live="assertive" aria-atomic="true" />
    </>
  );
}
