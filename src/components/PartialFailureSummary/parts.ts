export { DismissButton as Dismiss } from '../notice/DismissButton.js';
export { NoticeBody as Body } from '../notice/index.js';
export { PartialFailureSummaryRoot as Root } from './PartialFailureSummaryRoot.js';
export { PartialGroups as Groups, PartialListItem as Item } from './PartialGroups.js';
export {
  CopyList,
  PartialIcon as Icon,
  PartialProgress as Progress,
  PartialTitle as Title,
  RetryFailed,
  ShowAll,
} from './PartialParts.js';
