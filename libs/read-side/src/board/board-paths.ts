import type { CivilDate, PlanDocument } from '@app/domain';
import { groupedBy } from '../savings/grouped-by.js';
import type { BoardStage, CountedCell } from './counted-cell.js';
import { compare, countsOf, type Counts } from './counts.js';

/** `stages`: in order, also those where nothing is. `cells`: of a stage and a unit, where there is something. */
export interface BoardPath extends Counts {
  readonly path: string;
  readonly name: string | null;
  readonly stages: readonly (Counts & { readonly stage: BoardStage })[];
  readonly cells: readonly (Counts & { readonly stage: string; readonly unit: string })[];
}

type PlanPaths = PlanDocument['paths'];

/** `paths`: those of the plan; others are those of proposals that were drafted under an earlier version of it. */
export function pathsOf(cells: readonly CountedCell[], paths: PlanPaths, today: CivilDate): readonly BoardPath[] {
  const byPath = groupedBy(cells, ({ path }) => path);
  const known = new Map(paths.map((path) => [path.id, path]));
  const ids = [...new Set([...known.keys(), ...[...byPath.keys()].sort(compare)])];
  return ids.map((id) => {
    const own = byPath.get(id) ?? [];
    const definition = known.get(id);
    return {
      path: id,
      name: definition?.name ?? null,
      ...countsOf(own, today),
      stages: stagesOf(own, definition?.stages ?? [], today),
      cells: cellsOf(own, today),
    };
  });
}

/** Of one path a stage is told by its id; its name is that of the plan as it is, and else the one it had. */
function stagesOf(cells: readonly CountedCell[], stages: PlanPaths[number]['stages'], today: CivilDate) {
  const byStage = groupedBy(cells, ({ stage }) => stage);
  const planned = stages.map(({ id, name, kind }, index): BoardStage => ({ id, name, kind, index }));
  const former = [...byStage.values()].flatMap(([first]): readonly BoardStage[] => {
    if (!first || stages.some(({ id }) => id === first.stage)) return [];
    return [{ id: first.stage, name: first.stageName, kind: first.stageKind, index: first.stageIndex }];
  });
  return [...planned, ...former]
    .sort((a, b) => a.index - b.index)
    .map((stage) => ({ stage, ...countsOf(byStage.get(stage.id) ?? [], today) }));
}

function cellsOf(cells: readonly CountedCell[], today: CivilDate): BoardPath['cells'] {
  const groups = groupedBy(cells, ({ stage, unit }) => JSON.stringify([stage, unit]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ stage: first.stage, unit: first.unit, ...countsOf(group, today) }] : [];
  });
}
