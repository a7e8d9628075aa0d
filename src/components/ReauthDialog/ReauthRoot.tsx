'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';

import { useErrorSurface } from '../surfaces/useErrorSurface.js';
import { DialogFrame } from '../dialog/index.js';
import { ReauthContext } from './Reauth.js';
import { ReauthBanner } from './ReauthBanner.js';
import type { ReauthOptions } from './ReauthOptions.js';
import { useReauthState } from './useReauth.js';

export interface ReauthDialogRootProps
  extends ReauthOptions, Omit<ComponentPropsWithoutRef<'div'>, keyof ReauthOptions> {
  /** Where it is put. Default: an open modal `<dialog>`, else the end of `body`. */
  readonly container?: HTMLElement | undefined;
  /** Whether a banner stands here while it is put off. Default true. */
  readonly hasBanner?: boolean | undefined;
}

/** Knows whether somebody has to sign in. Holds the dialog's parts; what it says by a banner stands where the Root stands. */
export const ReauthDialogRoot = forwardRef<HTMLDivElement, ReauthDialogRootProps>(
  function ReauthDialogRoot(props, ref) {
    const { container, hasBanner = true, children, ...others } = props;
    const [options, rest] = split(others);
    const { reauth, isOpen, isPending, isPutOff, reopen } = useReauthState(options);
    useErrorSurface(isOpen || isPending ? reauth.view : undefined);
    const { step } = reauth;
    // What was sent or not is decided by then, or has to be.
    const mayLeave = step !== 'confirming' && step !== 'replaying';
    const leave = step === 'other-account' ? reauth.goOn : reauth.cancel;
    return (
      <ReauthContext.Provider value={reauth}>
        {isPending && hasBanner && <ReauthBanner onOpen={reopen} isSilent={isPutOff || isOpen} />}
        <DialogFrame
          name="reauth"
          data-step={step}
          data-reason={reauth.reason}
          {...rest}
          isOpen={isOpen}
          onLeave={mayLeave ? leave : undefined}
          container={container}
          ref={ref}
        >
          {children}
        </DialogFrame>
      </ReauthContext.Provider>
    );
  },
);

type Others = Omit<ReauthDialogRootProps, 'container' | 'hasBanner' | 'children'>;

/** The element's own props apart from the dialog's. */
function split(props: Others): readonly [ReauthOptions, ComponentPropsWithoutRef<'div'>] {
  const { client, needed, open, onOpenChange, presentation, error, reason, account, service, endedAt, ...more } = props;
  const { keeps, pending, pendingWrites, asksBeforeSending, onSignIn, onReplay, onCancel, ...most } = more;
  const { href, timeoutMs, ...rest } = most;
  const when = { client, needed, open, onOpenChange, presentation, error, reason, account, service, endedAt };
  const what = { keeps, pending, pendingWrites, asksBeforeSending, onSignIn, onReplay, onCancel, href, timeoutMs };
  return [{ ...when, ...what }, rest];
}
