import type { Deadline, DeadlineForm } from '../../deadline/deadline.js';
import { isCivilDate } from '../../kernel/civil-date.js';
import type { PlanDocument } from '../document.js';
import { fault, type Faults } from './fault.js';

type SimpleForm = Exclude<DeadlineForm, { readonly kind: 'any-of' | 'split' }>;

export function* deadlineFaults(document: PlanDocument): Faults {
  for (const [deadline, at] of deadlinesIn(document)) yield* formFaults(deadline.form, `${at}/form`);
}

function* deadlinesIn(document: PlanDocument): Generator<readonly [Deadline, string]> {
  for (const [index, path] of document.paths.entries()) {
    for (const [place, { deadline }] of path.stages.entries()) {
      if (deadline) yield [deadline, `/paths/${String(index)}/stages/${String(place)}/deadline`];
    }
  }
  for (const [index, { deadline }] of document.items.entries()) {
    if (deadline) yield [deadline, `/items/${String(index)}/deadline`];
  }
  for (const list of ['catalogues', 'items', 'tasks'] as const) {
    for (const [index, entry] of document[list].entries()) {
      for (const [place, { deadline }] of entry.deadlines.entries()) {
        yield [deadline, `/${list}/${String(index)}/deadlines/${String(place)}/deadline`];
      }
    }
  }
}

function* formFaults(form: DeadlineForm, at: string): Faults {
  if (form.kind === 'any-of') {
    if (form.parts.length === 0) yield fault(`${at}/parts`, 'empty-deadline');
    for (const [index, part] of form.parts.entries()) yield* formFaults(part, `${at}/parts/${String(index)}`);
  } else if (form.kind === 'split') {
    if (form.classes.length === 0) yield fault(`${at}/classes`, 'empty-deadline');
    for (const [index, part] of form.classes.entries()) {
      yield* formFaults(part.form, `${at}/classes/${String(index)}/form`);
    }
  } else {
    yield* simpleFaults(form, at);
  }
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
