import type {
  CalendarEvent,
  ParametersEvent,
  PersonEvent,
  PlanEvent,
  ProcedureEvent,
  Quantity,
  UnitEvent,
} from '@app/domain';
import type { Summary } from '../timeline/fact-summary.js';

export type DirectoryEvent = PlanEvent | UnitEvent | PersonEvent | ProcedureEvent | ParametersEvent | CalendarEvent;

/** What a history shows of a fact beyond its type, date and authority; whole documents are shortened. */
export function directorySummary(fact: DirectoryEvent): Summary {
  if (fact.type === 'PlanImported') {
    const { title, number, items, tasks, targets } = fact.data.document;
    return { title, number, items: items.length, tasks: tasks.length, targets: targets.length };
  }
  if (fact.type === 'ProcedureRegistered' || fact.type === 'ProcedureChanged') {
    const { code, details } = fact.data;
    return {
      code: code.written,
      name: details.name,
      ...('changed' in fact.data ? { changed: fact.data.changed } : {}),
    };
  }
  if (fact.type === 'ParameterRecorded') {
    const { kind, value, validFrom, validTo = null, basis } = fact.data.parameter;
    return { id: fact.data.id, kind, value: mostLikely(value), from: validFrom, to: validTo, calculation: basis };
  }
  if (fact.type === 'ParameterEnded') return { id: fact.data.id, lastDay: fact.data.validTo };
  if (fact.type === 'CalendarChanged') {
    const { version, from, to, daysOff, swappedWorkingDays } = fact.data.calendar;
    return { version, from, to, daysOff: daysOff.length, workedDays: swappedWorkingDays.length };
  }
  if ('area' in fact.data) {
    const { area: _, ...data } = fact.data;
    return data;
  }
  return { ...fact.data };
}

/** Of an estimate, its central figure. */
function mostLikely(value: Quantity): string {
  return typeof value === 'string' ? value : value.central;
}
