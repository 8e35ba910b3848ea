import type { PlanDocument } from '@app/domain';
import { unitInArea } from '@app/wording';

/** What a plan calls its units, sets of units, paths, stages and catalogues. */
export interface NamesInDocument {
  readonly unit: (id: string) => string;
  readonly units: (ids: readonly string[]) => string;
  readonly path: (id: string) => string;
  readonly catalogue: (code: string) => string;
}

/** Stands for the unit that leads a proposal's item. */
const LEAD = 'lead';

export function namesOf({ units, unitSets, areas, paths, catalogues }: PlanDocument): NamesInDocument {
  const areaNames = new Map(areas.map(({ code, name }) => [code, name]));
  const unitNames = new Map<string, string>([
    [LEAD, 'đơn vị chủ trì'],
    ...units.map(({ id, name, area }) => [id, unitInArea(name, areaNames.get(area) ?? null)] as const),
    ...unitSets.map(({ id, name }) => [id, name] as const),
  ]);
  const pathNames = new Map(paths.map(({ id, name }) => [id, name]));
  const catalogueNames = new Map(catalogues.map(({ code, name }) => [code, name]));
  const unit = (id: string) => unitNames.get(id) ?? id;
  return {
    unit,
    units: (ids) => ids.map(unit).join('; '),
    path: (id) => pathNames.get(id) ?? id,
    catalogue: (code) => catalogueNames.get(code) ?? code,
  };
}
