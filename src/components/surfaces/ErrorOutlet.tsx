'use client';

import { useEffect, useRef } from 'react';

import { AnnouncerRegions } from '../Announcer/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';

/**
 * The place for notices and announcements inside a modal dialog. One line in a dialog's content: without
 * it, what appears outside the dialog can neither be reached by keyboard nor heard.
 */
export function ErrorOutlet() {
  const { announcer, surfaces } = useErrorUi();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? surfaces.addOutlet(place.current) : undefined), [surfaces]);
  return (
    <div ref={place} data-rae="outlet">
      <AnnouncerRegions announcer={announcer} place="outlet" />
    </div>
  );
}
