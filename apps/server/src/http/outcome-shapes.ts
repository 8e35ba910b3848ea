import type { CorrectedValues, Signer } from '@app/domain';
import { among, anyParts, MAYBE_TEXT, parts, TEXT } from './shapes.js';

/** A rejection has its reason, a referral the body and the higher document. */
export const MEASURE_OUTCOME = parts<'measure' | 'outcome' | 'outcomeName' | 'reason' | 'to' | 'document'>(
  {
    measure: TEXT,
    outcome: among(['approved', 'rejected', 'referred']),
    outcomeName: TEXT,
    reason: TEXT,
    to: TEXT,
    document: MAYBE_TEXT,
  },
  ['reason', 'to', 'document'],
);

export const SIGNER = parts<keyof Signer>({ person: TEXT, title: TEXT });

/** What a correction says; only what it changes. */
export const CORRECTED = anyParts<keyof CorrectedValues>({
  on: TEXT,
  number: TEXT,
  date: TEXT,
  signer: SIGNER,
  reason: TEXT,
  text: TEXT,
});
