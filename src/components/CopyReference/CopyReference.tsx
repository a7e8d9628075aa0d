'use client';

import { forwardRef, useEffect, useRef, useState, type ComponentPropsWithoutRef } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import type { ErrorView } from '../view/index.js';
import { referenceText } from './referenceText.js';

const confirmMs = 2_000;

export interface CopyReferenceProps extends ComponentPropsWithoutRef<'span'> {
  readonly view: ErrorView;
  /** Copied as well. */
  readonly appVersion?: string | undefined;
}

/**
 * The id that support can trace, with a button that copies it together with time, service and code; no token, no body.
 * Confirms in place and politely. Nothing when the vendor gave no id.
 */
export const CopyReference = forwardRef<HTMLSpanElement, CopyReferenceProps>(function CopyReference(props, ref) {
  const { view, appVersion, ...rest } = props;
  const { announcer, clock } = useErrorUi();
  const say = useSay();
  const [isCopied, setCopied] = useState(false);
  const text = useRef<HTMLElement>(null);

  useEffect(() => (isCopied ? clock.setTimeout(() => setCopied(false), confirmMs) : undefined), [isCopied, clock]);
  if (!view.reference) return null;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(referenceText(view, appVersion));
      setCopied(true);
      announcer.say({ text: say((ui) => ui.copied), politeness: 'polite', topic: 'copied' });
    } catch {
      // No clipboard here, or not allowed: the person can still copy what is selected.
      if (text.current) getSelection()?.selectAllChildren(text.current);
    }
  };

  return (
    <span data-rae="reference" data-state={isCopied ? 'copied' : 'idle'} {...rest} ref={ref}>
      <bdi data-rae-part="reference-text" ref={text}>
        {say((ui) => ui.reference, { reference: view.reference })}
      </bdi>
      <button type="button" data-rae-part="quiet" onClick={() => void copy()}>
        {say((ui) => (isCopied ? ui.copied : ui.copy))}
      </button>
    </span>
  );
});
