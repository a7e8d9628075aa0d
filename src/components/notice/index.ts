export { NoticeContext, useNotice } from './Notice.js';
export { NoticeActions, NoticeBody, NoticeIcon, NoticeTitle } from './parts.js';
export { focusPlace, isFocusLost, useFocusKeeper } from './useFocusKeeper.js';

export type { Density, Notice, NoticeState } from './Notice.js';
