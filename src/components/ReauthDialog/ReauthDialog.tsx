'use client';

import { forwardRef } from 'react';

import { DialogBackdrop } from '../dialog/index.js';
import { ReauthDialogRoot, type ReauthDialogRootProps } from './ReauthRoot.js';
import {
  ReauthBody,
  ReauthCancel,
  ReauthConfirm,
  ReauthContent,
  ReauthForm,
  ReauthIcon,
  ReauthProvider,
  ReauthTitle,
  ReauthWaiting,
  type ReauthFormProps,
} from './ReauthParts.js';

export interface ReauthDialogProps extends Omit<ReauthDialogRootProps, 'children'> {
  /** The app's own sign-in form, in place of the button that opens a window. */
  readonly children?: ReauthFormProps['children'];
}

/**
 * Asks to sign in again without losing anything: `<ReauthDialog />` once in an app. Opens by itself, once, when a client's session has
 * ended, however many calls were refused; says what is kept and how many calls wait; runs `recovery['sign-in']` of the
 * provider, or the form given as children; then lets what waits go on, if it is the same person.
 *
 * "Not now" and Escape give nothing up: a quiet banner stays where the dialog was rendered.
 */
export const ReauthDialog = forwardRef<HTMLDivElement, ReauthDialogProps>(function ReauthDialog(props, ref) {
  const { children, ...rest } = props;
  return (
    <ReauthDialogRoot {...rest} ref={ref}>
      <DialogBackdrop />
      <ReauthContent>
        <div data-rae-part="head">
          <ReauthIcon />
          <ReauthTitle />
          <ReauthBody />
        </div>
        {children !== undefined && <ReauthForm>{children}</ReauthForm>}
        <ReauthWaiting />
        <div data-rae-part="foot">
          <ReauthConfirm />
          {children === undefined && <ReauthProvider />}
          <ReauthCancel />
        </div>
      </ReauthContent>
    </ReauthDialogRoot>
  );
});
