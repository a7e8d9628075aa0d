'use client';

import { forwardRef, useImperativeHandle, type ComponentPropsWithoutRef } from 'react';

import { useBrowserLayoutEffect } from '../notice/useFocusKeeper.js';
import { useCenter } from './Center.js';
import { useLightDismiss } from './useLightDismiss.js';

export type CenterPanelProps = ComponentPropsWithoutRef<'div'>;

/**
 * What there is to read, while it is open. Not modal: the page stays in use, and taking up something else there closes it. In the
 * browser's top layer, so that no toolbar cuts it off; it stands by its button where the browser can do that, else in the corner.
 */
export const CenterPanel = forwardRef<HTMLDivElement, CenterPanelProps>(function CenterPanel(props, ref) {
  return useCenter('Panel').isOpen ? <OpenPanel {...props} ref={ref} /> : null;
});

const OpenPanel = forwardRef<HTMLDivElement, CenterPanelProps>(function OpenPanel(props, ref) {
  const { panelId, titleId, panelRef, triggerRef, headingRef, setOpen } = useCenter('Panel');
  useImperativeHandle(ref, () => panelRef.current as HTMLDivElement);
  useBrowserLayoutEffect(() => {
    const panel = panelRef.current;
    const source = triggerRef.current;
    // Where there is no top layer, it is an element like others.
    if (panel?.isConnected && !panel.matches(':popover-open')) panel.showPopover?.(source ? { source } : undefined);
    headingRef.current?.focus({ preventScroll: true });
  }, [panelRef, triggerRef, headingRef]);
  useLightDismiss(panelRef, triggerRef, setOpen);
  return (
    <div
      data-rae="center-panel"
      data-density="cozy"
      role="region"
      id={panelId}
      aria-labelledby={titleId}
      popover="manual"
      {...props}
      ref={panelRef}
    />
  );
});
