'use client';

import { formatTime } from '../../locales/index.js';
import { useErrorUi } from '../ApiProvider/ErrorUi.js';
import { useSay } from '../ApiProvider/useSay.js';
import { useReauth } from './Reauth.js';

export interface ReauthText {
  readonly title: string;
  readonly body: string;
  /** What is kept and what waits: whole sentences, or nothing. */
  readonly promises: string;
  /** Who was signed in. */
  readonly account: string | undefined;
}

/** What the dialog says at its present step. */
export function useReauthText(): ReauthText {
  const { step, reason, view, account, other, pending, pendingWrites, keeps, endedAt } = useReauth('Title');
  const { words, timeZone } = useErrorUi();
  const say = useSay();

  if (step === 'confirming') {
    const values = { count: pendingWrites };
    const { confirm } = words.ui.reauth;
    return {
      title: say(() => confirm.title, values),
      body: say(() => confirm.body ?? '', values),
      promises: '',
      account: other,
    };
  }
  if (step === 'other-account') {
    const { otherAccount, notSent } = words.ui.reauth;
    const told = account === undefined ? notSent : otherAccount;
    const values = { account: other, owner: account };
    return {
      title: say(() => told.title, values),
      body: say(() => told.body ?? '', values),
      promises: '',
      account: undefined,
    };
  }
  const values = {
    service: view.service,
    time: endedAt === undefined ? undefined : formatTime(endedAt, words.tag, timeZone),
  };
  const kept = keeps === 'input' ? say((ui) => ui.reauth.kept) : '';
  const held = pending > 0 ? say((ui) => ui.reauth.held, { count: pending }) : '';
  return {
    title: say((ui) => ui.reauth.reasons[reason].title, values),
    body: say((ui) => ui.reauth.reasons[reason].body ?? '', values),
    promises: kept && held ? say((ui) => ui.sentences, { first: kept, second: held }) : kept || held,
    account: account && say((ui) => ui.reauth.account, { account }),
  };
}
