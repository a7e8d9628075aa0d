export { CenterPanel as Panel } from './CenterPanel.js';
export {
  CenterClear as Clear,
  CenterClose as Close,
  CenterFilter as Filter,
  CenterHeading as Heading,
  CenterList as List,
  CenterTrigger as Trigger,
} from './CenterParts.js';
export { ErrorCenterRoot as Root } from './ErrorCenterRoot.js';
