import { createEmitter, type Unsubscribe } from '../internal/index.js';

const handled = new WeakSet<object>();
const marks = createEmitter<object>();

/**
 * Says that this failure is already shown near its cause (a boundary, a panel, a field), so that
 * central reporting need not show it again. Marking twice, or marking a primitive, does nothing.
 */
export function markHandled(error: unknown): void {
  if (typeof error !== 'object' || error === null || handled.has(error)) return;
  handled.add(error);
  marks.emit(error);
}

export function isHandled(error: unknown): boolean {
  return typeof error === 'object' && error !== null && handled.has(error);
}

/** Told of every new mark. Listen only while somebody looks: the list of listeners is the module's. */
export function onHandled(listener: () => void): Unsubscribe {
  return marks.subscribe(listener);
}
