/** A figure before and after a change, and what the change saves of it. */
export interface Cut<Figure> {
  readonly before: Figure;
  readonly after: Figure;
  readonly saved: Figure;
}

/** A cut as people read it, each of its figures written in the same way. */
export function cutWords<Figure>({ before, after, saved }: Cut<Figure>, show: (figure: Figure) => string): Cut<string> {
  return { before: show(before), after: show(after), saved: show(saved) };
}

/** A cut in one sentence: `5 → 3 ngày, giảm 2 (40%)`; `unit` follows the figures, where they do not hold it. */
export function cutSentence({ before, after, saved }: Cut<string>, rate: string, unit = ''): string {
  const named = unit === '' ? '' : ` ${unit}`;
  return `${before} → ${after}${named}, giảm ${saved} (${rate})`;
}
