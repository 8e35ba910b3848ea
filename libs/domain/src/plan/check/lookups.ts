import { readCode } from '../../procedure/code.js';
import type { Path, StageDeadline } from '../document.js';
import { fault, type Faults } from './fault.js';
import { pathOfItem, type PlanNames } from './names.js';

export function* lookupFaults(names: PlanNames): Faults {
  yield* catalogueFaults(names);
  yield* itemFaults(names);
  yield* outsideFaults(names);
}

function* catalogueFaults(names: PlanNames): Faults {
  const usedPaths = pathsOfItems(names);
  for (const [index, { code, path, deadlines }] of names.document.catalogues.entries()) {
    const at = `/catalogues/${String(index)}`;
    yield* pathNamed(path, at, names);
    const own = names.paths.get(path ?? '');
    const used = usedPaths.get(code) ?? [];
    if (own ?? path === null) yield* stagesNamed(deadlines, own ? [own, ...used] : [...used], `${at}/deadlines`);
  }
}

function pathsOfItems(names: PlanNames): ReadonlyMap<string, ReadonlySet<Path>> {
  const used = new Map<string, Set<Path>>();
  for (const item of names.document.items) {
    const path = pathOfItem(item, names);
    if (item.catalogue === null || !path) continue;
    used.set(item.catalogue, (used.get(item.catalogue) ?? new Set()).add(path));
  }
  return used;
}

function* itemFaults(names: PlanNames): Faults {
  for (const [index, item] of names.document.items.entries()) {
    const at = `/items/${String(index)}`;
    const { catalogue } = item;
    if (catalogue !== null && !names.catalogues.has(catalogue))
      yield fault(`${at}/catalogue`, 'unknown-catalogue', catalogue);
    yield* pathNamed(item.path, at, names);
    yield* codeFaults(item.procedures ?? [], `${at}/procedures`);
    const path = pathOfItem(item, names);
    if (path ?? item.path === null) yield* stagesNamed(item.deadlines, path ? [path] : [], `${at}/deadlines`);
  }
}

/** Two texts of one code are one procedure. */
function* codeFaults(codes: readonly string[], at: string): Faults {
  const seen = new Set<string>();
  for (const [index, written] of codes.entries()) {
    const key = readCode(written)?.key;
    if (key === undefined) yield fault(`${at}/${String(index)}`, 'bad-code', written);
    else if (seen.has(key)) yield fault(`${at}/${String(index)}`, 'duplicate-code', written);
    else seen.add(key);
  }
}

function* outsideFaults({ document, catalogues }: PlanNames): Faults {
  for (const [index, code] of (document.outsideItems?.catalogues ?? []).entries()) {
    const at = `/outsideItems/catalogues/${String(index)}`;
    const catalogue = catalogues.get(code);
    if (!catalogue) yield fault(at, 'unknown-catalogue', code);
    else if (catalogue.path === null) yield fault(at, 'catalogue-without-path', code);
  }
}

function* pathNamed(id: string | null, at: string, names: PlanNames): Faults {
  if (id !== null && !names.paths.has(id)) yield fault(`${at}/path`, 'unknown-path', id);
}

function* stagesNamed(deadlines: readonly StageDeadline[], paths: readonly Path[], at: string): Faults {
  if (deadlines.length === 0) return;
  const stages = new Set(paths.flatMap((path) => path.stages.map(({ id }) => id)));
  const seen = new Set<string>();
  for (const [index, { stage }] of deadlines.entries()) {
    if (!stages.has(stage)) yield fault(`${at}/${String(index)}/stage`, 'unknown-stage', stage);
    if (seen.has(stage)) yield fault(`${at}/${String(index)}/stage`, 'duplicate-deadline', stage);
    seen.add(stage);
  }
}
