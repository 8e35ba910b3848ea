import { decimalText, type Rational } from '@app/domain';

/** More places than any figure has. */
const FIGURE_PLACES = 60n;

/** More places than any limit divided by the hours of a day. */
const LIMIT_PLACES = 45n;

export function figureText(figure: Rational): string {
  return decimalText(figure, FIGURE_PLACES);
}

export function limitText(time: Rational): string {
  return decimalText(time, LIMIT_PLACES);
}
