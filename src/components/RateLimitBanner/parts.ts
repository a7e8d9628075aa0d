export { DismissButton as Dismiss } from '../notice/DismissButton.js';
export { NoticeIcon as Icon, NoticeTitle as Title } from '../notice/index.js';
export {
  BannerAction as Action,
  BannerBody as Body,
  BannerCountdown as Countdown,
  BannerProgress as Progress,
} from './BannerParts.js';
export { LimitDetails as Details } from './LimitDetails.js';
export { RateLimitBannerRoot as Root } from './RateLimitBannerRoot.js';
