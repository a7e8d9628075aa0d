export { NoticeBody as Body } from '../notice/index.js';
export { StaleNoticeRoot as Root } from './StaleNoticeRoot.js';
export {
  StaleActions as Actions,
  StaleDetails as Details,
  StaleDot as Dot,
  StaleHide as Hide,
  StaleIcon as Icon,
  StaleRefresh as Refresh,
  StaleTitle as Title,
} from './StaleParts.js';
