// The parts of each component, as namespaces, for people who compose their own.
export * from './components/parts.js';
