import { isCivilDate } from '../../kernel/civil-date.js';
import type { PlanDocument, ReviewWindow } from '../document.js';
import { deadlineFaults } from './deadlines.js';
import { fault, type Faults } from './fault.js';

export function* dateFaults(document: PlanDocument): Faults {
  yield* partialFaults(document);
  for (const [index, law] of document.legalBasis.entries())
    yield* dayFaults(law.date, `/legalBasis/${String(index)}/date`);
  for (const [index, item] of document.items.entries()) {
    if (item.window) yield* windowFaults(item.window, `/items/${String(index)}/window`);
  }
  yield* deadlineFaults(document);
}

function* partialFaults({ date }: PlanDocument): Faults {
  if (!date) return;
  const { year, month, day } = date;
  const exists = isCivilDate([pad(year, 4), pad(month ?? 1, 2), pad(day ?? 1, 2)].join('-'));
  if (!exists || (day !== null && month === null)) yield fault('/date', 'no-such-date', date.text);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function* windowFaults(window: ReviewWindow, at: string): Faults {
  const { from, to, text } = window;
  yield* dayFaults(from, `${at}/from`);
  yield* dayFaults(to, `${at}/to`);
  if (from !== null && to !== null && to < from) yield fault(at, 'window-reversed', text);
}

function* dayFaults(date: string | null, at: string): Faults {
  if (date !== null && !isCivilDate(date)) yield fault(at, 'no-such-date', date);
}
