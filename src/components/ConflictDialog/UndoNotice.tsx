'use client';

import { useEffect, useMemo, useState } from 'react';

import { ApiError } from '../../errors/index.js';
import { ActionButton } from '../actions/ActionButton.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { ErrorBannerRoot } from '../ErrorBanner/ErrorBannerRoot.js';
import { NoticeBody, NoticeIcon, NoticeTitle } from '../notice/index.js';
import { CopyMine } from './CopyMine.js';

const undoMs = 10_000;

export interface UndoNoticeProps {
  readonly onUndo: () => void;
  readonly onEnd: () => void;
}

/** After "Use theirs" was saved: the person's version can be brought back or copied. Leaves after ten seconds, never under focus or pointer. */
export function UndoNotice({ onUndo, onEnd }: UndoNoticeProps) {
  const { clock, words } = useErrorUi();
  const say = useSay();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => (isHeld ? undefined : clock.setTimeout(onEnd, undoMs)), [isHeld, clock, onEnd]);
  const told = useMemo(
    () =>
      new ApiError({
        vendor: 'app',
        code: 'used_theirs',
        kind: 'conflict',
        retry: { rule: 'never' },
        recovery: ['none'],
        messageKey: 'conflict',
      }),
    [],
  );
  return (
    <ErrorBannerRoot
      error={told}
      severity="resolved"
      words={words.ui.conflict.usedTheirs}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <NoticeIcon />
      <div data-rae-part="text">
        <NoticeTitle />
        <NoticeBody />
      </div>
      <span data-rae-part="actions">
        <ActionButton data-action="undo" onAct={onUndo}>
          {say((ui) => ui.conflict.undo)}
        </ActionButton>
        <CopyMine />
      </span>
    </ErrorBannerRoot>
  );
}
