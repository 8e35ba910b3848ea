export interface CutTexts<Figure> {
  readonly before: Figure;
  readonly after: Figure;
  readonly saved: Figure;
}

export function cutWords<Figure>(
  { before, after, saved }: CutTexts<Figure>,
  show: (figure: Figure) => string,
): CutTexts<string> {
  return { before: show(before), after: show(after), saved: show(saved) };
}

/** `5 → 3 ngày, giảm 2 (40%)`; `unit` unless the figures contain it. */
export function cutSentence({ before, after, saved }: CutTexts<string>, rate: string, unit = ''): string {
  const named = unit === '' ? '' : ` ${unit}`;
  return `${before} → ${after}${named}, giảm ${saved} (${rate})`;
}
