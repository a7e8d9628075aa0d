export { NoticeContext, useNotice } from './Notice.js';
export { NoticeActions, NoticeBody, NoticeIcon, NoticeTitle } from './parts.js';
export { useAnnounceFailure } from './useAnnounceFailure.js';
export { focusPlace, isFocusLost, useFocusKeeper } from './useFocusKeeper.js';
export { useNoticeState } from './useNoticeState.js';

export type { Density, Notice, NoticeState } from './Notice.js';
export type { NoticeActionsProps, NoticeBodyProps, NoticeIconProps, NoticeTitleProps } from './parts.js';
export type { NoticeOptions } from './useNoticeState.js';
