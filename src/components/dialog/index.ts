export { DialogContent } from './DialogContent.js';
export { DialogFrame, useDialogFrame } from './DialogFrame.js';
export { DialogBackdrop, DialogBody, DialogTitle } from './parts.js';
export { useStepFocus } from './useStepFocus.js';

export type { DialogContentProps } from './DialogContent.js';
export type { DialogBodyProps, DialogPartProps, DialogTitleProps } from './parts.js';
