export * from './event-store.port.js';
export * from './errors.js';
export { canonicalBytes, canonicalJson } from './canonical.js';
