'use client';

import { forwardRef, type ComponentPropsWithoutRef } from 'react';

import { DialogFrame } from '../dialog/index.js';
import { useErrorSurface } from '../surfaces/useErrorSurface.js';
import { ConflictContext } from './Conflict.js';
import type { ConflictOptions } from './ConflictOptions.js';
import { UndoNotice } from './UndoNotice.js';
import { useConflictState } from './useConflictState.js';

export interface ConflictDialogRootProps
  extends ConflictOptions, Omit<ComponentPropsWithoutRef<'div'>, keyof ConflictOptions> {
  /** Where it is put. Default: an open modal `<dialog>`, else the end of `body`. */
  readonly container?: HTMLElement | undefined;
}

/** Knows the versions and what was chosen. Holds the dialog's parts; "Undo" after "Use theirs" stands where the Root stands. */
export const ConflictDialogRoot = forwardRef<HTMLDivElement, ConflictDialogRootProps>(
  function ConflictDialogRoot(props, ref) {
    const { container, children, ...others } = props;
    const [options, rest] = split(others);
    const { conflict, isOpen, canUndo, undoAll, forgetUndo } = useConflictState(options);
    useErrorSurface(conflict.view);
    return (
      <ConflictContext.Provider value={conflict}>
        {canUndo && <UndoNotice onUndo={undoAll} onEnd={forgetUndo} />}
        <DialogFrame
          name="conflict"
          data-step={conflict.step}
          {...rest}
          isOpen={isOpen}
          // While it is being saved nobody knows yet what leaving would mean.
          onLeave={conflict.step === 'saving' ? undefined : conflict.leave}
          container={container}
          ref={ref}
        >
          {children}
        </DialogFrame>
      </ConflictContext.Provider>
    );
  },
);

type Others = Omit<ConflictDialogRootProps, 'container' | 'children'>;

/** The element's own props apart from the dialog's. */
function split(props: Others): readonly [ConflictOptions, ComponentPropsWithoutRef<'div'>] {
  const { fields, error, open, onOpenChange, subject, changedBy, changedAt, etag, isLoading, isDeleted, ...more } =
    props;
  const { onResolve, onReload, onSaveAsNew, onDiscard, onUndo, onRetry, ...rest } = more;
  const what = { fields, error, open, onOpenChange, subject, changedBy, changedAt, etag, isLoading, isDeleted };
  return [{ ...what, onResolve, onReload, onSaveAsNew, onDiscard, onUndo, onRetry }, rest];
}
