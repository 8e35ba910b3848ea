import { parseLimit, type MeasurementInputs, type TimeLimit } from '@app/domain';
import { TIME_UNIT_NAMES } from '@app/wording';
import { isNumber } from './typed-number.js';

type Limit = NonNullable<MeasurementInputs['time']>['before'];

/** The reading of a limit in words that read plainly as the same. */
export function plainWords(cases: TimeLimit['cases']): string {
  if (cases.length === 0) return 'Không quy định';
  const written = (plain: string) => plain.replace('.', ',');
  const words = cases.map(({ from, to, unit, statedHours }) => {
    const range = from === to ? '' : `–${written(to)}`;
    const hours = statedHours === null ? '' : ` (${written(statedHours)} giờ)`;
    return `${written(from)}${range} ${TIME_UNIT_NAMES[unit]}${hours}`;
  });
  return words.join('; ');
}

/** What was said beside a limit's text; empty without it. */
export function readAsText(limit: Limit): string {
  if (typeof limit === 'string' || !('text' in limit)) return '';
  const { text, readAs } = limit;
  const words = plainWords(
    readAs.map(({ from, to = from, unit, statedHours = null }) => ({ from, to, unit, statedHours })),
  );
  const { marks, cases } = parseLimit(text);
  return marks === undefined || plainWords(cases) === words ? words : `${beside(text)}${words}`;
}

/** A reading other than the service's own names its text, so that it is of no other one. */
const beside = (text: string) => `${text} = `;

/** A reading other than the service's own of a text that is read by more than its letters; null without it. */
export function otherReading(text: string, readAs: string): string | null {
  const isOther = parseLimit(text).marks !== undefined && readAs.startsWith(beside(text));
  return isOther ? readAs.slice(beside(text).length) : null;
}

/**
 * The text, with what is said of it: that its reading by more than the letters is right or another one, or what a text
 * means that is not read. What is said and is no limit stays as it was typed, to be refused. Anything else was said of
 * another text.
 */
export function limitTyped(text: string, readAs: string): Limit {
  const read = parseLimit(text);
  const other = otherReading(text, readAs);
  const said = parseLimit(other ?? readAs);
  const isOwn = read.marks !== undefined && plainWords(read.cases) === readAs;
  const isAsked = read.form === 'unread' || isOwn || other !== null;
  if (!isAsked || readAs === '') return text;
  if (said.form === 'unread') return { text, readAs: [{ from: readAs, unit: 'working-day' }] };
  const cases = said.cases.map(({ from, to, unit, statedHours }) => {
    return { from, ...(to !== from && { to }), unit, ...(statedHours !== null && { statedHours }) };
  });
  return { text, readAs: cases };
}

/** Without what was said and is no limit. */
export function readableLimit(limit: Limit): Limit {
  if (typeof limit === 'string' || !('text' in limit)) return limit;
  return limit.readAs.every(({ from }) => isNumber(from)) ? limit : limit.text;
}
