export { commandIdOf, derivedId, eventIdOf } from './ids.js';
export { CODECS, isFact, readFact, type Category, type FactOf, type RecordedFact } from './recorded-fact.js';
export { metadataOf, seal, sealAs, UnreadableFact, unseal, type AnyFact, type Read } from './seal.js';
export { splitStream, streamOf } from './stream-name.js';
