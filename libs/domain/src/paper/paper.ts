import { codecOf } from '../kernel/codec.js';
import type { Fact } from '../kernel/decider.js';

/** An issuer gives a number once a year. */
export interface PaperKey {
  readonly issuer: string;
  readonly year: string;
  readonly number: string;
}

/** A dossier that is at this revision is about to record this paper; it has the number only once it did. */
export type PaperEvent = Fact<'PaperHeld', PaperKey & { readonly dossier: string; readonly revision: number }>;

export const paperCodec = codecOf<PaperEvent['type']>({ PaperHeld: { version: 1 } });
