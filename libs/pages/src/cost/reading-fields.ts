import { parseLimit, type MeasurementInputs, type TimeLimit } from '@app/domain';
import { TIME_UNIT_NAMES } from '@app/wording';

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
  const cases = limit.readAs.map(({ from, to = from, unit, statedHours = null }) => ({ from, to, unit, statedHours }));
  return plainWords(cases);
}

/**
 * The text, with what is said of it: that its reading by more than the letters is right, or what a text means that is not
 * read. Anything else was said of another text.
 */
export function limitTyped(text: string, readAs: string): Limit {
  const [read, said] = [parseLimit(text), parseLimit(readAs)];
  const isAsked = read.form === 'unread' || (read.marks !== undefined && plainWords(read.cases) === readAs);
  if (!isAsked || readAs === '' || said.form === 'unread') return text;
  const cases = said.cases.map(({ from, to, unit, statedHours }) => {
    return { from, ...(to !== from && { to }), unit, ...(statedHours !== null && { statedHours }) };
  });
  return { text, readAs: cases };
}
