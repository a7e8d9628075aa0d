'use client';

import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';

import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useErrorView } from '../ApiProvider/useErrorView.js';
import { useSay } from '../ApiProvider/useSay.js';
import { isNothing } from '../view/index.js';
import type { Conflict, ConflictStep } from './Conflict.js';
import type { ConflictField } from './ConflictField.js';
import { conflictOf } from './conflictOf.js';
import type { ConflictOptions } from './ConflictOptions.js';
import { differing, dropsMine, undecided, valuesOf } from './threeWay.js';
import { useChoices } from './useChoices.js';

export interface ConflictState {
  readonly conflict: Conflict;
  readonly isOpen: boolean;
  /** Theirs was used: mine can still be brought back. */
  readonly canUndo: boolean;
  readonly undoAll: () => void;
  readonly forgetUndo: () => void;
}

const none: readonly ConflictField[] = [];

type Saving = 'idle' | 'saving' | 'failed' | 'again';

/** How a conflict dialog stands. */
export function useConflictState(options: ConflictOptions): ConflictState {
  const { fields = none, error, onOpenChange, etag, isLoading = false, isDeleted = false } = options;
  const { subject, changedBy: person, changedAt, onResolve, onReload, onSaveAsNew, onDiscard, onUndo } = options;
  const { announcer, read } = useErrorUi();
  const say = useSay();
  const id = useId();

  const hasError = !isNothing(error, read);
  const view = useErrorView(hasError ? error : undefined);
  const refused = hasError ? conflictOf(view) : undefined;
  const isNeeded = refused === undefined ? fields.length > 0 || isLoading || isDeleted : refused !== 'other';

  const [isLeft, setLeft] = useState(false);
  if (!isNeeded && isLeft) setLeft(false);
  const isOpen = options.open ?? (isNeeded && !isLeft);
  const { compared, choices, newNames, choose, chooseAll, undo } = useChoices(fields, isOpen);

  const [saving, setSaving] = useState<Saving>('idle');
  const [failure, setFailure] = useState<unknown>();
  const [dropped, setDropped] = useState<Readonly<Record<string, unknown>>>();
  const isSaving = useRef(false);
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => void (isMounted.current = false);
  }, []);

  const step = stepOf();
  function stepOf(): ConflictStep {
    if (refused === 'done') return 'done';
    if (refused === 'processing') return 'waiting';
    if (isDeleted) return 'deleted';
    if (isLoading) return 'loading-theirs';
    if (saving === 'saving' || saving === 'failed') return saving;
    return saving === 'again' || newNames.size > 0 ? 'conflict-again' : 'choosing';
  }

  const close = useCallback(() => {
    setSaving('idle');
    setFailure(undefined);
    setLeft(true);
    onOpenChange?.(false);
  }, [onOpenChange]);

  /** One at a time; a failing one is told in the dialog and closes nothing. */
  const run = useCallback(
    async (work: () => unknown, onDone: () => void) => {
      if (isSaving.current) return;
      isSaving.current = true;
      setSaving('saving');
      setFailure(undefined);
      try {
        await work();
        if (isMounted.current) onDone();
      } catch (reason) {
        const isAgain = conflictOf(factsOf(read(reason))) === 'conflict';
        if (isMounted.current) {
          setSaving(isAgain ? 'again' : 'failed');
          setFailure(isAgain ? undefined : reason);
        }
        if (isAgain) onReload?.();
      } finally {
        isSaving.current = false;
      }
    },
    [read, onReload],
  );

  const save = useCallback(() => {
    const left = undecided(compared, choices);
    if (left.length > 0) {
      const text = say((ui) => ui.conflict.left, { count: left.length });
      announcer.say({ text: `${text}.`, politeness: 'polite', topic: 'conflict' });
      goToChoice(id, left[0]?.name);
      return;
    }
    const values = valuesOf(compared, choices);
    const isGivenUp =
      dropsMine(compared, choices) && differing(compared).every(({ name }) => choices[name] === 'theirs');
    void run(
      () => onResolve({ values, choices, etag }),
      () => {
        close();
        // What can be undone says so itself.
        if (isGivenUp && onUndo) setDropped(valuesOf(compared, {}));
        else announcer.say({ text: say((ui) => ui.conflict.saved), politeness: 'polite', topic: 'conflict' });
      },
    );
  }, [compared, choices, say, announcer, id, run, onResolve, etag, close, onUndo]);

  const saveAsNew = useCallback(
    () => void run(() => onSaveAsNew?.(valuesOf(compared, {})), close),
    [run, onSaveAsNew, compared, close],
  );
  const discard = useCallback(() => void run(() => onDiscard?.(), close), [run, onDiscard, close]);

  const conflict = useMemo<Conflict>(
    () => ({
      id,
      step,
      fields: compared,
      choices,
      newNames,
      subject,
      person,
      changedAt,
      view: refused === 'done' || refused === 'processing' ? view : undefined,
      failure,
      choose,
      chooseAll,
      undo,
      save,
      leave: close,
      saveAsNew: onSaveAsNew && saveAsNew,
      discard: onDiscard && discard,
      onRetry: options.onRetry,
    }),
    [
      id,
      step,
      compared,
      choices,
      newNames,
      subject,
      person,
      changedAt,
      refused,
      view,
      failure,
      choose,
      chooseAll,
      undo,
      save,
      close,
      onSaveAsNew,
      saveAsNew,
      onDiscard,
      discard,
      options.onRetry,
    ],
  );
  return {
    conflict,
    isOpen,
    canUndo: dropped !== undefined && !isOpen,
    undoAll: useCallback(() => {
      setDropped(undefined);
      if (dropped) onUndo?.(dropped);
    }, [dropped, onUndo]),
    forgetUndo: useCallback(() => setDropped(undefined), []),
  };
}

const factsOf = ({ kind, messageKey, retryAfter }: ReturnType<ReturnType<typeof useErrorUi>['read']>) => ({
  kind,
  messageKey,
  waitUntil: retryAfter?.at,
});

/** The first radio of a field, in a dialog of that id. */
export function goToChoice(id: string, name: string | undefined): void {
  const group = document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(`${id}${name ?? ''}`)}"]`);
  group[0]?.focus();
}
