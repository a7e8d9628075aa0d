'use client';

import { Collapsible } from 'radix-ui';
import { forwardRef, useImperativeHandle, type ComponentPropsWithoutRef } from 'react';

import { ActionButton, type ActionButtonProps } from '../actions/ActionButton.js';
import { RecoveryActions } from '../actions/RecoveryActions.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import {
  DialogBody,
  DialogContent,
  DialogTitle,
  useDialogFrame,
  useStepFocus,
  type DialogBodyProps,
  type DialogContentProps,
  type DialogTitleProps,
} from '../dialog/index.js';
import { ErrorBanner } from '../ErrorBanner/index.js';
import { Glyph, Icon, type IconProps } from '../Icon/index.js';
import { formatTime } from '../../locales/index.js';
import { useConflict, type ConflictStep } from './Conflict.js';
import { ConflictValues } from './ConflictValues.js';
import { CopyMine } from './CopyMine.js';
import { firstChoices, undecided } from './threeWay.js';

/** What the first choice is, else what saves; never what gives something up. */
const firstFocus = (content: HTMLElement) =>
  content.querySelector('[data-undecided] input') ??
  content.querySelector('[data-action="save"], [data-action="save-as-new"], [data-action="retry"]') ??
  content.querySelector('[data-action="not-now"]');

/** The dialog itself. */
export const ConflictContent = forwardRef<HTMLDivElement, DialogContentProps>(function ConflictContent(props, ref) {
  return <DialogContent firstFocus={firstFocus} {...props} ref={ref} />;
});

/** Decoration. */
export const ConflictIcon = forwardRef<HTMLSpanElement, Partial<IconProps>>(function ConflictIcon(props, ref) {
  const { step } = useConflict('Icon');
  const name = step === 'done' ? 'resolved' : step === 'waiting' ? 'limited' : 'caution';
  return <Icon name={name} {...props} ref={ref} />;
});

/** Steps that say something else. The others go on with what is being chosen. */
const chapterOf = (step: ConflictStep) =>
  step === 'deleted' || step === 'done' || step === 'waiting' || step === 'conflict-again' ? step : 'choosing';

/** Who changed what. */
export const ConflictTitle = forwardRef<HTMLHeadingElement, DialogTitleProps>(function ConflictTitle(props, ref) {
  const { step, view } = useConflict('Title');
  const { isOpen } = useDialogFrame();
  const { title } = useConflictText();
  const own = useStepFocus(chapterOf(step), isOpen);
  useImperativeHandle(ref, () => own.current as HTMLHeadingElement);
  return (
    <DialogTitle {...props} ref={own}>
      {props.children ?? view?.title ?? title}
    </DialogTitle>
  );
});

/** When, and what there is to do. */
export const ConflictBody = forwardRef<HTMLParagraphElement, DialogBodyProps>(function ConflictBody(props, ref) {
  const { view } = useConflict('Body');
  const { body } = useConflictText();
  return (
    <DialogBody {...props} ref={ref}>
      {props.children ?? view?.body ?? body}
    </DialogBody>
  );
});

function useConflictText() {
  const { step, fields, subject, person, changedAt } = useConflict('Title');
  const { words, timeZone } = useErrorUi();
  const say = useSay();
  const time = changedAt === undefined ? undefined : formatTime(changedAt, words.tag, timeZone);
  const values = { subject, person, time };
  const { again, deleted, found, fits } = words.ui.conflict;
  const told = step === 'deleted' ? deleted : step === 'conflict-again' ? again : found;
  const isFitting = told === found && step !== 'loading-theirs' && undecided(fields, firstChoices(fields)).length === 0;
  return { title: say(() => told.title, values), body: say(() => (isFitting ? fits : (told.body ?? '')), values) };
}

/** Why saving did not work. Nothing was lost by it. */
export function ConflictFailure() {
  const { failure } = useConflict('Failure');
  return <ErrorBanner error={failure} placement="dialog" origin="user" onDismiss={false} recovery={noRecovery} />;
}

// "Save" is the way to try again, and it stands below.
const noRecovery = { retry: undefined };

export type ConflictBulkProps = ComponentPropsWithoutRef<'div'>;

/** All fields at once, and back. */
export const ConflictBulk = forwardRef<HTMLDivElement, ConflictBulkProps>(function ConflictBulk(props, ref) {
  const { step, fields } = useConflict('Bulk');
  const isOffered = isChoosing(step) && fields.some(({ changedBy }) => changedBy !== 'nobody');
  if (!isOffered) return null;
  return (
    <div data-rae-part="bulk" {...props} ref={ref}>
      {props.children ?? (
        <>
          <KeepMine />
          <UseTheirs />
          <Undo />
        </>
      )}
    </div>
  );
});

export type ConflictButtonProps = Partial<ActionButtonProps>;

const isChoosing = (step: ConflictStep) => chapterOf(step) === 'choosing' || step === 'conflict-again';

