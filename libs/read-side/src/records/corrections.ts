import type { CorrectionMade } from './mark.js';

/** What a correction names: the fact at a revision of the stream, or the paper with an id. */
export type Corrects = (part: Readonly<Record<string, unknown>>) => boolean;

export const factAt =
  (revision: number): Corrects =>
  (part) =>
    part['revision'] === revision;

/**
 * The record with the corrected values in every part that holds what was corrected; each of them lists its corrections.
 * Parts without one of the fields keep what they hold.
 */
export function withCorrection<Part>(part: Part, corrects: Corrects, correction: CorrectionMade): Part {
  if (Array.isArray(part)) return part.map((one: unknown) => withCorrection(one, corrects, correction)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.fromEntries(
    // Corrections are never corrected themselves.
    Object.entries(part).map(([key, value]) => [
      key,
      key === 'corrections' ? (value as unknown) : withCorrection<unknown>(value, corrects, correction),
    ]),
  );
  return (corrects(inner) ? corrected(inner, correction) : inner) as Part;
}

function corrected(part: Readonly<Record<string, unknown>>, correction: CorrectionMade): object {
  const changes = Object.entries(correction.changes).filter(([key]) => key in part);
  if (changes.length === 0) return part;
  const before = (part['corrections'] ?? []) as readonly CorrectionMade[];
  return { ...part, ...Object.fromEntries(changes), corrections: [...before, correction] };
}
