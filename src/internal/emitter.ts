export type Unsubscribe = () => void;

export interface Emitter<TEvent> {
  emit(event: TEvent): void;
  subscribe(listener: (event: TEvent) => void): Unsubscribe;
  readonly hasListeners: boolean;
}

/**
 * Tells listeners in the order they came. A listener that throws is reported on its own and keeps
 * neither the others nor the emitting code from going on: nobody who watches may break a call.
 */
export function createEmitter<TEvent>(): Emitter<TEvent> {
  const listeners = new Set<(event: TEvent) => void>();
  return {
    get hasListeners() {
      return listeners.size > 0;
    },
    emit(event) {
      for (const listener of Array.from(listeners)) {
        try {
          listener(event);
        } catch (error) {
          reportUncaught(error);
        }
      }
    },
    subscribe(listener) {
      const entry = (event: TEvent) => listener(event); // the same function may subscribe twice
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
}

function reportUncaught(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
