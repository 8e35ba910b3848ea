import type { ArrivalForm, Deadline, DeadlineForm } from '../../deadline/deadline.js';
import { daysInMonth } from '../../kernel/civil-date.js';
import { withoutDiacritics } from '../../text/search-text.js';
import { daysNamed, type NamedDays, type NamedPart } from './named-days.js';
import { fault, type Faults } from './fault.js';

/** The form names what the words name, and "trước ngày X" leaves X out. No form names a day that the words do not. */
export function* wordFaults({ text, form, inclusive }: Deadline, at: string): Faults {
  const words = withoutDiacritics(text);
  const named = daysNamed(words);
  const leaves = leavesOf(form);
  if (leaves.some((leaf) => !agrees(leaf, named, words))) yield fault(`${at}/form`, 'deadline-differs', text);
  if (!leaves.some(({ kind }) => kind === 'date' || kind === 'yearly-day') || !namesAny(named)) return;
  const leavesOut = /truoc\s+(ngay\s+)?\d/.test(words);
  const wrong = inclusive ? leavesOut : !words.includes('truoc');
  if (wrong) yield fault(`${at}/inclusive`, 'deadline-differs', text);
}

function leavesOf(form: DeadlineForm): readonly DeadlineForm[] {
  if (form.kind === 'any-of') return form.parts.flatMap(leavesOf);
  return form.kind === 'split' ? form.classes.flatMap((one) => leavesOf(one.form)) : [form];
}

function namesAny({ days, months, quarters, years }: NamedDays): boolean {
  return days.length + months.length + quarters.length + years.length > 0;
}

function agrees(form: DeadlineForm, named: NamedDays, words: string): boolean {
  if (form.kind === 'after-arrival') return countsSo(form, words);
  if (!namesAny(named)) return !isDated(form) || impliesDay(form, words);
  if (form.kind === 'date') return isDayNamed(form.date, named);
  if (form.kind === 'yearly-day') return named.days.some((one) => one.day === form.day && one.month === form.month);
  if (form.kind === 'month') return isPartNamed({ nth: form.month, year: form.year }, named.months, named);
  if (form.kind === 'quarter') return isPartNamed({ nth: form.quarter, year: form.year }, named.quarters, named);
  return form.kind !== 'unstated' && agreesOnYear(form, named);
}

type DatedForm = Extract<DeadlineForm, { readonly kind: keyof typeof IMPLIED }>;

/** "Cuối năm", "trong tháng" name the year or month of their plan. */
const IMPLIED = { date: /nam|thang|quy/, 'yearly-day': /nam/, month: /thang/, quarter: /quy/, year: /nam/ };
/** What comes again and again, or whenever it is asked for, is due on no day. */
const UNDATED = /thuong xuyen|dinh ky|(?:hang|moi) (?:nam|thang|quy)|yeu cau|khong neu|dot xuat/;

function isDated(form: DeadlineForm): form is DatedForm {
  return form.kind in IMPLIED;
}

function impliesDay({ kind }: DatedForm, words: string): boolean {
  return IMPLIED[kind].test(words) && !UNDATED.test(words);
}

function agreesOnYear(form: DeadlineForm, named: NamedDays): boolean {
  if (form.kind === 'year') return named.years.includes(form.year) && !namesLess(named);
  if (form.kind === 'continuous') return form.year === null || isYearNamed(form.year, named);
  return form.kind !== 'by-roadmap' || form.until === null || isYearNamed(form.until, named);
}

/** A day that the words name, or the last of the month, quarter or year that they name instead. */
function isDayNamed(date: string, named: NamedDays): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const fits = (other: number | null) => other === null || other === year;
  if (named.days.length > 0) {
    return named.days.some((one) => one.day === day && one.month === month && fits(one.year));
  }
  if (day !== daysInMonth(year, month)) return false;
  if (named.months.length > 0) return named.months.some(({ nth, year: of }) => nth === month && fits(of));
  if (named.quarters.length > 0) return named.quarters.some(({ nth, year: of }) => nth * 3 === month && fits(of));
  return month === 12 && named.years.includes(year);
}

function isPartNamed({ nth, year }: NamedPart, among: readonly NamedPart[], { years }: NamedDays): boolean {
  return among.some((one) => {
    const of = one.year ?? (years.length === 1 ? (years[0] ?? null) : null);
    return one.nth === nth && (of === null || year === null || of === year);
  });
}

function isYearNamed(year: number, named: NamedDays): boolean {
  const dated = [...named.days, ...named.months, ...named.quarters].flatMap((one) => one.year ?? []);
  const all = [...named.years, ...dated];
  return all.length === 0 || all.includes(year);
}

/** Whether the words name something shorter than a year. */
function namesLess({ days, months, quarters }: NamedDays): boolean {
  return days.length + months.length + quarters.length > 0;
}

function countsSo({ days, counted }: ArrivalForm, words: string): boolean {
  const found = /(?<!\d)(\d{1,3})\s*(?:\([^)]{0,40}\)\s*)?ngay(\s+lam\s+viec)?/.exec(words);
  if (!found) return false;
  return Number(found[1]) === days && (found[2] !== undefined) === (counted === 'working-days');
}
