import type { PersonEvent, PlanEvent, ProcedureEvent, UnitEvent } from '@app/domain';
import type { Summary } from '../timeline/fact-summary.js';

export type DirectoryEvent = PlanEvent | UnitEvent | PersonEvent | ProcedureEvent;

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
  if ('area' in fact.data) {
    const { area: _, ...data } = fact.data;
    return data;
  }
  return { ...fact.data };
}
