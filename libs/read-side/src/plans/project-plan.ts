import {
  areaLedBy,
  areaPath,
  civilDate,
  planDecider,
  type CivilDate,
  type PlanDocument,
  type PlanState,
} from '@app/domain';
import { rowProjection } from '../engine/projection.js';
import { planNews } from '../news/news.js';
import { sinceEver } from '../engine/row-projection.js';
import type { FactOf } from '@app/facts';
import { areaNamesIn, partNamesIn } from './part-names.js';
import { reportsIn, reportsText } from './plan-reports.js';
import { PlanRow } from './plan-row.js';

/** Also visible from the areas of units below its issuer's. */
export function projectPlan(row: PlanRow | null, recorded: FactOf<'plan'>): PlanRow | null {
  const state = planDecider.evolve(stateOf(row), recorded.fact);
  if (state.status === 'none') return null;
  const { id, revision, position } = recorded;
  const { document, status, area } = state;
  const { title, number, draft, issuer, items, tasks, targets } = document;
  return {
    id,
    revision,
    position,
    title,
    number,
    date: document.date?.text ?? null,
    draft,
    status,
    area: [...new Set([...area, ...document.units.flatMap((unit) => areaLedBy(document, area, unit.id))])],
    issuer: issuer.name,
    items: items.length,
    tasks: tasks.length,
    targets: targets.length,
    remarks: remarksIn(document),
    document: JSON.stringify(document),
    completions: reportsText(state),
    owner: area.at(-1) ?? '',
    areas: areaNamesIn(document, area),
    names: partNamesIn(document),
  };
}

function stateOf(row: PlanRow | null): PlanState {
  if (!row) return planDecider.initial;
  const document = JSON.parse(row.document) as PlanDocument;
  // The row's area also names those of units below the issuer's.
  const area = areaPath(document, document.issuer.area);
  return { status: row.status, document, area, within: null, adoptedOn: null, ...reportsIn(row.completions) };
}

function remarksIn({ remarks, items, tasks, targets }: PlanDocument): number {
  return [...items, ...tasks, ...targets].reduce((sum, entry) => sum + entry.remarks.length, remarks.length);
}

/** The first day that the date on the plan itself can mean. */
function datedOn({ fact }: FactOf<'plan'>): CivilDate {
  const date = fact.type === 'PlanImported' ? fact.data.document.date : null;
  return date ? civilDate(date.year, date.month ?? 1, date.day ?? 1) : sinceEver();
}

export const planProjection = rowProjection({
  name: 'plans',
  version: 1,
  aggregate: 'plan',
  schema: PlanRow,
  fold: projectPlan,
  begins: datedOn,
  derived: [planNews],
});
