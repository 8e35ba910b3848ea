import type { DeadlineForm } from '../../deadline/deadline.js';
import { isCivilDate } from '../../kernel/civil-date.js';
import type { PlanDocument } from '../document.js';
import { deadlinesIn } from './deadlines-in.js';
import { wordFaults } from './deadline-words.js';
import { fault, type Faults } from './fault.js';

type SimpleForm = Exclude<DeadlineForm, { readonly kind: 'any-of' | 'split' }>;

/** Forms that exist, at places where they can be counted, and that say what the words say. */
export function* deadlineFaults(document: PlanDocument): Faults {
  for (const { deadline, at, ofStage, isOdd } of deadlinesIn(document)) {
    const wrong = [...formFaults(deadline.form, `${at}/form`)];
    yield* wrong;
    if (!ofStage) yield* countedFaults(deadline.form, `${at}/form`);
    if (wrong.length === 0 && !isOdd) yield* wordFaults(deadline, at);
  }
}

/** Only a stage is entered on a day from which to count; a part of a compound has no day of its own. */
function* countedFaults(form: DeadlineForm, at: string): Faults {
  if (form.kind === 'after-arrival') yield fault(at, 'counted-elsewhere');
}

function* formFaults(form: DeadlineForm, at: string): Faults {
  if (form.kind === 'any-of') {
    if (form.parts.length === 0) yield fault(`${at}/parts`, 'empty-deadline');
    for (const [index, part] of form.parts.entries()) yield* partFaults(part, `${at}/parts/${String(index)}`);
  } else if (form.kind === 'split') {
    if (form.classes.length === 0) yield fault(`${at}/classes`, 'empty-deadline');
    for (const [index, part] of form.classes.entries()) {
      yield* partFaults(part.form, `${at}/classes/${String(index)}/form`);
    }
  } else {
    yield* simpleFaults(form, at);
  }
}

function* partFaults(form: DeadlineForm, at: string): Faults {
  yield* formFaults(form, at);
  yield* countedFaults(form, at);
}

function* simpleFaults(form: SimpleForm, at: string): Faults {
  switch (form.kind) {
    case 'date':
      return yield* unless(isCivilDate(form.date), `${at}/date`, form.date);
    case 'month':
      yield* unless(isWithin(form.month, 1, 12), `${at}/month`, form.month);
      return yield* yearFaults(form.year, `${at}/year`);
    case 'quarter':
      yield* unless(isWithin(form.quarter, 1, 4), `${at}/quarter`, form.quarter);
      return yield* yearFaults(form.year, `${at}/year`);
    case 'year':
    case 'continuous':
      return yield* yearFaults(form.year, `${at}/year`);
    case 'by-roadmap':
      return yield* yearFaults(form.until, `${at}/until`);
    case 'yearly-day':
      return yield* unless(isDayOfEveryYear(form), at, `${String(form.day)}/${String(form.month)}`);
    case 'monthly':
      return yield* unless(form.day === null || isWithin(form.day, 1, 31), `${at}/day`, String(form.day));
    case 'after-arrival':
      return yield* unless(isWithin(form.days, 1, 366), `${at}/days`, form.days);
    case 'periodic':
    case 'ad-hoc':
    case 'on-request':
    case 'external':
    case 'unstated':
  }
}

function* unless(exists: boolean, at: string, named: string | number): Faults {
  if (!exists) yield fault(at, 'no-such-date', named);
}

function* yearFaults(year: number | null, at: string): Faults {
  if (year !== null) yield* unless(isWithin(year, 1900, 2199), at, year);
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isDayOfEveryYear({ month, day }: { readonly month: number; readonly day: number }): boolean {
  const pad = (value: number) => String(value).padStart(2, '0');
  return isCivilDate(`2001-${pad(month)}-${pad(day)}`);
}
