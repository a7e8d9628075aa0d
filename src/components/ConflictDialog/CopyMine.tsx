'use client';

import { forwardRef, useEffect, useState } from 'react';

import { ActionButton, type ActionButtonProps } from '../actions/ActionButton.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { useConflict } from './Conflict.js';
import { useValueText } from './useValueText.js';

const confirmMs = 2_000;

/** Copies the person's own version as plain text, whatever is chosen. */
export const CopyMine = forwardRef<HTMLButtonElement, Partial<ActionButtonProps>>(function CopyMine(props, ref) {
  const { fields } = useConflict('CopyMine');
  const { announcer, clock } = useErrorUi();
  const say = useSay();
  const textOf = useValueText();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => (isCopied ? clock.setTimeout(() => setCopied(false), confirmMs) : undefined), [isCopied, clock]);

  const copy = async () => {
    const lines = fields.map((field) => `${field.label}: ${textOf(field, field.mine)}`);
    await navigator.clipboard.writeText(lines.join('\n'));
    setCopied(true);
    announcer.say({ text: say((ui) => ui.copied), politeness: 'polite', topic: 'copied' });
  };
  return (
    <ActionButton data-rae-part="quiet" data-action="copy" onAct={copy} {...props} ref={ref}>
      {props.children ?? say((ui) => (isCopied ? ui.copied : ui.conflict.copyMine))}
    </ActionButton>
  );
});
