'use client';

import { Slot } from 'radix-ui';
import { forwardRef, useImperativeHandle, type ComponentPropsWithoutRef, type ReactNode } from 'react';

import { ActionButton, type ActionButtonProps } from '../actions/ActionButton.js';
import { useSay } from '../ApiProvider/useSay.js';
import {
  DialogBody,
  DialogContent,
  DialogTitle,
  useDialogFrame,
  useStepFocus,
  type DialogBodyProps,
  type DialogContentProps,
  type DialogPartProps,
  type DialogTitleProps,
} from '../dialog/index.js';
import { Icon, type IconProps } from '../Icon/index.js';
import { useReauth, type Reauth } from './Reauth.js';
import { isBusy, isUnderWay } from './reauthStep.js';
import { useReauthText } from './useReauthText.js';

const fields = 'input:not([type="hidden"]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** A field of the app's own form first, one that is still empty if there is one; else the button. */
function firstFocus(content: HTMLElement): Element | null | undefined {
  const form = content.querySelector('[data-rae-part="form"]');
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>(fields) ?? [])];
  return inputs.find((input) => input.value === '') ?? inputs[0] ?? content.querySelector('[data-rae-part="action"]');
}

/** The dialog itself. */
export const ReauthContent = forwardRef<HTMLDivElement, DialogContentProps>(function ReauthContent(props, ref) {
  return <DialogContent firstFocus={firstFocus} {...props} ref={ref} />;
});

/** Decoration. */
export const ReauthIcon = forwardRef<HTMLSpanElement, Partial<IconProps>>(function ReauthIcon(props, ref) {
  const { step } = useReauth('Icon');
  return <Icon name={step === 'other-account' ? 'caution' : 'lock'} {...props} ref={ref} />;
});

/** What is asked, at each step. */
export const ReauthTitle = forwardRef<HTMLHeadingElement, DialogTitleProps>(function ReauthTitle(props, ref) {
  const { step } = useReauth('Title');
  const { isOpen } = useDialogFrame();
  const { title } = useReauthText();
  const own = useStepFocus(step === 'confirming' || step === 'other-account' ? step : 'asking', isOpen);
  useImperativeHandle(ref, () => own.current as HTMLHeadingElement);
  return (
    <DialogTitle {...props} ref={own}>
      {props.children ?? title}
    </DialogTitle>
  );
});

/** When it ended, who was signed in, what is kept, how many calls wait. */
export const ReauthBody = forwardRef<HTMLDivElement, DialogBodyProps>(function ReauthBody(props, ref) {
  const { children, ...rest } = props;
  const { body, promises, account } = useReauthText();
  return (
    <DialogBody asChild {...rest}>
      <div ref={ref}>
        {children ?? (
          <>
            <p>{body}</p>
            {promises && <p>{promises}</p>}
            {account && (
              <p data-rae-part="account">
                <bdi>{account}</bdi>
              </p>
            )}
          </>
        )}
      </div>
    </DialogBody>
  );
});

export interface ReauthFormProps extends Omit<DialogPartProps, 'children'> {
  /** The app's own form, or a function that is told how it stands: `({ signIn, step }) => …`. */
  readonly children?: ReactNode | ((reauth: Reauth) => ReactNode);
}

/** The place of the app's own form. Its `onSubmit` calls `signIn(() => post(…))`, so that waiting and failing are told here. */
export const ReauthForm = forwardRef<HTMLDivElement, ReauthFormProps>(function ReauthForm(props, ref) {
  const { asChild, children, ...rest } = props;
  const reauth = useReauth('Form');
  if (isUnderWay(reauth.step)) return null;
  const Element = asChild ? Slot.Root : 'div';
  return (
    <Element data-rae-part="form" {...rest} ref={ref}>
      {typeof children === 'function' ? children(reauth) : children}
    </Element>
  );
});

/** How the sign-in goes: where to continue, or why it did not work. Said by the announcer, so it is no live region. */
export const ReauthWaiting = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function ReauthWaiting(props, ref) {
    const { step, hasWindow, href } = useReauth('Waiting');
    const say = useSay();
    const text = textOf();
    if (!text) return null;
    const isTrouble = step !== 'waiting' && step !== 'replaying';
    return (
      <div data-rae-part="status" data-severity={isTrouble ? 'caution' : 'info'} {...props} ref={ref}>
        {isTrouble ? <Icon name="caution" /> : <span data-rae-part="spinner" aria-hidden="true" />}
        <span>
          {text}
          {step === 'blocked' && href && (
            <>
              {' '}
              <a href={href} target="_blank" rel="opener">
                {say((ui) => ui.reauth.openPage)}
              </a>
            </>
          )}
        </span>
      </div>
    );

    function textOf() {
      if (step === 'waiting') return hasWindow && say((ui) => ui.reauth.otherWindow);
      if (step === 'failed') return say((ui) => ui.reauth.failed);
      if (step === 'timed-out') return say((ui) => ui.reauth.timedOut);
      if (step === 'replaying') return say((ui) => ui.reauth.replaying);
      return step === 'blocked' && say((ui) => (href ? ui.reauth.blocked : ui.reauth.blockedHere));
    }
  },
);

export type ReauthButtonProps = Partial<ActionButtonProps>;

/** Signs in; keeps the focus while it runs. Nothing when nobody said how to sign in. */
export const ReauthProvider = forwardRef<HTMLButtonElement, ReauthButtonProps>(function ReauthProvider(props, ref) {
  const { step, signIn, canSignIn, account } = useReauth('Provider');
  const say = useSay();
  if (!canSignIn || step === 'confirming') return null;
  const isOther = step === 'other-account';
  return (
    <ActionButton
      weight="filled"
      data-action="sign-in"
      onAct={() => signIn()}
      isBusy={isBusy(step)}
      busyLabel={say((ui) => ui.reauth.waiting)}
      {...props}
      ref={ref}
    >
      {props.children ??
        (isOther ? say((ui) => ui.reauth.signInAsOwner, { owner: account }) : say((ui) => ui.actions['sign-in']))}
    </ActionButton>
  );
});

/** "Not now": keeps everything, and leaves the banner. After another account signed in: goes on with that one. */
export const ReauthCancel = forwardRef<HTMLButtonElement, ReauthButtonProps>(function ReauthCancel(props, ref) {
  const { step, cancel, goOn, other } = useReauth('Cancel');
  const say = useSay();
  if (step === 'confirming' || step === 'replaying') return null;
  const isOther = step === 'other-account';
  return (
    <ActionButton data-action={isOther ? 'go-on' : 'not-now'} onAct={isOther ? goOn : cancel} {...props} ref={ref}>
      {props.children ?? (isOther ? say((ui) => ui.reauth.goOnAsOther, { account: other }) : say((ui) => ui.notNow))}
    </ActionButton>
  );
});

/** "Send 2 changes?", answered. Nothing at other steps. */
export function ReauthConfirm() {
  const { step, send } = useReauth('Confirm');
  const say = useSay();
  if (step !== 'confirming') return null;
  return (
    <>
      <ActionButton weight="filled" data-action="send" onAct={() => send(true)}>
        {say((ui) => ui.reauth.send)}
      </ActionButton>
      <ActionButton data-action="dont-send" onAct={() => send(false)}>
        {say((ui) => ui.reauth.dontSend)}
      </ActionButton>
    </>
  );
}
