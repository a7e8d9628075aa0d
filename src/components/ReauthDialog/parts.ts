export { ErrorOutlet as Outlet } from '../surfaces/ErrorOutlet.js';
export { DialogBackdrop as Backdrop } from '../dialog/index.js';
export {
  ReauthBody as Body,
  ReauthCancel as Cancel,
  ReauthConfirm as Confirm,
  ReauthContent as Content,
  ReauthForm as Form,
  ReauthIcon as Icon,
  ReauthProvider as Provider,
  ReauthTitle as Title,
  ReauthWaiting as Waiting,
} from './ReauthParts.js';
export { ReauthDialogRoot as Root } from './ReauthRoot.js';
