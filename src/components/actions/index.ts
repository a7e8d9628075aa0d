export { ActionButton } from './ActionButton.js';
export { actionsFor } from './actionsFor.js';
