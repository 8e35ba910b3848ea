import { areaCodes } from '../areas.js';
import type { Catalogue, Path, PlanDocument, PlanUnit, ReviewItem, StageActor, UnitSet } from '../document.js';

/** Stands for the unit that leads the proposal's review item. */
export const LEAD = 'lead';

/** A file with lookups for its names; of several versions of a path the newest. */
export interface PlanNames {
  readonly document: PlanDocument;
  readonly units: ReadonlyMap<string, PlanUnit>;
  readonly sets: ReadonlyMap<string, UnitSet>;
  readonly paths: ReadonlyMap<string, Path>;
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  readonly issuersLine: ReadonlySet<string>;
}

export function namesIn(document: PlanDocument): PlanNames {
  const oldestFirst = [...document.paths].sort((a, b) => a.version - b.version);
  return {
    document,
    units: new Map(document.units.map((unit) => [unit.id, unit])),
    sets: new Map(document.unitSets.map((set) => [set.id, set])),
    paths: new Map(oldestFirst.map((path) => [path.id, path])),
    catalogues: new Map(document.catalogues.map((catalogue) => [catalogue.code, catalogue])),
    issuersLine: issuersLineIn(document),
  };
}

function issuersLineIn(document: PlanDocument): ReadonlySet<string> {
  const { area } = document.issuer;
  const below = document.areas.map(({ code }) => code).filter((code) => areaCodes(document, code).includes(area));
  return new Set([...areaCodes(document, area), ...below]);
}

/** The item's path, or its catalogue's; undefined if there is none. */
export function pathOfItem(item: ReviewItem, names: PlanNames): Path | undefined {
  const id = item.path ?? (item.catalogue === null ? null : names.catalogues.get(item.catalogue)?.path);
  return typeof id === 'string' ? names.paths.get(id) : undefined;
}

/** The unit itself, or the members of the set; only known units. */
export function unitsOf(name: string, names: PlanNames): readonly PlanUnit[] {
  const ids = names.sets.get(name)?.members ?? [name];
  return ids.flatMap((id) => names.units.get(id) ?? []);
}

export function leadActors(path: Path): readonly StageActor[] {
  return path.stages.flatMap((stage) => stage.actors.filter((actor) => actor.unit === LEAD));
}
