import type { Path, PlanUnit, ReviewItem } from '../document.js';
import { fault, type Faults } from './fault.js';
import { leadActors, pathOfItem, unitsOf, type Names } from './names.js';
import { isOnIssuersLine } from './units.js';

/** Proposals can be drafted: on some path, by leading units that hold every role the path wants of them. */
export function* wayInFaults(names: Names): Faults {
  const { items, outsideItems } = names.document;
  const listed = items.map((item) => pathOfItem(item, names));
  const beyond = (outsideItems?.catalogues ?? []).map((code) => pathOfCatalogue(code, names));
  if (![...listed, ...beyond].some((path) => path)) yield fault('/items', 'no-way-in');
  for (const [index, item] of items.entries()) {
    const path = listed[index];
    if (path) yield* leadFaults(item, path, `/items/${String(index)}/lead`, names);
  }
  for (const [index, path] of beyond.entries()) {
    const code = outsideItems?.catalogues[index];
    if (path && !hasDrafter(path, names)) yield fault(`/outsideItems/catalogues/${String(index)}`, 'no-drafter', code);
  }
}

function pathOfCatalogue(code: string, names: Names): Path | undefined {
  return names.paths.get(names.catalogues.get(code)?.path ?? '');
}

function* leadFaults(item: ReviewItem, path: Path, at: string, names: Names): Faults {
  let leading = 0;
  for (const [index, name] of item.lead.entries()) {
    for (const unit of unitsOf(name, names).filter((candidate) => !candidate.outside)) {
      leading += 1;
      if (!canLead(unit, path)) yield fault(`${at}/${String(index)}`, 'lead-without-role', unit.id);
      if (!isOnIssuersLine(unit, names)) yield fault(`${at}/${String(index)}`, 'unit-elsewhere', unit.id);
    }
  }
  if (leading === 0) yield fault(at, 'no-lead-unit', item.id);
}

function hasDrafter(path: Path, names: Names): boolean {
  return names.document.units.some((unit) => !unit.outside && canLead(unit, path));
}

function canLead(unit: PlanUnit, path: Path): boolean {
  return leadActors(path).every((actor) => unit.roles.includes(actor.role));
}
