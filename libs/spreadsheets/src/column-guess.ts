import { keyOf, type Columns } from './columns.js';

/** From this many letters two may differ, below that one. */
const LONG = 8;

/** The known title that differs by spaces or by a letter or two, of a field not in `taken`; otherwise null. */
export function guessColumn(columns: Columns, title: string, taken: readonly (string | undefined)[]): string | null {
  const letters = lettersOf(title);
  const near = targetsOf(columns).flatMap(({ known, target, field }) => {
    const limit = target.length >= LONG ? 2 : 1;
    if (Math.abs(target.length - letters.length) > limit || taken.includes(field)) return [];
    const distance = distanceOf(letters, target);
    return distance <= limit ? [{ known, distance }] : [];
  });
  return near.sort((a, b) => a.distance - b.distance)[0]?.known ?? null;
}

interface Target {
  readonly known: string;
  readonly target: string;
  readonly field: string | undefined;
}

/** A table has thousands of cells that may be titles. */
const targets = new WeakMap<Columns, readonly Target[]>();

function targetsOf(columns: Columns): readonly Target[] {
  const found =
    targets.get(columns) ??
    columns.titles.map((known) => ({ known, target: lettersOf(known), field: columns.fieldOf(known) }));
  targets.set(columns, found);
  return found;
}

function lettersOf(title: string): string {
  return keyOf(title).replaceAll(' ', '');
}

/** Edit distance. */
function distanceOf(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 0; row < one.length; row += 1) {
    const line = [row + 1];
    for (let at = 0; at < other.length; at += 1) {
      const changed = (above[at] ?? 0) + (one[row] === other[at] ? 0 : 1);
      line.push(Math.min(changed, (above[at + 1] ?? 0) + 1, (line[at] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
