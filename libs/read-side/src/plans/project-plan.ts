import { areaLedBy, planDecider, type PlanDocument, type PlanState, type TaskCompletion } from '@app/domain';
import { rowProjection } from '../engine/projection.js';
import type { FactOf } from '@app/facts';
import { areaNamesIn, partNamesIn } from './part-names.js';
import { PlanRow } from './plan-row.js';

/** Also visible from the areas of units below its issuer's. */
export function projectPlan(row: PlanRow | null, recorded: FactOf<'plan'>): PlanRow | null {
  const state = planDecider.evolve(stateOf(row), recorded.fact);
  if (state.status === 'none') return null;
  const { id, revision, position } = recorded;
  const { document, status, area, completions } = state;
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
    completions: JSON.stringify(completions),
    owner: area.at(-1) ?? '',
    areas: areaNamesIn(document, area),
    names: partNamesIn(document),
  };
}

function stateOf(row: PlanRow | null): PlanState {
  if (!row) return planDecider.initial;
  return {
    status: row.status,
    document: JSON.parse(row.document) as PlanDocument,
    area: row.area,
    within: null,
    adoptedOn: null,
    completions: JSON.parse(row.completions) as readonly TaskCompletion[],
  };
}

function remarksIn({ remarks, items, tasks, targets }: PlanDocument): number {
  return [...items, ...tasks, ...targets].reduce((sum, entry) => sum + entry.remarks.length, remarks.length);
}

export const planProjection = rowProjection({ name: 'plans', aggregate: 'plan', schema: PlanRow, fold: projectPlan });
