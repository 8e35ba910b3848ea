import { dueDate } from '../../deadline/due.js';
import type { Deadline } from '../../deadline/deadline.js';
import type { Path, StageDeadline } from '../document.js';
import { oddities } from './deadlines-in.js';
import { fault, type Faults } from './fault.js';
import { pathOfItem, type PlanNames } from './names.js';

/** The days of a path's stages do not run backwards, nor do those of a catalogue's or an item's own deadlines. */
export function* stageOrderFaults(names: PlanNames): Faults {
  const order = new StageOrder(names.document.date?.year ?? SOME_YEAR);
  yield* pathFaults(names, order);
  for (const [index, { path: id, deadlines }] of names.document.catalogues.entries()) {
    const path = names.paths.get(id ?? '');
    if (path) yield* ownFaults(order, path, deadlines, `/catalogues/${String(index)}/deadlines`);
  }
  yield* itemFaults(names, order);
}

function* pathFaults({ document }: PlanNames, order: StageOrder): Faults {
  const isOdd = oddities(document);
  for (const [index, path] of document.paths.entries()) {
    if (isOdd(path.section)) continue;
    for (const [place, { id, section }] of order.backwards(path, [])) {
      const at = `/paths/${String(index)}/stages/${String(place)}/deadline`;
      if (!isOdd(section)) yield fault(at, 'stages-backwards', id);
    }
  }
}

function* itemFaults(names: PlanNames, order: StageOrder): Faults {
  const isOdd = oddities(names.document);
  for (const [index, item] of names.document.items.entries()) {
    const path = pathOfItem(item, names);
    if (!path || item.deadlines.length === 0 || isOdd(item.section, item.remarks)) continue;
    const inherited = names.catalogues.get(item.catalogue ?? '')?.deadlines ?? [];
    yield* ownFaults(order, path, [...item.deadlines, ...inherited], `/items/${String(index)}/deadlines`);
  }
}

/** Deadlines without a year are compared within one. */
const SOME_YEAR = 2001;

function* ownFaults(order: StageOrder, path: Path, own: readonly StageDeadline[], at: string): Faults {
  if (own.length === 0) return;
  for (const [, { id }] of order.backwards(path, own)) yield fault(at, 'stages-backwards', id);
}

class StageOrder {
  constructor(private readonly year: number) {}

  /** The stages that are due before an earlier one. `own`: deadlines that go before those of the stages, the first one. */
  *backwards(path: Path, own: readonly StageDeadline[]): Generator<readonly [number, Path['stages'][number]]> {
    let latest: string | null = null;
    for (const [place, stage] of path.stages.entries()) {
      const deadline: Deadline | null = own.find((one) => one.stage === stage.id)?.deadline ?? stage.deadline;
      const due = deadline && dueDate(deadline, this.year);
      if (due === null) continue;
      if (latest !== null && due < latest) yield [place, stage];
      else latest = due;
    }
  }
}
