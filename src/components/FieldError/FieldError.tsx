'use client';

import { forwardRef, useEffect, useId, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { Icon } from '../Icon/index.js';
import { fieldMessages, type FieldTextOf } from './fieldMessages.js';

export interface FieldErrorProps extends Omit<ComponentPropsWithoutRef<'p'>, 'children'> {
  /** The id of the control it belongs to. */
  readonly for: string;
  /** The failure of the submit; its field errors are looked up by `path`. */
  readonly error?: unknown;
  /** The vendor's path of the field, `user.email`. Default: `for`. */
  readonly path?: string | undefined;
  /** Words of this field. Shown whether or not `error` names it; for the app's own checks. */
  readonly children?: ReactNode;
  /**
   * Chooses words from what the vendor says about the field. Default: "Check this entry". A vendor's
   * text is shown only if the app chooses to.
   */
  readonly textOf?: FieldTextOf | undefined;
  /** Stays when the value is edited. Default false: it leaves with the first change, but for words without an `error`. */
  readonly isSticky?: boolean | undefined;
}

/**
 * What is wrong with one field, under it. Marks the control with `aria-invalid` and describes it; nothing is
 * announced, since the summary or the focus on the field reads it.
 */
export const FieldError = forwardRef<HTMLParagraphElement, FieldErrorProps>(function FieldError(props, ref) {
  const { for: controlId, error, path = controlId, children, textOf, isSticky = false, ...rest } = props;
  const { read } = useErrorUi();
  const say = useSay();
  const texts = error === undefined || error === null ? [] : fieldMessages(read(error), path);
  const ownText = texts.length > 0 ? (textOf?.(texts, path) ?? say((ui) => ui.checkEntry)) : undefined;
  const content = children ?? ownText;
  // Without a failure to tell from the next one it is the app that says when its words are over.
  const isEdited = useIsEdited(controlId, error, isSticky || error === undefined || error === null);
  const isShown = Boolean(content) && !isEdited;
  const id = useId();
  useDescribedControl(controlId, id, isShown);
  if (!isShown) return null;
  return (
    <p data-rae="field" data-severity="error" data-state="invalid" {...rest} id={id} ref={ref}>
      <Icon name="error" />
      <span data-rae-part="text">
        <span data-rae-part="hidden">{say((ui) => ui.errorPrefix)} </span>
        {content}
      </span>
    </p>
  );
});

/** True from the first edit of the control until another failure comes. */
function useIsEdited(controlId: string, error: unknown, isSticky: boolean): boolean {
  const [edited, setEdited] = useState<{ readonly error: unknown } | undefined>(undefined);
  useEffect(() => {
    const control = document.getElementById(controlId);
    if (!control || isSticky) return undefined;
    const mark = () => setEdited({ error });
    control.addEventListener('input', mark);
    return () => control.removeEventListener('input', mark);
  }, [controlId, error, isSticky]);
  return edited !== undefined && edited.error === error;
}

function useDescribedControl(controlId: string, id: string, isShown: boolean): void {
  useEffect(() => {
    const control = document.getElementById(controlId);
    if (!control || !isShown) return undefined;
    const before = control.getAttribute('aria-describedby');
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', [before, id].filter(Boolean).join(' '));
    return () => {
      control.removeAttribute('aria-invalid');
      const left = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one && one !== id);
      if (left.length > 0) control.setAttribute('aria-describedby', left.join(' '));
      else control.removeAttribute('aria-describedby');
    };
  }, [controlId, id, isShown]);
}
