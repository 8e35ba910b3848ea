import { decimalText, type Rational } from '@app/domain';

/** More places than any figure has. */
const FIGURE_PLACES = 60n;

/** More places than any limit has that was read and divided by the hours of a day. */
const LIMIT_PLACES = 45n;

/** A sum or difference of figures as decimal text; none is cut. */
export function figureText(figure: Rational): string {
  return decimalText(figure, FIGURE_PLACES);
}

/** The time of a limit as decimal text; none is cut. */
export function limitText(time: Rational): string {
  return decimalText(time, LIMIT_PLACES);
}
