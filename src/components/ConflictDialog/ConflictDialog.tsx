'use client';

import { forwardRef } from 'react';

import { DialogBackdrop } from '../dialog/index.js';
import { ConflictComparison } from './ConflictComparison.js';
import {
  ConflictBody,
  ConflictBulk,
  ConflictCancel,
  ConflictContent,
  ConflictDiscard,
  ConflictFailure,
  ConflictIcon,
  ConflictPreview,
  ConflictRetry,
  ConflictSave,
  ConflictTitle,
} from './ConflictParts.js';
import { ConflictDialogRoot, type ConflictDialogRootProps } from './ConflictRoot.js';
import { useConflict } from './Conflict.js';

export type ConflictDialogProps = Omit<ConflictDialogRootProps, 'children'>;

/**
 * Two people changed the same thing: shows both versions, and what they changed from, field by field, and saves what was chosen.
 * `<ConflictDialog fields={[{ name, label, base, mine, theirs }]} onResolve={({ values, etag }) => save(values, etag)} />`
 *
 * What only one side changed is chosen already; what both changed is asked. Nothing is replaced before "Save", equal fields are
 * part of the result, and leaving keeps what was chosen so far.
 */
export const ConflictDialog = forwardRef<HTMLDivElement, ConflictDialogProps>(function ConflictDialog(props, ref) {
  return (
    <ConflictDialogRoot {...props} ref={ref}>
      <DialogBackdrop />
      <ConflictContent>
        <div data-rae-part="head">
          <ConflictIcon />
          <ConflictTitle />
          <ConflictBody />
        </div>
        <Main />
        <div data-rae-part="foot">
          <ConflictSave />
          <ConflictRetry />
          <ConflictDiscard />
          <ConflictCancel />
        </div>
      </ConflictContent>
    </ConflictDialogRoot>
  );
});

function Main() {
  const { step } = useConflict('Comparison');
  if (step === 'done' || step === 'waiting') return null;
  return (
    <div data-rae-part="main">
      <ConflictFailure />
      <ConflictBulk />
      {step !== 'deleted' && <ConflictComparison />}
      <ConflictPreview />
    </div>
  );
}
