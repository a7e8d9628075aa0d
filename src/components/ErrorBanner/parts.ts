export {
  NoticeActions as Actions,
  NoticeBody as Body,
  NoticeIcon as Icon,
  NoticeTitle as Title,
} from '../notice/index.js';
export { DismissButton as Dismiss } from '../notice/DismissButton.js';
export { NoticeDetails as Details } from '../notice/NoticeDetails.js';
export { RetryAction as Retry } from '../notice/RetryAction.js';
export { ErrorBannerRoot as Root } from './ErrorBannerRoot.js';
