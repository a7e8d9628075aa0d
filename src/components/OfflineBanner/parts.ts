export { NoticeBody as Body, NoticeTitle as Title } from '../notice/index.js';
export { OfflineBannerRoot as Root } from './OfflineBannerRoot.js';
export {
  OfflineDismiss as Dismiss,
  OfflineIcon as Icon,
  OfflineQueue as Queue,
  OfflineShow as Show,
  OfflineTryNow as TryNow,
} from './OfflineParts.js';
