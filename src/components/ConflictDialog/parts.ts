export { ErrorOutlet as Outlet } from '../surfaces/ErrorOutlet.js';
export { DialogBackdrop as Backdrop } from '../dialog/index.js';
export { ConflictComparison as Comparison } from './ConflictComparison.js';
export {
  ConflictBody as Body,
  ConflictBulk as Bulk,
  ConflictCancel as Cancel,
  ConflictContent as Content,
  ConflictDiscard as Discard,
  ConflictFailure as Failure,
  ConflictIcon as Icon,
  ConflictPreview as Preview,
  ConflictRetry as Retry,
  ConflictSave as Save,
  ConflictTitle as Title,
  KeepMine,
  UseTheirs,
} from './ConflictParts.js';
export { ConflictDialogRoot as Root } from './ConflictRoot.js';
export { CopyMine } from './CopyMine.js';
