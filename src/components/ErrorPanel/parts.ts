export {
  NoticeActions as Actions,
  NoticeBody as Body,
  NoticeIcon as Icon,
  NoticeTitle as Title,
} from '../notice/index.js';
export { NoticeDetails as Details, NoticeReference as Reference } from '../notice/NoticeDetails.js';
export { RetryAction as Retry } from '../notice/RetryAction.js';
export { ErrorPanelRoot as Root } from './ErrorPanelRoot.js';
