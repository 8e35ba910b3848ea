import { decimal, type MeasuredTime } from '@app/domain';
import { TIME_UNIT_NAMES } from '../measurement.js';
import { showNumber } from './numbers.js';

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

/** Of each case of a limit, of a range at both ends: `10 → 7 ngày, giảm 3; …`. */
export function cutsWords(cuts: MeasuredTime['cuts']): string {
  const words = cuts.flatMap(({ unit, from, to }) => {
    const isRange = from.before !== to.before || from.after !== to.after;
    return (isRange ? [from, to] : [from]).map((figures) => {
      const { before, after, saved } = cutWords(figures, (figure) => showNumber(decimal(figure), 40n));
      return `${before} → ${after} ${TIME_UNIT_NAMES[unit]}, giảm ${saved}`;
    });
  });
  return words.join('; ');
}
