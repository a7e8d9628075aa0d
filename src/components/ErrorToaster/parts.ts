export {
  NoticeActions as Actions,
  NoticeBody as Body,
  NoticeIcon as Icon,
  NoticeTitle as Title,
} from '../notice/index.js';
export { NoticeDetails as Details } from '../notice/NoticeDetails.js';
export { ErrorToasterRegion as Region } from './ErrorToasterRegion.js';
export { ErrorToastItem as Item } from './ErrorToastItem.js';
export {
  ToastCount as Count,
  ToastDismiss as Dismiss,
  ToastDismissAll as DismissAll,
  ToastList as List,
  ToastMore as More,
} from './ToasterParts.js';
