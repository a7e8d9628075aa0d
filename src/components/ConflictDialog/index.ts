export { ConflictDialog } from './ConflictDialog.js';

export type { ConflictDialogProps } from './ConflictDialog.js';
export type { ConflictChoice, ConflictChoices, ConflictField, ConflictResolution } from './ConflictField.js';
