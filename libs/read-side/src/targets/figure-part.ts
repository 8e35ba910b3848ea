import type { TargetGap, Basis } from './target-result.js';
import type { Unmatched } from '../savings/saving-line.js';

/** What of a figure lines make up; nothing given: all that it can count. */
export interface LinesPart {
  /** The numerator on this basis; for a figure that tells kinds apart with one of them. */
  readonly basis?: Basis | undefined;
  readonly kind?: string | undefined;
  /** What is left out, and why. */
  readonly missing?: TargetGap | Unmatched | undefined;
}

/**
 * What of a figure procedures make up. `measured`: those with a baseline of the kind, the denominator of a cut; `unmeasured`: those
 * without any; `registered`: all; `reviewed`: those with a proposal.
 */
export type ProcedurePart = 'measured' | 'unmeasured' | 'registered' | 'reviewed';
