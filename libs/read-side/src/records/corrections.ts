import type { CorrectionMade } from './mark.js';

/** What a correction names: the fact at a revision of the stream, or the paper with an id. */
export interface Named {
  readonly key: 'revision' | 'id';
  readonly is: number | string;
}

export const factAt = (revision: number): Named => ({ key: 'revision', is: revision });
export const paperWith = (id: string): Named => ({ key: 'id', is: id });

/**
 * The record with the corrected values in every part that holds what was corrected; each of them lists its corrections.
 * Parts without one of the fields keep what they hold, and whatever is not corrected stays the same.
 */
export function withCorrection<Part>(part: Part, named: Named, correction: CorrectionMade): Part {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) {
    const list: readonly unknown[] = part;
    const now = list.map((one) => (mayHold(one, named) ? withCorrection(one, named, correction) : one));
    return now.some((one, at) => one !== list[at]) ? (now as Part) : part;
  }
  const changed = Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    // Corrections are never corrected themselves.
    const now = key === 'corrections' ? value : withCorrection(value, named, correction);
    return now === value ? [] : [[key, now] as const];
  });
  const told = { ...part, ...Object.fromEntries(changed) } as Readonly<Record<string, unknown>>;
  if (told[named.key] === named.is) return corrected(told, correction) as Part;
  return changed.length > 0 ? (told as Part) : part;
}

/** Of what lists hold, the revisions and ids in it: lists are long, and most of them stay as they are. */
const held = new WeakMap<object, ReadonlySet<unknown>>();

function mayHold(part: unknown, { is }: Named): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const known = held.get(part) ?? new Set(valuesIn(part));
  held.set(part, known);
  return known.has(is);
}

function* valuesIn(part: object): Generator {
  for (const [key, value] of Object.entries(part)) {
    if (key === 'revision' || key === 'id') yield value;
    if (typeof value === 'object' && value !== null) yield* valuesIn(value as object);
  }
}

function corrected(part: Readonly<Record<string, unknown>>, correction: CorrectionMade): object {
  const changes = Object.entries(correction.changes).filter(([key]) => key in part);
  if (changes.length === 0) return part;
  const before = (part['corrections'] ?? []) as readonly CorrectionMade[];
  return { ...part, ...Object.fromEntries(changes), corrections: [...before, correction] };
}