/** Chooses the person's own version for every field. */
export const KeepMine = forwardRef<HTMLButtonElement, ConflictButtonProps>(function KeepMine(props, ref) {
  const { chooseAll } = useConflict('KeepMine');
  const say = useSay();
  return (
    <ActionButton data-action="keep-mine" onAct={() => chooseAll('mine')} {...props} ref={ref}>
      {props.children ?? say((ui) => ui.conflict.keepMine)}
    </ActionButton>
  );
});

/** Chooses the other version for every field. Nothing is replaced before "Save", and "Undo" stands beside it. */
export const UseTheirs = forwardRef<HTMLButtonElement, ConflictButtonProps>(function UseTheirs(props, ref) {
  const { chooseAll } = useConflict('UseTheirs');
  const say = useSay();
  return (
    <ActionButton data-action="use-theirs" onAct={() => chooseAll('theirs')} {...props} ref={ref}>
      {props.children ?? say((ui) => ui.conflict.useTheirs)}
    </ActionButton>
  );
});

function Undo() {
  const { undo } = useConflict('Bulk');
  const say = useSay();
  if (!undo) return null;
  return (
    <ActionButton data-rae-part="quiet" data-action="undo" onAct={undo}>
      {say((ui) => ui.conflict.undo)}
    </ActionButton>
  );
}

/** What the choices come to, and the person's own version for the clipboard. Closed until asked for. */
export const ConflictPreview = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<typeof Collapsible.Root>>(
  function ConflictPreview(props, ref) {
    const { step, fields, choices } = useConflict('Preview');
    const say = useSay();
    if (step === 'loading-theirs' || step === 'done' || step === 'waiting') return null;
    if (step === 'deleted')
      return (
        <div data-rae-part="mine">
          <ConflictValues fields={fields} />
          <CopyMine />
        </div>
      );
    return (
      <Collapsible.Root data-rae="details" data-part="preview" {...props} ref={ref}>
        <Collapsible.Trigger data-rae-part="quiet">
          <Glyph name="chevron" strokeWidth="2.5" data-rae-part="chevron" />
          {say((ui) => ui.conflict.result)}
        </Collapsible.Trigger>
        <Collapsible.Content data-rae-part="details-content">
          <ConflictValues fields={fields} choices={choices} />
          <CopyMine />
        </Collapsible.Content>
      </Collapsible.Root>
    );
  },
);

/** Saves what was chosen. With fields left it says how many, and goes to the first. */
export const ConflictSave = forwardRef<HTMLButtonElement, ConflictButtonProps>(function ConflictSave(props, ref) {
  const { step, fields, choices, save, saveAsNew } = useConflict('Save');
  const say = useSay();
  const isDeleted = step === 'deleted';
  if (isDeleted ? !saveAsNew : !isChoosing(step) || step === 'loading-theirs') return null;
  const left = isDeleted ? 0 : undecided(fields, choices).length;
  return (
    <ActionButton
      weight={left > 0 ? 'outlined' : 'filled'}
      data-action={isDeleted ? 'save-as-new' : 'save'}
      onAct={isDeleted && saveAsNew ? saveAsNew : save}
      isBusy={step === 'saving'}
      busyLabel={say((ui) => ui.conflict.saving)}
      {...props}
      ref={ref}
    >
      {props.children ??
        (isDeleted
          ? say((ui) => ui.conflict.saveAsNew)
          : left > 0
            ? say((ui) => ui.conflict.left, { count: left })
            : say((ui) => ui.conflict.save))}
    </ActionButton>
  );
});

/** Gives up the person's version of what was deleted. */
export const ConflictDiscard = forwardRef<HTMLButtonElement, ConflictButtonProps>(function ConflictDiscard(props, ref) {
  const { step, discard } = useConflict('Discard');
  const say = useSay();
  if (step !== 'deleted' || !discard) return null;
  return (
    <ActionButton data-action="discard" onAct={discard} {...props} ref={ref}>
      {props.children ?? say((ui) => ui.conflict.discard)}
    </ActionButton>
  );
});

/** "Try again" once the same call is no longer being worked on. */
export function ConflictRetry() {
  const { view, step, onRetry } = useConflict('Retry');
  return step === 'waiting' && view && onRetry ? <RecoveryActions view={view} onRetry={onRetry} max={1} /> : null;
}

/** Leaves, and loses nothing: neither what was typed nor what was chosen so far. */
export const ConflictCancel = forwardRef<HTMLButtonElement, ConflictButtonProps>(function ConflictCancel(props, ref) {
  const { step, leave } = useConflict('Cancel');
  const say = useSay();
  return (
    <ActionButton data-action="not-now" onAct={leave} isWaiting={step === 'saving'} {...props} ref={ref}>
      {props.children ?? say((ui) => (step === 'done' ? ui.close : ui.notNow))}
    </ActionButton>
  );
});
