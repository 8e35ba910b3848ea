import type { Path, StageDeadline } from '../document.js';
import { fault, type Faults } from './fault.js';
import { pathOfItem, type Names } from './names.js';

/** Items, catalogues and proposals beyond the list name paths, catalogues and stages of the file. */
export function* lookupFaults(names: Names): Faults {
  yield* catalogueFaults(names);
  yield* itemFaults(names);
  yield* outsideFaults(names);
}

function* catalogueFaults(names: Names): Faults {
  const { catalogues, items } = names.document;
  for (const [index, { code, path, deadlines }] of catalogues.entries()) {
    const at = `/catalogues/${String(index)}`;
    yield* pathNamed(path, at, names);
    const own = names.paths.get(path ?? '');
    const used = items.filter((item) => item.catalogue === code).flatMap((item) => pathOfItem(item, names) ?? []);
    if (own ?? path === null) yield* stagesNamed(deadlines, own ? [own, ...used] : used, `${at}/deadlines`);
  }
}

function* itemFaults(names: Names): Faults {
  for (const [index, item] of names.document.items.entries()) {
    const at = `/items/${String(index)}`;
    const { catalogue } = item;
    if (catalogue !== null && !names.catalogues.has(catalogue))
      yield fault(`${at}/catalogue`, 'unknown-catalogue', catalogue);
    yield* pathNamed(item.path, at, names);
    const path = pathOfItem(item, names);
    if (path ?? item.path === null) yield* stagesNamed(item.deadlines, path ? [path] : [], `${at}/deadlines`);
  }
}

function* outsideFaults({ document, catalogues }: Names): Faults {
  for (const [index, code] of (document.outsideItems?.catalogues ?? []).entries()) {
    const at = `/outsideItems/catalogues/${String(index)}`;
    const catalogue = catalogues.get(code);
    if (!catalogue) yield fault(at, 'unknown-catalogue', code);
    else if (catalogue.path === null) yield fault(at, 'catalogue-without-path', code);
  }
}

function* pathNamed(id: string | null, at: string, names: Names): Faults {
  if (id !== null && !names.paths.has(id)) yield fault(`${at}/path`, 'unknown-path', id);
}

function* stagesNamed(deadlines: readonly StageDeadline[], paths: readonly Path[], at: string): Faults {
  const seen = new Set<string>();
  for (const [index, { stage }] of deadlines.entries()) {
    const known = paths.some((path) => path.stages.some((candidate) => candidate.id === stage));
    if (!known) yield fault(`${at}/${String(index)}/stage`, 'unknown-stage', stage);
    if (seen.has(stage)) yield fault(`${at}/${String(index)}/stage`, 'duplicate-deadline', stage);
    seen.add(stage);
  }
}
