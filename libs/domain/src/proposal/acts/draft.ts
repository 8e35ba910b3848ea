import { authorize } from '../../access/policy.js';
import { duty, permissions } from '../../access/rule.js';
import { fact } from '../../kernel/decider.js';
import { yearOf } from '../../kernel/civil-date.js';
import { ensure, Rejection } from '../../kernel/rejection.js';
import { areaLedBy } from '../../plan/areas.js';
import type { Path, PlanDocument } from '../../plan/document.js';
import { ensureUnderPlan } from '../../plan/first-fact.js';
import { firstDayOf } from '../../plan/plan-date.js';
import { enterStage, pathOfCatalogue, pathOfItem, unitsNamed } from '../../plan/route.js';
import type { ProposalContext } from '../context.js';
import type { ProposalDrafted } from '../facts/proposal-drafted.js';
import type { ProposalState } from '../state.js';
import { NOTHING_WRITTEN, writtenNow, type Writing } from '../written.js';

/**
 * Under an item, or outside the list under a catalogue. `year`: for deadlines without one; null: the draft's.
 * `enteredLate`: written before the plan was adopted here, and entered now.
 */
export interface DraftProposal extends Writing {
  readonly type: 'DraftProposal';
  readonly item: string | null;
  readonly catalogue: string | null;
  readonly unit: string;
  readonly year: number | null;
  readonly enteredLate?: true;
}

export const DRAFTING = permissions({ DraftProposal: duty('draft') });

interface DraftingPlace {
  readonly path: Path;
  readonly units: readonly string[];
  readonly catalogue: string | null;
}

/** A new proposal of a leading unit, under an adopted plan, at the first stage of its path. */
export function draft(
  command: DraftProposal,
  state: ProposalState,
  context: ProposalContext,
): readonly ProposalDrafted[] {
  ensure(state.status === 'none', 'ALREADY_EXISTS');
  const { plan } = context;
  ensure(plan.status !== 'none', 'NOT_FOUND', { field: 'plan' });
  const place = placeOf(command, plan.document);
  const year = yearIn(command, plan.document, context);
  const subject = { unit: command.unit, item: command.item, catalogue: place.catalogue, year };
  const at = enterStage(plan.document, place.path, 0, { subject, arrival: context });
  const area = areaLedBy(plan.document, plan.area, command.unit);
  const resource = { area, actors: at.actors, stageKind: at.kind };
  const by = authorize(DRAFTING.DraftProposal, context.actor, resource, context.today);
  ensure(plan.status !== 'imported' && plan.status !== 'discarded', 'PLAN_NOT_ADOPTED', { field: 'plan' });
  ensure(plan.status !== 'closed', 'PLAN_CLOSED', { field: 'plan' });
  const enteredLate = command.enteredLate === true;
  ensureUnderPlan(plan, context, enteredLate);
  ensure(place.units.includes(command.unit), 'NOT_LEAD_UNIT', { field: 'unit', lead: place.units });
  const { content, given, measurements, warnings, complete } = writtenNow(command, NOTHING_WRITTEN, {
    ...context,
    area,
  });
  const drafted = {
    plan: plan.document.id,
    number: context.number,
    path: place.path.id,
    pathVersion: place.path.version,
    area,
    subject,
    at,
    edition: 1,
    content,
    enteredLate,
    given,
    measurements,
    warnings,
    complete,
  };
  return [fact('ProposalDrafted', drafted, by, context)];
}

/**
 * From the plan's year to the one after the paper's; a plan without a date has no first year.
 * @throws Rejection OUTSIDE_PLAN
 */
function yearIn({ year }: DraftProposal, document: PlanDocument, { on }: ProposalContext): number {
  if (year === null) return yearOf(on);
  const first = firstDayOf(document);
  const [earliest, latest] = [first === null ? null : yearOf(first), yearOf(on) + 1];
  const isWithin = (earliest === null || year >= earliest) && year <= latest;
  ensure(isWithin, 'OUTSIDE_PLAN', { field: 'year', earliest, latest });
  return year;
}

function placeOf(command: DraftProposal, document: PlanDocument): DraftingPlace {
  if (command.item !== null) {
    const item = document.items.find((candidate) => candidate.id === command.item);
    if (!item) throw new Rejection('UNKNOWN_ITEM', { field: 'item', item: command.item });
    const details = { field: 'catalogue', catalogue: item.catalogue };
    ensure([null, item.catalogue].includes(command.catalogue), 'OTHER_CATALOGUE', details);
    return { path: pathOfItem(document, item), units: unitsNamed(document, item.lead), catalogue: item.catalogue };
  }
  const allowed = document.outsideItems?.catalogues ?? [];
  const { catalogue } = command;
  if (catalogue === null || !allowed.includes(catalogue)) {
    throw new Rejection('OUTSIDE_LIST_NOT_ALLOWED', { field: 'catalogue', allowed });
  }
  const units = document.units.filter((unit) => !unit.outside).map((unit) => unit.id);
  return { path: pathOfCatalogue(document, catalogue), units, catalogue };
}
