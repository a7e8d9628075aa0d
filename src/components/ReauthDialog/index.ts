export { useReauth } from './Reauth.js';
export { ReauthDialog } from './ReauthDialog.js';

export type { Reauth, SignIn, SignInRequest } from './Reauth.js';
export type { ReauthDialogProps } from './ReauthDialog.js';
export type { ReauthStep } from './reauthStep.js';
