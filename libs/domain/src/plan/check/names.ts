import { areaCodes } from '../areas.js';
import type { Catalogue, Path, PlanDocument, PlanUnit, ReviewItem, StageActor, UnitSet } from '../document.js';

/** The unit of an actor that stands for whichever unit leads the proposal's review item. */
export const LEAD = 'lead';

/** A file, and what the names in it refer to; of several versions of a path, the newest. */
export interface Names {
  readonly document: PlanDocument;
  readonly units: ReadonlyMap<string, PlanUnit>;
  readonly sets: ReadonlyMap<string, UnitSet>;
  readonly paths: ReadonlyMap<string, Path>;
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  /** Ids of the areas on the issuer's line, above or below it. */
  readonly issuersLine: ReadonlySet<string>;
}

export function namesIn(document: PlanDocument): Names {
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

/** The path that proposals of an item take: its own, else its catalogue's; undefined where there is none. */
export function pathOfItem(item: ReviewItem, names: Names): Path | undefined {
  const id = item.path ?? (item.catalogue === null ? null : names.catalogues.get(item.catalogue)?.path);
  return typeof id === 'string' ? names.paths.get(id) : undefined;
}

/** The known units that a name stands for: the unit itself, or the members of the set. */
export function unitsOf(name: string, names: Names): readonly PlanUnit[] {
  const ids = names.sets.get(name)?.members ?? [name];
  return ids.flatMap((id) => names.units.get(id) ?? []);
}

/** What the leading unit does along a path. */
export function leadActors(path: Path): readonly StageActor[] {
  return path.stages.flatMap((stage) => stage.actors.filter((actor) => actor.unit === LEAD));
}
