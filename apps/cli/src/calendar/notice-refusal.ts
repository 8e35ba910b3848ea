import type { Rejection, RejectionCode } from '@app/domain';
import type { NationalNotice } from '@app/installation';
import { CALENDAR_WORDS, calendarFaultWords, DOMAIN_PROBLEMS, parameterFaultWords, termWords } from '@app/wording';
import { faultLines, type JsonFile } from '../json-file.js';

type Details = Readonly<Record<string, unknown>>;

interface Refused extends Details {
  readonly code: RejectionCode;
}

const LISTS = ['daysOff', 'swappedWorkingDays', 'undecided'] as const;

/** What the calendar or the parameters refuse of a notice, each at its place in the file. */
export function noticeRefusal({ code, details }: Rejection, given: JsonFile, notice: NationalNotice): string {
  const { also = [], parameter, ...first } = details;
  const { detail } = DOMAIN_PROBLEMS[code];
  const faults = [{ code, ...first }, ...(also as readonly Refused[])].map((one) => ({
    field: pointerOf({ ...one, parameter }, notice),
    message: wordsOf(one) ?? DOMAIN_PROBLEMS[one.code].detail,
  }));
  const placed = faults.filter(({ field, message }) => field !== null || message !== detail);
  return CALENDAR_WORDS.refused(given.file, detail, faultLines(given.text, placed));
}

function wordsOf(details: Details): string | undefined {
  if (details['fault'] !== undefined) return calendarFaultWords(details);
  return parameterFaultWords(details) ?? (isTerm(details) ? termWords(details) : undefined);
}

function isTerm({ field }: Details): boolean {
  return field === 'validFrom' || field === 'validTo';
}

/** Null for what stands in the calendar, not in the notice. */
function pointerOf({ field, date, parameter }: Details, notice: NationalNotice): string | null {
  const name = String(field);
  if (typeof parameter === 'string')
    return `/parameters/${parameter.replaceAll('~', '~0').replaceAll('/', '~1')}/${name}`;
  const [first, , part = 'date'] = name.split('.');
  const list = LISTS.find((one) => one === first);
  if (!list) return name === 'version' || name === 'to' ? `/${name}` : null;
  const at = (notice[list] ?? []).findLastIndex((one) => one.date === date);
  if (at < 0) return null;
  return part === 'source' ? '/source' : `/${list}/${String(at)}/${part}`;
}
