import type { CorrectionMade } from './mark.js';

/** What a correction names: the fact at a revision of the stream, or the paper with an id. */
export type Corrects = (part: Readonly<Record<string, unknown>>) => boolean;

export const factAt =
  (revision: number): Corrects =>
  (part) =>
    part['revision'] === revision;

/**
 * The record with the corrected values in every part that holds what was corrected; each of them lists its corrections.
 * Parts without one of the fields keep what they hold, and whatever is not corrected stays the same.
 */
export function withCorrection<Part>(part: Part, corrects: Corrects, correction: CorrectionMade): Part {
  if (typeof part !== 'object' || part === null) return part;
  const inner = withEach(part, (key, value) => {
    // Corrections are never corrected themselves.
    return key === 'corrections' ? value : withCorrection(value, corrects, correction);
  });
  if (Array.isArray(inner)) return inner;
  const told = inner as Readonly<Record<string, unknown>>;
  return (corrects(told) ? corrected(told, correction) : told) as Part;
}

/** The list or object with other values in it, if one of them differs. */
function withEach<Part extends object>(part: Part, other: (key: string, value: unknown) => unknown): Part {
  let changed: Part | null = null;
  for (const [key, value] of Object.entries(part)) {
    const now = other(key, value);
    if (now === value) continue;
    changed ??= (Array.isArray(part) ? [...(part as readonly unknown[])] : { ...part }) as Part;
    Object.assign(changed, { [key]: now });
  }
  return changed ?? part;
}

function corrected(part: Readonly<Record<string, unknown>>, correction: CorrectionMade): object {
  const changes = Object.entries(correction.changes).filter(([key]) => key in part);
  if (changes.length === 0) return part;
  const before = (part['corrections'] ?? []) as readonly CorrectionMade[];
  return { ...part, ...Object.fromEntries(changes), corrections: [...before, correction] };
}
