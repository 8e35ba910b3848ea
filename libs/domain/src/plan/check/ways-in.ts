import type { Path, PlanUnit, ReviewItem } from '../document.js';
import { fault, type Faults } from './fault.js';
import { leadActors, pathOfItem, unitsOf, type PlanNames } from './names.js';
import { isOnIssuersLine } from './units.js';

/** Proposals can be drafted: on some path, by leading units with every role that the path needs. */
export function* wayInFaults(names: PlanNames): Faults {
  const { items, outsideItems } = names.document;
  const listed = items.map((item) => pathOfItem(item, names));
  const beyond = (outsideItems?.catalogues ?? []).map((code) => pathOfCatalogue(code, names));
  if (!namesPath(names, beyond)) yield fault('/items', 'no-way-in');
  const leaders = new Leaders(names);
  for (const [index, item] of items.entries()) {
    const path = listed[index];
    if (path) yield* leadFaults(item, path, `/items/${String(index)}/lead`, leaders);
  }
  for (const [index, path] of beyond.entries()) {
    const code = outsideItems?.catalogues[index];
    if (path && !hasDrafter(path, names)) yield fault(`/outsideItems/catalogues/${String(index)}`, 'no-drafter', code);
  }
}

/** One that the file lacks is a fault of its own. */
function namesPath({ document, catalogues }: PlanNames, beyond: readonly (Path | undefined)[]): boolean {
  if (beyond.some((path) => path)) return true;
  return document.items.some(({ path, catalogue }) => path ?? catalogues.get(catalogue ?? '')?.path);
}

function pathOfCatalogue(code: string, names: PlanNames): Path | undefined {
  return names.paths.get(names.catalogues.get(code)?.path ?? '');
}

function* leadFaults(item: ReviewItem, path: Path, at: string, leaders: Leaders): Faults {
  let leading = 0;
  for (const [index, name] of item.lead.entries()) {
    const { units, faults } = leaders.of(name, path);
    leading += units;
    for (const { rule, unit } of faults) yield fault(`${at}/${String(index)}`, rule, unit);
  }
  if (leading === 0) yield fault(at, 'no-lead-unit', item.id);
}

interface Leading {
  readonly units: number;
  readonly faults: readonly { readonly rule: 'lead-without-role' | 'unit-elsewhere'; readonly unit: string }[];
}

/** What a name's units lack, computed once per path, because many items name the same. */
class Leaders {
  private readonly found = new Map<Path, Map<string, Leading>>();

  constructor(private readonly names: PlanNames) {}

  of(name: string, path: Path): Leading {
    const onPath = this.found.get(path) ?? new Map<string, Leading>();
    const leading = onPath.get(name) ?? this.look(name, path);
    this.found.set(path, onPath.set(name, leading));
    return leading;
  }

  private look(name: string, path: Path): Leading {
    const units = unitsOf(name, this.names).filter((unit) => !unit.outside);
    const wanted = wantedRoles(path);
    const faults = units.flatMap((unit) => [
      ...(canLead(unit, wanted) ? [] : [{ rule: 'lead-without-role' as const, unit: unit.id }]),
      ...(isOnIssuersLine(unit, this.names) ? [] : [{ rule: 'unit-elsewhere' as const, unit: unit.id }]),
    ]);
    return { units: units.length, faults };
  }
}

function hasDrafter(path: Path, names: PlanNames): boolean {
  const wanted = wantedRoles(path);
  return names.document.units.some((unit) => !unit.outside && canLead(unit, wanted));
}

function wantedRoles(path: Path): ReadonlySet<string> {
  return new Set(leadActors(path).map(({ role }) => role));
}

function canLead(unit: PlanUnit, wanted: ReadonlySet<string>): boolean {
  const roles: readonly string[] = unit.roles;
  return [...wanted].every((role) => roles.includes(role));
}
